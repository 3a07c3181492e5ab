import { currency } from './currency'

/** In what an order of products compares prices: the chosen currency, where it compares any; empty for the shop's own. */
export function comparedIn(sort: string): string {
  // Whatever else may stand there: it becomes part of a request.
  return sort.startsWith('price') && /^[A-Z]{3}$/.test(currency.value) ? currency.value : ''
}
