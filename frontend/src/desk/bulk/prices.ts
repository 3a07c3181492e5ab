/**
 * The arithmetic of prices, in whole minor units throughout: what is multiplied is a BigInt, since a large price times a
 * percentage is more than a number holds exactly.
 */

/** What a price that is calculated ends with, in minor units of a currency that has two digits of them; or nothing special. */
export type Ending = 'exact' | 0 | 95 | 99
export const endings: readonly { value: Ending; label: string }[] = [
  { value: 'exact', label: 'To the penny' },
  { value: 0, label: 'To the nearest .00' },
  { value: 95, label: 'To the nearest .95' },
  { value: 99, label: 'To the nearest .99' },
]
const UNIT = 100
const WHOLE = 10_000n

/** More than this no price field takes either. */
export const MOST_PRICE = 99_999_999_999

/**
 * A percentage that somebody typed, in hundredths of a percent: `12.5` is 1250. Undefined where it is none, or has more than
 * two digits after its point.
 */
export function basisPointsOf(typed: string): number | undefined {
  const parts = /^\s*(\d{1,4})(?:[.,](\d{0,2}))?\s*%?\s*$/.exec(typed)
  return parts ? Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`) : undefined
}

/**
 * A price more, or less, by hundredths of a percent; half a minor unit goes up.
 *
 * @param basisPoints below zero for less; below −10,000 the answer is below zero
 */
export function scaled(amount: number, basisPoints: number): number {
  const twice = 2n * BigInt(amount) * (WHOLE + BigInt(basisPoints)) + WHOLE
  const divisor = 2n * WHOLE
  // BigInt division cuts towards zero; below zero that is the wrong way.
  return Number(twice >= 0n || twice % divisor === 0n ? twice / divisor : twice / divisor - 1n)
}

/**
 * The nearest price above zero that ends so; of two that are equally near, the higher.
 *
 * @param amount above zero
 */
export function ending(amount: number, last: Ending): number {
  if (last === 'exact') return amount
  const below = Math.floor((amount - last) / UNIT) * UNIT + last
  const above = below + UNIT
  return below > 0 && amount - below < above - amount ? below : above
}
