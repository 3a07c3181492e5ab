import * as v from 'valibot'
import { email, optionalText, text } from '@/parts/form'
import { SHOP_COUNTRY } from './draft'
import { countryName } from './envelope'

interface Wording {
  postalCode: string
  city: string
  /** What a region is called there; left out where an address has none. */
  region?: string
  postalPattern?: RegExp
  postalExample?: string
  numericPostal?: boolean
}

const PLAIN: Wording = { postalCode: 'Postal code', city: 'Town or city' }
const FIVE = { postalPattern: /^\d{5}$/, numericPostal: true }
const FOUR = { postalPattern: /^\d{4}$/, numericPostal: true }

const WORDINGS: Record<string, Wording> = {
  GB: {
    postalCode: 'Postcode',
    city: 'Town or city',
    postalPattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
    postalExample: 'SW1A 1AA',
  },
  IE: {
    postalCode: 'Eircode',
    city: 'Town or city',
    region: 'County',
    postalPattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i,
    postalExample: 'D02 AF30',
  },
  US: {
    postalCode: 'ZIP code',
    city: 'City',
    region: 'State',
    postalPattern: /^\d{5}(-\d{4})?$/,
    postalExample: '10001',
  },
  CA: {
    postalCode: 'Postal code',
    city: 'City',
    region: 'Province',
    postalPattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
    postalExample: 'K1A 0B1',
  },
  AU: { postalCode: 'Postcode', city: 'Suburb', region: 'State', ...FOUR, postalExample: '2000' },
  DE: { postalCode: 'Postleitzahl', city: 'Town or city', ...FIVE, postalExample: '10115' },
  AT: { postalCode: 'Postleitzahl', city: 'Town or city', ...FOUR, postalExample: '1010' },
  CH: { postalCode: 'Postal code', city: 'Town or city', ...FOUR, postalExample: '8001' },
  FR: { postalCode: 'Code postal', city: 'Town or city', ...FIVE, postalExample: '75001' },
  ES: { postalCode: 'Código postal', city: 'Town or city', region: 'Province', ...FIVE, postalExample: '28001' },
  IT: { postalCode: 'CAP', city: 'Town or city', region: 'Province', ...FIVE, postalExample: '00118' },
  BE: { ...PLAIN, ...FOUR, postalExample: '1000' },
  DK: { ...PLAIN, ...FOUR, postalExample: '1050' },
  NL: { ...PLAIN, postalPattern: /^\d{4} ?[A-Z]{2}$/i, postalExample: '1012 AB' },
  JP: {
    postalCode: 'Postal code',
    city: 'City',
    region: 'Prefecture',
    postalPattern: /^\d{3}-?\d{4}$/,
    postalExample: '100-0001',
  },
}

// Where the shop sends to; the quote has the last word.
const COUNTRIES =
  'AE AT AU BE BG BH BR CA CH CY CZ DE DK EE ES FI FR GB GG GR HK HR HU IE IL IM IS IT JE JP KR LB LI LT LU LV MT MX NL NO NZ PL PT RO SA SE SG SI SK TR US ZA'.split(
    ' ',
  )

/** The shop's own country first, the others by name. */
export const countries = COUNTRIES.map((value) => ({ value, label: countryName(value) })).toSorted(
  (a, b) => Number(b.value === SHOP_COUNTRY) - Number(a.value === SHOP_COUNTRY) || a.label.localeCompare(b.label),
)

export function wordingOf(country: string): Wording {
  return WORDINGS[country] ?? { ...PLAIN, region: 'Region' }
}

export const EMPTY_ADDRESS = {
  name: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postalCode: '',
  country: SHOP_COUNTRY,
}

/** "Postcode" within a sentence; a proper name such as "ZIP code" stays as it is. */
function inSentence(name: string): string {
  return /^Post(code|al )/.test(name) ? name.toLowerCase() : name
}

/** The checks of an address, in the words of its country. */
export function addressFields(country: string) {
  const wording = wordingOf(country)
  const example = wording.postalExample ? `, like ${wording.postalExample}` : ''
  const postal = v.pipe(text(`Enter the ${inSentence(wording.postalCode)}${example}.`, 16))
  return {
    name: text('Enter the name of whoever receives it.', 80),
    line1: text('Enter the street and number.', 100),
    line2: optionalText(100),
    city: text(`Enter the ${wording.city.toLowerCase()}.`, 80),
    region: optionalText(80),
    postalCode: wording.postalPattern
      ? v.pipe(postal, v.regex(wording.postalPattern, `Enter a ${inSentence(wording.postalCode)}${example}.`))
      : postal,
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Choose a country.')),
  }
}

export type AddressValues = typeof EMPTY_ADDRESS
export const BILLING = 'billingAddress.'
type BillingValues = { [Key in keyof AddressValues as `${typeof BILLING}${Key}`]: string }

/** What a checkout asks for. Where the bill goes elsewhere, that address has the same fields with `BILLING` before them. */
export type CheckoutValues = AddressValues &
  BillingValues & {
    email: string
    /** `elsewhere`, or empty where the bill goes with the things. */
    billing: string
    /** Which address of the member's book it is; empty where it is another. */
    saved: string
    /** `yes` where another address shall go into the book. */
    keep: string
  }

function underBilling<T>(fields: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [BILLING + name, value]))
}

export const EMPTY_CHECKOUT = {
  email: '',
  billing: '',
  saved: '',
  keep: '',
  ...EMPTY_ADDRESS,
  ...underBilling(EMPTY_ADDRESS),
} as CheckoutValues

export function checkoutSchema(values: CheckoutValues) {
  const told = Object.fromEntries(Object.keys(values).map((name) => [name, v.string()]))
  const billing = values.billing ? underBilling(addressFields(values[`${BILLING}country`])) : {}
  return v.object({ ...told, email, ...addressFields(values.country), ...billing }) as unknown as v.GenericSchema<
    CheckoutValues,
    CheckoutValues
  >
}

/** Where the bill goes, if it does not go where the things go. */
export function billingAddress(values: CheckoutValues) {
  if (!values.billing) return undefined
  const own = Object.keys(EMPTY_ADDRESS) as (keyof AddressValues)[]
  return toAddress(Object.fromEntries(own.map((key) => [key, values[`${BILLING}${key}`]])) as AddressValues)
}

/** The address as the contract has it: what was left empty is left out. */
export function toAddress(values: AddressValues) {
  const { name, line1, line2, city, region, postalCode, country } = values
  return {
    name,
    line1,
    ...(line2 && { line2 }),
    city,
    ...(region && wordingOf(country).region && { region }),
    postalCode: postalCode.toUpperCase(),
    country,
  }
}
