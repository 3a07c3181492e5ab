import { useInfiniteQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type WaitingProduct = Schemas['OwnProduct']

const PAGE = 10
const KEY = ['mine', 'admin', 'products'] as const

/** Products that wait for a decision; what has waited longest comes first. */
export function useProductsInReview() {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => [...KEY],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/moderation/products', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
    // Rows that jump away under the pointer are decided on by mistake.
    refetchOnWindowFocus: false,
  })
  return { list, products: computed(() => list.data.value?.pages.flatMap((page) => page.products)) }
}

/** What an administrator decides, of the very product that they looked at. Each may be said twice. */
export function useProductDecisions() {
  const cache = useQueryCache()
  const params = ({ product: { productId }, etag }: WaitingProduct) => ({
    path: { productId },
    header: { 'If-Match': etag },
  })
  const follow = ({ product: { productId } }: WaitingProduct) =>
    cache.invalidateQueries({ key: ['product', productId] })

  return {
    async approve(one: WaitingProduct): Promise<Schemas['Product']> {
      const decided = await body(api.POST('/api/products/{productId}/approve', { params: params(one) }))
      await follow(one)
      return decided
    },
    async reject(one: WaitingProduct, reason: string): Promise<void> {
      await api.POST('/api/products/{productId}/reject', { params: params(one), body: { reason } })
      await follow(one)
    },
  }
}
