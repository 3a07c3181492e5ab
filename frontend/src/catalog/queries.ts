import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef } from 'vue'
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
