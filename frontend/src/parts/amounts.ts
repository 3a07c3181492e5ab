import { locale } from './locale'

function digitsOf(currency: string): number {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** An amount that somebody typed, in minor units of the currency: `12`, `12.5` and `12,50`; undefined where it is none. */
export function minorOf(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency)
  const parts = /^\s*(\d{1,9})(?:[.,](\d+))?\s*$/.exec(typed)
  const fraction = parts?.[2] ?? ''
  if (!parts || fraction.length > digits) return undefined
  return Number(`${parts[1]}${fraction.padEnd(digits, '0')}`)
}

/** Minor units as somebody types them: 1250 GBP is 12.50. */
export function typedOf(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** Pieces that somebody typed; undefined where it is no number of pieces. */
export function piecesOf(typed: string): number | undefined {
  const pieces = /^\s*(\d{1,7})\s*$/.exec(typed)
  const count = Number(pieces?.[1] ?? Number.NaN)
  return count <= 1_000_000 ? count : undefined
}
