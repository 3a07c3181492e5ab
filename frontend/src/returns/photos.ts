import { useQuery } from '@pinia/colada'
import { api, body } from '@/api/client'
import { useSession } from '@/session/session'

/** Which return, and what opens its order where that is no member's. */
export interface Where {
  orderId: string
  sellerId: string
  returnId: string
  access?: string
}

/** The photos never change, but their addresses show them for ten minutes only. */
const GOOD_FOR = 8 * 60_000

export function useReturnPhotos({ orderId, sellerId, returnId, access }: Where) {
  const session = useSession()
  return useQuery({
    key: ['mine', 'return-photos', orderId, returnId],
    query: async () => {
      await session.restore()
      const params = { path: { orderId, sellerId, returnId }, query: { access } }
      return body(api.GET('/api/orders/{orderId}/fulfilments/{sellerId}/returns/{returnId}/photos', { params }))
    },
    staleTime: GOOD_FOR,
  })
}
