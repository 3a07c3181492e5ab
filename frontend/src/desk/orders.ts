import { useInfiniteQuery, useQuery, useQueryCache } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'
import type { SellersOrder, Stage } from './words'
import { useWorkplace } from './workplace'

const PAGE = 24
const KEY = ['mine', 'desk'] as const
/** Of the lists of orders, at whatever stage. */
export const ORDERS = [...KEY, 'orders'] as const

/** A seller's parts of orders at one stage, page by page; and how many wait at each, from the first page. */
export function useFulfilments(stage: MaybeRefOrGetter<Stage>, limit = PAGE) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => [...ORDERS, toValue(stage), limit],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { stage: toValue(stage), limit, cursor: pageParam || undefined }
      return body(api.GET('/api/fulfilments', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 5_000,
  })
  const orders = computed(() => list.data.value?.pages.flatMap((page) => page.fulfilments))
  const waiting = computed(() => {
    const counts = list.data.value?.pages[0]?.waiting ?? []
    return Object.fromEntries(counts.map(({ stage: at, count }) => [at, count])) as Partial<Record<Stage, number>>
  })
  return { list, orders, waiting }
}

export function useFulfilment(orderId: MaybeRefOrGetter<string>) {
  const session = useSession()
  const { shopId } = useWorkplace()
  return useQuery({
    key: () => [...KEY, 'order', toValue(orderId)],
    query: async () => {
      await session.restore()
      const path = { orderId: toValue(orderId), sellerId: shopId.value }
      return body(api.GET('/api/orders/{orderId}/fulfilments/{sellerId}', { params: { path } }))
    },
    staleTime: 0,
  })
}

/** What a seller does with their part of an order. Each may be said twice; afterwards all that is shown is read anew. */
export function useSteps() {
  const cache = useQueryCache()
  const path = ({ orderId, fulfilment: { sellerId } }: SellersOrder) => ({ orderId, sellerId })
  const part = '/api/orders/{orderId}/fulfilments/{sellerId}'
  const refresh = () => cache.invalidateQueries({ key: [...KEY] })
  const because = (reason: string) => (reason.trim() ? { reason: reason.trim() } : {})

  return {
    refresh,
    accept: (order: SellersOrder) => api.POST(`${part}/accept`, { params: { path: path(order) } }),
    ship: (order: SellersOrder, tracking: Schemas['Tracking']) =>
      api.POST(`${part}/ship`, { params: { path: path(order) }, body: tracking }),
    deliver: (order: SellersOrder) => api.POST(`${part}/deliver`, { params: { path: path(order) } }),
    cancel: (order: SellersOrder, reason: string) =>
      api.POST(`${part}/cancel`, { params: { path: path(order) }, body: because(reason) }),
    /** The same key is the same refund: a lost answer gives nothing back twice. */
    refund: (order: SellersOrder, wanted: Schemas['RefundLinesRequest'], key: string) =>
      api.POST(`${part}/refunds`, {
        params: { path: path(order), header: { 'Idempotency-Key': key } },
        body: wanted,
      }),
    approve: (order: SellersOrder, returnId: string, words: string) =>
      api.POST(`${part}/returns/{returnId}/approve`, {
        params: { path: { ...path(order), returnId } },
        body: words.trim() ? { words: words.trim() } : {},
      }),
    refuse: (order: SellersOrder, returnId: string, reason: string) =>
      api.POST(`${part}/returns/{returnId}/refuse`, {
        params: { path: { ...path(order), returnId } },
        body: { reason: reason.trim() },
      }),
    receive: (order: SellersOrder, returnId: string, how: Schemas['ReceiveReturnRequest']) =>
      api.POST(`${part}/returns/{returnId}/receive`, { params: { path: { ...path(order), returnId } }, body: how }),
  }
}
