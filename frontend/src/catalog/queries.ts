import { computed, type ComputedRef } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { reading } from '@/parts/reading'

export type Category = Schemas['Category']
export type Product = Schemas['Product']

const categories = reading(async () => (await body(api.GET('/api/categories'))).categories, 10 * 60_000)
export const useCategories = categories.use
/** The tree was changed here. */
export const readCategoriesAnew = categories.refetch

export function useTopCategories(): ComputedRef<Category[]> {
  const { data } = useCategories()
  return computed(() => (data.value ?? []).filter((category) => !category.parentId))
}

/** What home shows, row by row, in one call. */
export const useCollections = reading(async () => (await body(api.GET('/api/collections'))).collections, 60_000).use

/** Where all of it is, of which a rule brings the first. */
export function wholeOf({ categoryId, sort }: Schemas['CollectionRule']) {
  return { path: categoryId ? `/c/${categoryId}` : '/products', query: sort === 'newest' ? {} : { sort } }
}
