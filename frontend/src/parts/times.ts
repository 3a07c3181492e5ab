const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

export function atTime(instant: string): string {
  return dayAndTime.format(new Date(instant))
}

export function onDay(instant: string): string {
  return day.format(new Date(instant))
}
