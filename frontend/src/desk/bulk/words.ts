import type { Schemas } from '@/api/client'
import { money } from '@/parts/money'
import { states } from '../publishing'
import { taxClasses } from '../words'
import type { What } from './edits'

/** What stands in a column of the preview. */
export function wordsOf(
  what: What,
  value: number | string,
  currency: string,
  categories: readonly Schemas['Category'][],
): string {
  if (what === 'price') return money({ amount: Number(value), currency })
  if (what === 'stock') return String(value).replace('-', '−')
  if (what === 'category') return categories.find(({ categoryId }) => categoryId === value)?.name ?? String(value)
  const known: readonly { value: string; label: string }[] = what === 'tax' ? taxClasses : states
  return known.find((one) => one.value === value)?.label ?? String(value)
}

/** `1 product`, `12 products`. */
export function counted(count: number): string {
  return count === 1 ? '1 product' : `${count} products`
}
