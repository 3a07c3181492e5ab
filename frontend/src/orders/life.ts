import type { Schemas } from '@/api/client'
import { sum } from '@/parts/money'
import type { Order } from './queries'

/** Whether a shopper may still call it off, as far as this page knows; the shop has the last word. */
export function isCancellable({ state, fulfilments }: Order): boolean {
  return (
    state === 'pending' ||
    (state === 'paid' &&
      fulfilments.every((part) => part.state === 'cancelled' || (part.state === 'open' && !isBeyondRecall(part))))
  )
}
/** Whether its seller's time for cancelling is over, though nobody packs it yet. */
export function isBeyondRecall({ state, cancellableUntil }: Schemas['Fulfilment']): boolean {
  return state === 'open' && !!cancellableUntil && Date.parse(cancellableUntil) <= Date.now()
}

/** Until when it may be called off, where a seller of it has set a time. */
export function cancellableUntil({ fulfilments }: Order): string | undefined {
  return fulfilments
    .filter((part) => part.state === 'open')
    .flatMap((part) => part.cancellableUntil ?? [])
    .sort()[0]
}

/** Whether money is on its way back that the page waits for. */
export function isReturning({ state, payment }: Order): boolean {
  return state === 'cancelled' && payment?.state === 'succeeded'
}

/** What is on its way back and not there yet; undefined where nothing is. */
export function promised({ refunds }: Order): Schemas['Money'] | undefined {
  return sum(refunds.filter(({ state }) => state === 'requested').map(({ amount }) => amount))
}

export const fulfilmentWords: Record<Schemas['Fulfilment']['state'], string> = {
  open: 'Not packed yet',
  accepted: 'Being packed',
  shipped: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled: nothing is sent',
}
