import { api, body, type Schemas } from '@/api/client'
import { ApiProblem, Unreachable } from '@/api/problem'
import type { Draft, PlaceOrderBody } from './draft'

type Placed = Schemas['PlacedOrder']

const TRY_AGAIN_AFTER = [500, 1500]

/** Whether the answer leaves open if the order was placed. */
function open(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && (error.status >= 500 || error.status === 429))
}

async function send(key: string, order: PlaceOrderBody): Promise<Placed> {
  const params = { header: { 'Idempotency-Key': key } }
  for (const pause of TRY_AGAIN_AFTER) {
    try {
      return await body(api.POST('/api/orders', { params, body: order }))
    } catch (error) {
      if (!open(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return body(api.POST('/api/orders', { params, body: order }))
}

/**
 * Places the draft's order once, whatever is lost on the way: the key stays the same until there is an order, and what
 * was sent is kept until it is answered. If the shopper changed something since a send that was never answered, that
 * one's fate is learnt first, since an order that stands already must not be placed a second time with other contents.
 */
export async function place(draft: Draft, order: PlaceOrderBody): Promise<Placed> {
  const earlier = draft.unanswered
  if (earlier && JSON.stringify(earlier) !== JSON.stringify(order)) {
    const placed = await settle(draft)
    if (placed) return placed
  }
  draft.unanswered = order
  try {
    return await send(draft.key, order)
  } catch (error) {
    if (!open(error)) draft.unanswered = undefined
    throw error
  }
}

/** What became of a send that was never answered: its order, or undefined where the shop refused it. */
export async function settle(draft: Draft): Promise<Placed | undefined> {
  if (!draft.unanswered) return undefined
  try {
    return await send(draft.key, draft.unanswered)
  } catch (error) {
    if (open(error)) throw error
    draft.unanswered = undefined
    return undefined
  }
}
