import { useQuery } from '@pinia/colada'
import { api, body } from '@/api/client'

/** In what the shop is paid, its own currency first. */
export function useCurrencies() {
  return useQuery({
    key: ['currencies'],
    query: async () => (await body(api.GET('/api/currencies'))).currencies,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}
