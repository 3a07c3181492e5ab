/** Days as the shop reckons them: without a time, in UTC, written like 2026-12-24. */
export type Day = string

export interface Holiday {
  first: Day
  last: Day
}

const DAY = 86_400_000

export function today(): Day {
  return new Date().toISOString().slice(0, 10)
}

function shifted(day: Day, by: number): Day {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10)
}
function isWorking(day: Day): boolean {
  return new Date(day).getUTCDay() % 6 !== 0
}
function isOpen(day: Day, holidays: readonly Holiday[]): boolean {
  return !holidays.some(({ first, last }) => first <= day && day <= last)
}

/** The day that comes so many working days after this one; those of a holiday do not count. */
function after(day: Day, count: number, holidays: readonly Holiday[] = []): Day {
  let next = day
  for (let left = count; left > 0;) {
    next = shifted(next, 1)
    if (isWorking(next) && isOpen(next, holidays)) left--
  }
  return next
}
function before(day: Day): Day {
  let last = shifted(day, -1)
  while (!isWorking(last)) last = shifted(last, -1)
  return last
}

/** Working days that standard delivery takes in the shop's own country. */
const STANDARD = { fastest: 2, slowest: 4 }
/** A parcel waits no longer than this, however long its way. */
const MOST_WAITING = 2

/** When an order of that day leaves and arrives, by standard delivery in the shop's own country: as the shop reckons it. */
export function promised(day: Day, handlingDays: number, holidays: readonly Holiday[]) {
  const start = handlingDays || !isOpen(day, holidays) ? after(day, Math.max(handlingDays, 1), holidays) : day
  const earliest = after(start, STANDARD.fastest)
  let sendBy = [before(earliest), after(start, MOST_WAITING)].toSorted()[0] ?? start
  while (sendBy > start && !isOpen(sendBy, holidays)) sendBy = before(sendBy)
  if (sendBy < start) sendBy = start
  return { sendBy, earliest, latest: after(start, STANDARD.slowest) }
}
