import { useInfiniteQuery, useQueryCache } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type ModeratedReview = Schemas['ModeratedReview']

export const states = [
  { value: 'reported', label: 'Waiting', empty: 'Nothing waits for you. What somebody reports comes here.' },
  { value: 'hidden', label: 'Hidden', empty: 'No review is hidden.' },
] as const
export type State = (typeof states)[number]['value']

const PAGE = 10
const KEY = ['mine', 'admin', 'reviews'] as const

/** Reviews that wait for a decision, or are hidden; who has waited longest comes first. */
export function useModeratedReviews(state: MaybeRefOrGetter<State>) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => [...KEY, toValue(state)],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { state: toValue(state), limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/reviews/moderation', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
    // Rows that jump away under the pointer are decided on by mistake.
    refetchOnWindowFocus: false,
  })
  return { list, reviews: computed(() => list.data.value?.pages.flatMap((page) => page.reviews)) }
}

/** What an administrator decides. Each may be said twice. */
export function useDecisions() {
  const cache = useQueryCache()
  const path = ({ productId, review: { reviewId } }: ModeratedReview) => ({ productId, reviewId })
  const at = '/api/products/{productId}/reviews/{reviewId}'
  /** The product's page shows what it is told anew. */
  const follow = ({ productId }: ModeratedReview) => cache.invalidateQueries({ key: ['product', productId] })

  return {
    async hide(one: ModeratedReview, reason: string): Promise<void> {
      await api.POST(`${at}/hide`, { params: { path: path(one) }, body: { reason } })
      await follow(one)
    },
    async show(one: ModeratedReview): Promise<void> {
      await api.POST(`${at}/restore`, { params: { path: path(one) } })
      await follow(one)
    },
    /** As it was before one of these: a hidden one hidden for its reason, another one shown and waiting. */
    async undo(one: ModeratedReview): Promise<void> {
      const params = { path: path(one) }
      if (one.hidden) await api.POST(`${at}/hide`, { params, body: { reason: one.hidden } })
      else await api.POST(`${at}/reopen`, { params })
      await follow(one)
    },
  }
}
