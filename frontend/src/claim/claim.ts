import { useQueryCache } from '@pinia/colada'
import { api } from '@/api/client'

/** Puts a guest's order, whose link one holds, into the account that is signed in. Again it changes nothing. */
export function useClaiming(): (orderId: string, access: string) => Promise<void> {
  const queries = useQueryCache()
  return async (orderId, access) => {
    await api.POST('/api/orders/{orderId}/claim', { params: { path: { orderId }, query: { access } } })
    await queries.invalidateQueries({ key: ['mine', 'orders'] })
  }
}
