import { describe, expect, it } from 'vitest'
import { basisPointsOf, ending, MOST_PRICE, scaled } from './prices'

/** Numbers that are the same in every run: a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('a percentage that is typed', () => {
  it('is hundredths of a percent', () => {
    expect(basisPointsOf('10')).toBe(1000)
    expect(basisPointsOf(' 12.5 % ')).toBe(1250)
    expect(basisPointsOf('0,25')).toBe(25)
    for (const none of ['', '-5', '1.255', 'ten', '1e3', '10000']) expect(basisPointsOf(none)).toBeUndefined()
  })
})

describe('a price that is scaled', () => {
  it('goes to the nearest minor unit, and half a unit up', () => {
    expect(scaled(1000, 1000)).toBe(1100)
    expect(scaled(1000, -1000)).toBe(900)
    expect(scaled(5, 1000)).toBe(6)
    expect(scaled(15, -1000)).toBe(14)
    expect(scaled(1, 1)).toBe(1)
    expect(scaled(999, -10_000)).toBe(0)
    expect(scaled(999, -10_001)).toBe(0)
    expect(scaled(100_000, -10_010)).toBe(-100)
  })

  it('is exact where a floating point number is not', () => {
    // 1.1 × 1.15 is less than 1.265 in floating point.
    expect(scaled(110, 1500)).toBe(127)
    expect(Math.round(110 * 1.15)).toBe(126)
    expect(scaled(MOST_PRICE, 999_999)).toBe(10_099_989_999_899)
  })

  it('is a whole number within half a unit of the exact one, and goes up with the price and with the percentage', () => {
    const any = numbers(1)
    for (let run = 0; run < 5_000; run++) {
      const amount = any(run % 2 ? 2_000 : 2_000_000_000)
      const points = any(30_000) - 10_000
      const found = scaled(amount, points)
      expect(Number.isInteger(found)).toBe(true)
      expect(found).toBeGreaterThanOrEqual(0)
      const off = BigInt(found) * 20_000n - 2n * BigInt(amount) * BigInt(10_000 + points)
      expect(off > -10_000n && off <= 10_000n, `${amount} by ${points} is ${found}`).toBe(true)
      expect(scaled(amount + 1, points)).toBeGreaterThanOrEqual(found)
      expect(scaled(amount, points + 1)).toBeGreaterThanOrEqual(found)
    }
  })
})

describe('the ending of a price', () => {
  it('is the nearest, and the higher of two', () => {
    expect(ending(1234, 99)).toBe(1199)
    expect(ending(1260, 99)).toBe(1299)
    expect(ending(1249, 99)).toBe(1299)
    expect(ending(1250, 0)).toBe(1300)
    expect(ending(1249, 0)).toBe(1200)
    expect(ending(1245, 95)).toBe(1295)
    expect(ending(1234, 'exact')).toBe(1234)
  })

  it('is above zero for every price that is, no further than half a unit of the currency, and stays where it is', () => {
    for (const last of [0, 95, 99] as const) {
      for (let amount = 1; amount < 1_000; amount++) {
        const found = ending(amount, last)
        expect(found).toBeGreaterThan(0)
        expect(found % 100).toBe(last)
        if (amount > 50) expect(Math.abs(found - amount)).toBeLessThanOrEqual(50)
        expect(ending(found, last)).toBe(found)
      }
    }
  })
})
