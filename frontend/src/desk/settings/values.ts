import * as v from 'valibot'
import { addressFields, EMPTY_ADDRESS, toAddress, type AddressValues } from '@/checkout/addresses'
import type { Holiday } from './days'
import type { Settings } from './settings'

export const RETURN_ADDRESS = 'returnAddress.'
export const MOST_HANDLING_DAYS = 30
export const MOST_HOLIDAYS = 20
/** As long as a holiday may be. */
const MOST_DAYS = 92

/**
 * The settings as the fields of a form: each holiday has two, `holidays.0.first` and `holidays.0.last`, the address one for
 * each of its own; `zones` are divided by blanks.
 */
export type Values = Record<string, string> & {
  handlingDays: string
  cancellationHours: string
  zones: string
  /** `yes` where parcels go back to another address than the account's, or empty. */
  elsewhere: string
}

const addressKeys = Object.keys(EMPTY_ADDRESS) as (keyof AddressValues)[]
const under = <T>(fields: Record<string, T>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [RETURN_ADDRESS + key, value]))

export const zones = [
  { zone: 'home', label: 'The shop’s own country' },
  { zone: 'europe', label: 'The rest of Europe' },
  { zone: 'overseas', label: 'Overseas' },
] as const satisfies readonly { zone: Settings['zones'][number]; label: string }[]

const HOURS = [1, 2, 6, 12, 24, 48, 72, 168, 336]
function hoursLabel(hours: number): string {
  if (hours % 24) return hours === 1 ? '1 hour' : `${hours} hours`
  return hours === 24 ? '1 day' : `${hours / 24} days`
}
/** How long shoppers may cancel, to choose from; what is kept is among it. */
export function windows(kept: string) {
  const hours = kept && !HOURS.includes(Number(kept)) ? [...HOURS, Number(kept)] : HOURS
  return [
    { value: '', label: 'Until I begin to pack' },
    ...hours
      .toSorted((a, b) => a - b)
      .map((one) => ({ value: String(one), label: `For ${hoursLabel(one)} after the payment` })),
  ]
}

/** What a form begins with. What is over of the holidays is left out, and so forgotten with the next save. */
export function valuesOf(settings: Settings, today: string): Values {
  return {
    handlingDays: String(settings.handlingDays),
    cancellationHours: String(settings.cancellationHours ?? ''),
    zones: settings.zones.join(' '),
    elsewhere: settings.returnAddress ? 'yes' : '',
    ...under({ ...EMPTY_ADDRESS, ...settings.returnAddress }),
    ...holidayFields(settings.holidays.filter(({ last }) => last >= today)),
  }
}

export function holidaysOf(values: Values): Holiday[] {
  const holidays: Holiday[] = []
  for (let place = 0; `holidays.${place}.first` in values; place++)
    holidays.push({ first: values[`holidays.${place}.first`] ?? '', last: values[`holidays.${place}.last`] ?? '' })
  return holidays
}
function holidayFields(holidays: readonly Holiday[]): Record<string, string> {
  return Object.fromEntries(
    holidays.flatMap(({ first, last }, place) => [
      [`holidays.${place}.first`, first],
      [`holidays.${place}.last`, last],
    ]),
  )
}
/** Puts these in the place of those that are there. */
export function setHolidays(values: Values, holidays: readonly Holiday[]): void {
  for (const name of Object.keys(values)) if (name.startsWith('holidays.')) Reflect.deleteProperty(values, name)
  Object.assign(values, holidayFields(holidays))
}

/** Those of which both days are known and in order: what a promise can be reckoned with while one types. */
export function soundHolidays(values: Values): Holiday[] {
  return holidaysOf(values).filter(({ first, last }) => first && last && first <= last)
}
/** The handling days that are typed; undefined while it is no number that may be kept. */
export function handlingOf({ handlingDays }: Pick<Values, 'handlingDays'>): number | undefined {
  const days = /^\d{1,2}$/.test(handlingDays.trim()) ? Number(handlingDays) : NaN
  return days <= MOST_HANDLING_DAYS ? days : undefined
}

function lengthOf({ first, last }: Holiday): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}
/** What is wrong with a holiday's first and last day; nothing where it can be kept. */
function holidayWrongs(holidays: readonly Holiday[], place: number): { first?: string; last?: string } {
  const one = holidays[place]
  if (!one?.first) return { first: 'Choose the first day.' }
  if (!one.last) return { last: 'Choose the last day.' }
  if (one.last < one.first) return { last: 'Is before the first day. Choose that day or a later one.' }
  if (lengthOf(one) > MOST_DAYS) return { last: `Is more than ${MOST_DAYS} days. Take your products out of the shop.` }
  const meets = holidays.some((other, at) => at < place && other.first <= one.last && one.first <= other.last)
  return meets ? { first: 'Has days of another holiday above. Make one of the two.' } : {}
}

/** Checks all of it; what the shop checks too, so that the words stand beside the field at once. */
export function schemaOf(values: Values): v.GenericSchema<Values, Values> {
  const holidays = holidaysOf(values)
  const days = holidays.flatMap((_, place) =>
    (['first', 'last'] as const).map((end) => {
      const wrong = () => holidayWrongs(holidays, place)[end]
      return [
        `holidays.${place}.${end}`,
        v.pipe(
          v.string(),
          v.check(
            () => !wrong(),
            () => wrong() ?? '',
          ),
        ),
      ] as const
    }),
  )
  const country = values[`${RETURN_ADDRESS}country`] ?? ''
  const anything = Object.fromEntries(addressKeys.map((key) => [key, v.string()]))
  return v.object({
    handlingDays: v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (handlingDays) => handlingOf({ handlingDays }) !== undefined,
        `Use a whole number from 0 to ${MOST_HANDLING_DAYS}.`,
      ),
    ),
    cancellationHours: v.string(),
    zones: v.pipe(v.string(), v.nonEmpty('Send to one of them at least.')),
    elsewhere: v.string(),
    ...under<v.GenericSchema<string>>(values.elsewhere ? addressFields(country) : anything),
    ...Object.fromEntries(days),
  }) as unknown as v.GenericSchema<Values, Values>
}

/** The body of a save; the shop takes holidays in their order. */
export function requestOf(values: Values): Settings {
  const address = Object.fromEntries(addressKeys.map((key) => [key, values[RETURN_ADDRESS + key] ?? '']))
  const chosen = values.zones.split(' ')
  return {
    handlingDays: handlingOf(values) ?? 0,
    ...(values.cancellationHours && { cancellationHours: Number(values.cancellationHours) }),
    ...(values.elsewhere && { returnAddress: toAddress(address as AddressValues) }),
    holidays: holidaysOf(values).toSorted((a, b) => a.first.localeCompare(b.first)),
    zones: zones.map(({ zone }) => zone).filter((zone) => chosen.includes(zone)),
  }
}
