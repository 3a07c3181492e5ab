import { useQuery } from '@pinia/colada'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'

export type Category = Schemas['Category']
export type Product = Schemas['Product']

export function useCategories() {
  return useQuery({
    key: ['categories'],
    query: async () => (await body(api.GET('/api/categories'))).categories,
    staleTime: 10 * 60_000,
  })
}

export function useTopCategories(): ComputedRef<Category[]> {
  const { data } = useCategories()
  return computed(() => (data.value ?? []).filter((category) => !category.parentId))
}

/** What home shows, row by row, in one call. */
export function useCollections() {
  return useQuery({
    key: ['collections'],
    query: async () => (await body(api.GET('/api/collections'))).collections,
    staleTime: 60_000,
  })
}

/** Where all of it is, of which a rule brings the first. */
export function wholeOf({ categoryId, sort }: Schemas['CollectionRule']) {
  return { path: categoryId ? `/c/${categoryId}` : '/products', query: sort === 'newest' ? {} : { sort } }
}

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
