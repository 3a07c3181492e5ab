import type { Schemas } from '@/api/client'
import { locale } from '@/parts/locale'

export type Stage = Schemas['Stage']
export type SellersOrder = Schemas['SellersOrder']

export const stages: readonly { value: Stage; label: string; empty: string }[] = [
  { value: 'to-accept', label: 'To accept', empty: 'Nothing new. Orders land here as soon as they are paid.' },
  { value: 'to-ship', label: 'To ship', empty: 'Nothing to pack. What you accept comes here.' },
  { value: 'sent', label: 'On the way', empty: 'Nothing is on the way.' },
  { value: 'returns', label: 'Returns', empty: 'Nobody sends anything back.' },
  { value: 'done', label: 'Done', empty: 'Nothing is done yet.' },
]

export function stageLabel(stage: Stage): string {
  return stages.find(({ value }) => value === stage)?.label ?? stage
}

/** What a product is to a tax. */
export const taxClasses: readonly { value: Schemas['TaxClass']; label: string }[] = [
  { value: 'standard', label: 'Standard' },
  { value: 'books', label: 'Printed books' },
  { value: 'childrens-clothes', label: 'Young children’s clothes and shoes' },
]

const shortDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date without a time: Thu 26 Nov. */
export function onShortDay(date: string): string {
  return shortDay.format(new Date(date))
}

/** `2026-11` as the language has it. */
export function monthName(yearMonth: string): string {
  return month.format(new Date(`${yearMonth}-01`))
}

/** How a date lies to today, where it is for a seller to worry: days are those of UTC, as the shop counts them. */
export function urgency(date: string | undefined, now = new Date()): 'late' | 'today' | 'later' {
  const today = now.toISOString().slice(0, 10)
  if (!date || date > today) return 'later'
  return date === today ? 'today' : 'late'
}

/** `2 × Teapot (Red)`, of each line. */
export function thingsOf({ lines }: Pick<SellersOrder, 'lines'>): string[] {
  return lines.map(({ quantity, title, choices }) =>
    choices.length ? `${quantity} × ${title} (${choices.join(', ')})` : `${quantity} × ${title}`,
  )
}

/** A count of a list that is not counted further than 100. */
export function countUpTo100(count: number): string {
  return count < 100 ? String(count) : '100+'
}
