import { onBeforeUnmount, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { isReturning } from './life'
import type { Order } from './queries'

/** Whether nothing will happen to it any more by itself, so that nobody need listen. */
export function isAtItsEnd(order: Order): boolean {
  const { state, fulfilments, refunds, returns } = order
  if (refunds.some((refund) => refund.state === 'requested')) return false
  if (returns.some((one) => one.state === 'requested' || one.state === 'approved')) return false
  if (state === 'pending' || isReturning(order)) return false
  return state !== 'paid' || fulfilments.every((part) => part.state === 'delivered' || part.state === 'cancelled')
}

interface Watched {
  orderId: string
  access?: string
}

/**
 * Has an order read again whenever the shop says that it changed. What does so is loaded after the page.
 *
 * @param watched the order, or nothing where it is at its end
 * @param changed reads the order
 * @returns whether changes are heard of at this moment
 */
export function useLiveOrder(watched: MaybeRefOrGetter<Watched | undefined>, changed: () => void): Ref<boolean> {
  const hears = ref(false)
  let stop: (() => void) | undefined
  let wanted = 0

  function end(): void {
    wanted++
    stop?.()
    stop = undefined
  }
  watch(
    () => {
      const one = toValue(watched)
      return one && JSON.stringify([one.orderId, one.access])
    },
    async (now) => {
      end()
      const one = toValue(watched)
      if (!now || !one) return
      const mine = wanted
      // A page without it is a page that asks, as it does anyway.
      const live = await import('./live').catch(() => undefined)
      if (live && mine === wanted) stop = live.follow({ ...one, changed, hears: (open) => (hears.value = open) })
    },
    { immediate: true },
  )
  onBeforeUnmount(end)
  return hears
}
