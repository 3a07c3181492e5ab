import { locale } from './locale'

const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

export function atTime(instant: string): string {
  return dayAndTime.format(new Date(instant))
}

export function onDay(instant: string): string {
  return day.format(new Date(instant))
}

/** A span of days (dates without a time, so of no zone) as the language has it: Thu 26 Nov – Mon 30 Nov. */
export function daySpan(earliest: string, latest: string): string {
  return weekday.formatRange(new Date(earliest), new Date(latest))
}
