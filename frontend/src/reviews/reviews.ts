import { useInfiniteQuery, useQuery, useQueryCache } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { ratingAfter, ratingKey, type Rating } from './rating'

export type Review = Schemas['Review']
export type WrittenReview = Schemas['WrittenReview']
type Own = Schemas['OwnReview']

export const sorts = [
  { value: 'helpful', label: 'Most helpful first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'highest', label: 'Most stars first' },
  { value: 'lowest', label: 'Fewest stars first' },
] as const
export type Sort = (typeof sorts)[number]['value']

const PAGE = 10

export function useReviews(
  productId: MaybeRefOrGetter<string>,
  sort: MaybeRefOrGetter<Sort>,
  stars: MaybeRefOrGetter<number | undefined>,
) {
  return useInfiniteQuery({
    key: () => ['product', toValue(productId), 'reviews', toValue(sort), toValue(stars) ?? 0],
    query: ({ pageParam }: { pageParam: string }) => {
      const path = { productId: toValue(productId) }
      const query = { sort: toValue(sort), stars: toValue(stars), limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/products/{productId}/reviews', { params: { path, query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    refetchOnWindowFocus: false,
    refetchOnMount: false,
  })
}

const ownKey = (productId: string) => ['mine', 'review', productId]

/** What the member said of a product and whose reviews helped them, with the ways to change it. */
export function useOwnReview(productId: MaybeRefOrGetter<string>, enabled: () => boolean = () => true) {
  const cache = useQueryCache()
  const path = () => ({ productId: toValue(productId) })
  const query = useQuery({
    key: () => ownKey(toValue(productId)),
    query: () => body(api.GET('/api/products/{productId}/reviews/mine', { params: { path: path() } })),
    enabled,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

  function put(change: (own: Own) => Own): void {
    const key = ownKey(toValue(productId))
    const own = cache.getQueryData<Own>(key)
    cache.setQueryData(key, change(own ?? { helped: [] }))
  }

  function keep(review: WrittenReview | undefined): void {
    const counted = (one?: WrittenReview) => (one && !one.hidden ? one.stars : undefined)
    const before = cache.getQueryData<Own>(ownKey(toValue(productId)))?.review
    const rating = cache.getQueryData<Rating>(ratingKey(toValue(productId)))
    if (rating) cache.setQueryData(ratingKey(toValue(productId)), ratingAfter(rating, counted(before), counted(review)))
    put((own) => ({ ...own, review }))
  }

  /** Writes it, or changes the one that stands there under that version. */
  async function save(asked: Schemas['SaveReviewRequest'], version?: string): Promise<void> {
    const header = version ? { 'If-Match': version } : {}
    const params = { path: path(), header }
    keep(await body(api.PUT('/api/products/{productId}/reviews/mine', { params, body: asked })))
  }

  async function remove(version: string): Promise<void> {
    const params = { path: path(), header: { 'If-Match': version } }
    await api.DELETE('/api/products/{productId}/reviews/mine', { params })
    keep(undefined)
  }

  /** Shown at once, and taken back where the shop did not take it. */
  async function vote(reviewId: string, helpful: boolean): Promise<void> {
    const mark = (on: boolean) =>
      put((own) => ({ ...own, helped: [...own.helped.filter((id) => id !== reviewId), ...(on ? [reviewId] : [])] }))
    mark(helpful)
    try {
      const params = { path: { ...path(), reviewId } }
      await api.PUT('/api/products/{productId}/reviews/{reviewId}/vote', { params, body: { helpful } })
    } catch (error) {
      mark(!helpful)
      throw error
    }
  }

  return { query, save, remove, vote }
}
