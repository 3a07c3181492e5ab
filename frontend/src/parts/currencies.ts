import { useQuery } from '@pinia/colada'
import { api, body } from '@/api/client'
import { write } from '@/session/remembered'
import { currency, CURRENCY_KEY, keptCurrency } from './currency'

/** In what the shop is paid, its own currency first. */
export function useCurrencies() {
  return useQuery({
    key: ['currencies'],
    query: async () => (await body(api.GET('/api/currencies'))).currencies,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}

/** @param code empty for the shop's own */
export function chooseCurrency(code: string): void {
  currency.value = code
  write(CURRENCY_KEY, code || null)
}

// Another tab chose.
window.addEventListener('storage', ({ key }) => {
  if (key === CURRENCY_KEY) currency.value = keptCurrency()
})
