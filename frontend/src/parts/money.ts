import type { Schemas } from '@/api/client'

type Money = Schemas['Money']

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  let format = formats.get(currency)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    formats.set(currency, format)
  }
  return format
}

/** Minor units as a person writes them: 1250 GBP is £12.50. How many decimals there are is the currency's to say. */
export function money({ amount, currency }: Money): string {
  const format = formatOf(currency)
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
