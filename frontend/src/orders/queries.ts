import { useQuery } from '@pinia/colada'
import { onBeforeUnmount, onMounted, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { isReturning } from './life'
import { useSession } from '@/session/session'

export type Order = Schemas['Order']

export function useOrder(orderId: MaybeRefOrGetter<string>, access: MaybeRefOrGetter<string | undefined>) {
  const session = useSession()
  return useQuery({
    key: () => ['mine', 'order', toValue(orderId), toValue(access) ?? ''],
    query: async () => {
      await session.restore()
      const params = { path: { orderId: toValue(orderId) }, query: { access: toValue(access) } }
      return body(api.GET('/api/orders/{orderId}', { params }))
    },
    staleTime: 0,
  })
}

/** How often a payment for this order has failed so far. */
export function failuresOf(order: Order): number {
  return order.timeline.filter((entry) => entry.event === 'payment-failed').length
}

const SOONEST = 1000
const LATEST = 20_000
const GROWTH = 1.4

/**
 * Asks again and again while `eager`, or the order is pending or its money on its way back, with longer and longer pauses, and not while nobody looks.
 * A wave that begins anew (`eager` became true) starts with short pauses.
 */
export function useFollowing(order: ReturnType<typeof useOrder>, eager: MaybeRefOrGetter<boolean>): void {
  let pause = SOONEST
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan(): void {
    clearTimeout(timer)
    if (order.data.value && order.data.value.state !== 'pending' && !isReturning(order.data.value)) return
    timer = setTimeout(ask, toValue(eager) ? pause : LATEST)
    pause = Math.min(LATEST, pause * GROWTH)
  }
  async function ask(): Promise<void> {
    if (document.visibilityState === 'visible') await order.refetch().catch(() => undefined)
    plan()
  }
  function again(): void {
    if (document.visibilityState !== 'visible') return
    pause = SOONEST
    void ask()
  }
  watch(
    () => toValue(eager),
    (now) => now && again(),
  )
  onMounted(() => {
    plan()
    document.addEventListener('visibilitychange', again)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', again)
  })
}
