import type { Schemas } from '@/api/client'

/** A cell as a spreadsheet reads it, and never as a formula: what begins like one has an apostrophe before it. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csv(head: string, rows: readonly string[][]): string {
  return [head, ...rows.map((row) => row.join(',')), ''].join('\r\n')
}

/** Amounts with a point, in the currency's major unit. */
export function amounts(currency: string) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  return ({ amount }: Schemas['Money']) => (amount / 10 ** digits).toFixed(digits)
}
