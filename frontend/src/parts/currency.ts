import { ref } from 'vue'
import type { Schemas } from '@/api/client'
import { read } from '@/session/remembered'

type Money = Schemas['Money']
/** A price and what it is compared with. */
type Tag = Schemas['OtherPrice']

export const CURRENCY_KEY = 'souk.currency'

export const keptCurrency = () => read(CURRENCY_KEY) ?? ''

/** What this shopper wants prices in, kept in this browser; empty for the shop's own currency. */
export const currency = ref(keptCurrency())

/** The tag in the currency that was chosen; the shop's own where it has none there, as a choice may outlive a currency. */
export function tagIn(own: Tag, others?: readonly Tag[]): Tag {
  return others?.find(({ price }) => price.currency === currency.value) ?? own
}

/** The price alone. */
export function inCurrency(price: Money, others?: readonly Tag[]): Money {
  return tagIn({ price }, others).price
}
