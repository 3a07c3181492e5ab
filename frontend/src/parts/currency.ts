import { ref } from 'vue'
import type { Schemas } from '@/api/client'
import { read, write } from '@/session/remembered'

type Money = Schemas['Money']
/** A price and what it is compared with. */
type Tag = Schemas['OtherPrice']

const KEY = 'souk.currency'

/** Whatever else may stand there: it becomes part of requests. */
const kept = () => /^[A-Z]{3}$/.exec(read(KEY) ?? '')?.[0] ?? ''

/** What this shopper wants prices in, kept in this browser; empty for the shop's own currency. */
export const currency = ref(kept())

window.addEventListener('storage', ({ key }) => {
  if (key === KEY) currency.value = kept()
})

/** @param code empty for the shop's own */
export function chooseCurrency(code: string): void {
  currency.value = code
  write(KEY, code || null)
}

/** The tag in the currency that was chosen; the shop's own where it has none there, as a choice may outlive a currency. */
export function tagIn(own: Tag, others?: readonly Tag[]): Tag {
  return others?.find(({ price }) => price.currency === currency.value) ?? own
}

/** The price alone. */
export function inCurrency(price: Money, others?: readonly Tag[]): Money {
  return tagIn({ price }, others).price
}

/** In what an order of products compares prices: the chosen currency, where it compares any; empty for the shop's own. */
export function comparedIn(sort: string): string {
  return sort.startsWith('price') ? currency.value : ''
}
