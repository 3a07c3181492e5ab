import type { Schemas } from '@/api/client'
import { locale } from './locale'

type Money = Schemas['Money']

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency })
    formats.set(currency, format)
  }
  return format
}

/**
 * Minor units as a person writes them: 1250 GBP is £12.50. How many decimals there are is the currency's to say. What is
 * below zero has a minus sign, which screen readers say, and not a hyphen, which they leave out.
 */
export function money({ amount, currency }: Money): string {
  const format = formatOf(currency)
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)).replace('-', '−')
}

/** The sum of amounts of one currency; undefined where there are none, since there is no currency then. */
export function sum(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts
  return first && { amount: amounts.reduce((total, one) => total + one.amount, 0), currency: first.currency }
}
