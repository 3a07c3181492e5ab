import { locale } from '@/parts/locale'

/** Days in a row, `2026-11-29` each, in UTC, as the shop counts them. */
export interface Days {
  from: string
  to: string
}

/** As many as can be asked for at once. */
export const MOST_DAYS = 366

const DAY = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

export function count({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
}

/** So many days until today. */
export function lastDays(days: number, now = new Date()): Days {
  const today = Date.parse(iso(now.getTime()))
  return { from: iso(today - (days - 1) * DAY), to: iso(today) }
}

/** As many days right before these. */
export function daysBefore(days: Days): Days {
  const start = Date.parse(days.from)
  return { from: iso(start - count(days) * DAY), to: iso(start - DAY) }
}

/** What is wrong with days that somebody typed; undefined where nothing is. */
export function wrong({ from, to }: Days): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'Choose both days.'
  if (to < from) return 'The last day is before the first.'
  return count({ from, to }) > MOST_DAYS ? `Choose ${MOST_DAYS} days at most.` : undefined
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

const dayName = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `29 Nov`, or `Nov 2026` where the text is a month. */
export function nameOf(dayOrMonth: string): string {
  return dayOrMonth.length > 7 ? dayName.format(new Date(dayOrMonth)) : monthName.format(new Date(`${dayOrMonth}-01`))
}

/** The steps of a chart of so many days: each day, or each month where days would be hairs. */
export function stepOf(day: string, days: number): string {
  return days > 92 ? day.slice(0, 7) : day
}
