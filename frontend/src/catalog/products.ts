import { useQuery } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body } from '@/api/client'

/** What a seller says of their shop. Where it does not come, their things are there all the same. */
export function useSellersWords(sellerId: MaybeRefOrGetter<string>) {
  const { data } = useQuery({
    key: () => ['seller', toValue(sellerId)],
    query: () => body(api.GET('/api/sellers/{sellerId}', { params: { path: { sellerId: toValue(sellerId) } } })),
    staleTime: 60_000,
  })
  return computed(() => data.value?.about)
}

export function useProduct(productId: MaybeRefOrGetter<string>) {
  return useQuery({
    key: () => ['product', toValue(productId)],
    query: () => body(api.GET('/api/products/{productId}', { params: { path: { productId: toValue(productId) } } })),
    staleTime: 10_000,
  })
}
