import type { Schemas } from '@/api/client'

type Found = { order: Schemas['Order'] }

/** Asks for a return as the shop does: what is asked for may not be asked for again. */
export function requestReturn(
  found: Found,
  sellerId: string,
  { lines, reason, words, photos }: Schemas['RequestReturnRequest'],
): Schemas['Return'] {
  const at = new Date().toISOString()
  const { order } = found
  const one: Schemas['Return'] = {
    returnId: `r-${order.returns.length + 1}`,
    sellerId,
    state: 'requested',
    reason,
    words,
    lines,
    photos: photos?.length,
    requestedAt: at,
    since: at,
  }
  const returnable = order.returnable?.flatMap((free) => {
    const taken = lines.find(({ variantId }) => variantId === free.variantId)?.quantity ?? 0
    return free.quantity > taken ? [{ ...free, quantity: free.quantity - taken }] : []
  })
  found.order = {
    ...order,
    returns: [...order.returns, one],
    returnable: returnable?.length ? returnable : undefined,
    timeline: [...order.timeline, { at, event: 'return-requested', actor: 'shopper', sellerId, reason: words }],
  }
  return one
}

export function withdrawReturn(found: Found, returnId: string): Schemas['Return'] | undefined {
  const { order } = found
  found.order = {
    ...order,
    returns: order.returns.map((one) => (one.returnId === returnId ? { ...one, state: 'withdrawn' } : one)),
  }
  return found.order.returns.find((one) => one.returnId === returnId)
}
