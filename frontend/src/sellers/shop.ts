import * as v from 'valibot'
import type { Schemas } from '@/api/client'
import { addressFields, EMPTY_ADDRESS, toAddress, type AddressValues } from '@/checkout/addresses'
import { optionalText } from '@/parts/form'
import type { SellerAccount, ShopRequest } from './account'

export const RETURN_ADDRESS = 'returnAddress.'
type ReturnValues = { [Key in keyof AddressValues as `${typeof RETURN_ADDRESS}${Key}`]: string }
export type ShopValues = ReturnValues & {
  shopName: string
  about: string
  taxNumber: string
  payoutAccount: string
  /** `yes`, or empty. */
  terms: string
}

const addressKeys = Object.keys(EMPTY_ADDRESS) as (keyof AddressValues)[]
const under = <T>(fields: Record<string, T>) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [RETURN_ADDRESS + key, value]))

/** What a form begins with. */
export function valuesOf(account?: SellerAccount): ShopValues {
  const address = { ...EMPTY_ADDRESS, ...account?.returnAddress }
  return {
    shopName: account?.shopName ?? '',
    about: account?.about ?? '',
    taxNumber: account?.taxNumber ?? '',
    payoutAccount: account?.payoutAccount ?? '',
    terms: account?.acceptsTerms ? 'yes' : '',
    ...under(address),
  } as ShopValues
}

function addressOf(values: ShopValues): AddressValues {
  return Object.fromEntries(addressKeys.map((key) => [key, values[`${RETURN_ADDRESS}${key}`]])) as AddressValues
}
/** An address of which nothing is told yet; its country is there from the beginning. */
function isBlank(address: AddressValues): boolean {
  return addressKeys.every((key) => key === 'country' || !address[key].trim())
}

/** While one writes anything may be missing; what is told has to be sound. */
export function shopSchema(values: ShopValues) {
  const address = addressOf(values)
  const whole: Record<string, v.GenericSchema<string>> = isBlank(address)
    ? Object.fromEntries(addressKeys.map((key) => [key, v.string()]))
    : addressFields(address.country)
  return v.object({
    shopName: v.pipe(
      optionalText(60),
      v.check((name) => !name || name.length > 1, 'Use at least two characters.'),
    ),
    about: optionalText(2000),
    taxNumber: v.pipe(
      optionalText(30),
      v.check(
        (number) => !number || /^[a-z0-9][a-z0-9 ./-]{3,}$/i.test(number),
        'Enter it as your tax office writes it.',
      ),
    ),
    payoutAccount: v.pipe(
      optionalText(50),
      v.check(
        (iban) => !iban || /^[a-z]{2}\d{2}[a-z0-9 ]{6,}$/i.test(iban),
        'Enter an IBAN, like GB33 BUKB 2020 1555 5555 55.',
      ),
    ),
    terms: v.string(),
    ...under(whole),
  }) as unknown as v.GenericSchema<ShopValues, ShopValues>
}

/** The body of a save: what is empty is left out. */
export function requestOf(values: ShopValues): ShopRequest {
  const { shopName, about, taxNumber, payoutAccount } = values
  const address = addressOf(values)
  return {
    ...(shopName && { shopName }),
    ...(about && { about }),
    ...(taxNumber && { taxNumber }),
    ...(payoutAccount && { payoutAccount }),
    ...(!isBlank(address) && { returnAddress: toAddress(address) }),
    acceptsTerms: values.terms === 'yes',
  }
}

/** Where each thing is told, and what is said where it is not. */
const fields: Record<Schemas['SellerRequirement']['requirement'], [keyof ShopValues, string]> = {
  'shop-name': ['shopName', 'Give your shop a name.'],
  about: ['about', 'Say a few words about your shop.'],
  'return-address': [`${RETURN_ADDRESS}name`, 'Tell where parcels go back to.'],
  'tax-number': ['taxNumber', 'Enter your tax number.'],
  'payout-account': ['payoutAccount', 'Enter an IBAN.'],
  terms: ['terms', 'Agree to the terms.'],
}

/** What is still to be told, by field. */
export function missingOf({ checklist }: SellerAccount): Record<string, string> {
  return Object.fromEntries(checklist.filter(({ met }) => !met).map(({ requirement }) => fields[requirement]))
}
