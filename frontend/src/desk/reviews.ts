import { useInfiniteQuery, useQueryCache } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type SoldReview = Schemas['SoldReview']
type Reply = Schemas['ReviewReply']

export interface SoldFilter {
  unanswered: boolean
  /** 0 for all. */
  stars: number
}

const PAGE = 20

/** What is said of the seller's own products, the newest first. */
export function useSoldReviews(filter: MaybeRefOrGetter<SoldFilter>) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => ['mine', 'desk', 'reviews', { ...toValue(filter) }],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const { unanswered, stars } = toValue(filter)
      const query = { unanswered, stars: stars || undefined, limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/seller/reviews', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 5_000,
    // Who is writing a reply keeps the review before them.
    refetchOnWindowFocus: false,
  })
  const reviews = computed(() => {
    const all = list.data.value?.pages.flatMap((page) => page.reviews)
    // One that is answered between two pages may come on both.
    return all && [...new Map(all.map((one) => [one.reviewId, one])).values()]
  })
  return { list, reviews }
}

/** What the seller says to a review. Each may be said twice. */
export function useReplies() {
  const cache = useQueryCache()
  const at = '/api/products/{productId}/reviews/{reviewId}/reply'
  const params = ({ productId, reviewId }: SoldReview) => ({ path: { productId, reviewId } })
  /** The product's page shows what it is told anew. */
  const follow = ({ productId }: SoldReview) => cache.invalidateQueries({ key: ['product', productId] })

  return {
    async save(one: SoldReview, text: string): Promise<Reply | undefined> {
      const { reply } = await body(api.PUT(at, { params: params(one), body: { text } }))
      await follow(one)
      return reply
    },
    async remove(one: SoldReview): Promise<void> {
      await api.DELETE(at, { params: params(one) })
      await follow(one)
    },
  }
}
