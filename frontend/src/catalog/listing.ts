import { useInfiniteQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'

export type Sort = 'newest' | 'price-ascending' | 'price-descending'

const PAGE = 24

/**
 * A list that grows, of a category with all below it or of the whole shop: its pages stay in the cache, so that Back finds as many as
 * were there.
 *
 * @param currency in what prices are compared; empty for the shop's own
 */
export function useProducts(
  category: MaybeRefOrGetter<string | undefined>,
  sort: MaybeRefOrGetter<Sort>,
  currency: MaybeRefOrGetter<string>,
) {
  return useInfiniteQuery({
    key: () => ['products', 'list', toValue(category) ?? '', toValue(sort), toValue(currency)],
    query: ({ pageParam }: { pageParam: string }): Promise<Schemas['ProductPage']> => {
      const query = { sort: toValue(sort), limit: PAGE, cursor: pageParam || undefined }
      const within = toValue(category)
      // Search knows what is below a category; the list of all goes on further than search does.
      return within
        ? body(
            api.GET('/api/search', {
              params: { query: { category: within, ...query, currency: toValue(currency) || undefined } },
            }),
          )
        : body(api.GET('/api/products', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    // To fetch page after page again when somebody comes back would move what they look at.
    refetchOnWindowFocus: false,
    refetchOnMount: false,
    gcTime: 30 * 60_000,
  })
}
