import type { Schemas } from '@/api/client'
import { products } from './goods'
import { bill } from './pricing'

export interface Order {
  order: Schemas['Order']
  access: string
  member: boolean
}

/** The state of the pretended shop: enough to walk through it, nothing more. */
export const shop = {
  cart: new Map<string, { productId: string; quantity: number; addedAtPrice: Schemas['Money']; saved?: boolean }>(),
  orders: new Map<string, Order>(),
  linksAskedFor: [] as Schemas['OrderLinkRequest'][],
  signedUp: [] as Schemas['SignUpRequest'][],
  signedIn: false,
  member: { memberId: 'm-1', email: 'ada@example.com', name: 'Ada Lovelace', roles: ['member'] } as Schemas['Member'],
  addresses: [] as Schemas['SavedAddress'][],
  /** What the member wishes for, by product. */
  wishes: new Map<string, Schemas['AddToWishlistRequest'] & { title: string }>(),
  profileVersion: 1,
  invitations: true,
}

export function forgetShop(): void {
  shop.cart.clear()
  shop.orders.clear()
  shop.linksAskedFor = []
  shop.signedUp = []
  shop.signedIn = false
  shop.addresses = []
  shop.wishes.clear()
  shop.profileVersion = 1
  shop.invitations = true
}

/** Puts things into the cart, the larger quantity of each, and says what is not to be had. */
export function putBack(lines: Schemas['AddCartLinesRequest']['lines']): Schemas['CartAddition']['leftOut'] {
  return lines.flatMap(({ productId, variantId, quantity }): Schemas['CartAddition']['leftOut'] => {
    const found = find(variantId)
    if (!found) return [{ productId, variantId, reason: 'not-for-sale' }]
    if (!found.variant.available) return [{ productId, variantId, reason: 'sold-out' }]
    const there = shop.cart.get(variantId)?.quantity ?? 0
    shop.cart.set(variantId, { productId, quantity: Math.max(there, quantity), addedAtPrice: found.variant.price })
    return []
  })
}

export function find(variantId: string) {
  for (const product of products) {
    const variant = product.variants.find((one) => one.variantId === variantId)
    if (variant) return { product, variant }
  }
  return undefined
}

function times(price: Schemas['Money'], quantity: number): Schemas['Money'] {
  return { amount: price.amount * quantity, currency: price.currency }
}

function stateOf(available: number, quantity: number, before: number, now: number): Schemas['CartLine']['state'] {
  if (available === 0) return 'sold-out'
  if (available < quantity) return 'too-few'
  return before === now ? 'available' : 'price-changed'
}

export function cartNow(): Schemas['Cart'] {
  const lines = linesNow(false)
  const subtotal = { amount: lines.reduce((sum, line) => sum + (line.lineTotal?.amount ?? 0), 0), currency: 'GBP' }
  const itemCount = lines.reduce((sum, line) => sum + line.quantity, 0)
  return { lines, saved: linesNow(true), subtotal, itemCount }
}

function linesNow(later: boolean): Schemas['CartLine'][] {
  return [...shop.cart].flatMap(([variantId, { productId, quantity, addedAtPrice, saved = false }]) => {
    if (saved !== later) return []
    const found = find(variantId)
    if (!found) return []
    const { product, variant } = found
    return [
      {
        productId,
        variantId,
        title: product.title,
        choices: variant.choices,
        sellerName: product.sellerName,
        image: product.images[variant.imageIndex ?? 0],
        quantity,
        unitPrice: variant.price,
        otherUnitPrices: variant.otherPrices?.map(({ price }) => ({ price })),
        lineTotal: times(variant.price, quantity),
        addedAtPrice,
        available: variant.available,
        state: stateOf(variant.available, quantity, addedAtPrice.amount, variant.price.amount),
      },
    ]
  })
}

export function quote(request: Schemas['QuoteOrderRequest']): Schemas['Quote'] {
  const problems: Schemas['CheckoutProblem'][] = []
  const priced = request.lines.flatMap(({ variantId, productId, quantity, seenUnitPrice }): Schemas['PricedLine'][] => {
    const found = find(variantId)
    if (!found) {
      problems.push({ code: 'withdrawn', variantId, detail: 'This is not sold any more.' })
      return []
    }
    const { product, variant } = found
    const unitPrice =
      variant.otherPrices?.find(({ price }) => price.currency === request.currency)?.price ?? variant.price
    if (variant.available === 0)
      problems.push({ code: 'out-of-stock', variantId, available: 0, detail: 'This is sold out.' })
    else if (variant.available < quantity) {
      problems.push({
        code: 'too-few',
        variantId,
        available: variant.available,
        detail: `Only ${variant.available} are left.`,
      })
    }
    if (seenUnitPrice && seenUnitPrice.amount !== unitPrice.amount) {
      problems.push({
        code: 'price-changed',
        variantId,
        before: seenUnitPrice,
        now: unitPrice,
        detail: 'The price has changed.',
      })
    }
    const { title, sellerId, sellerName, images } = product
    const image = images[variant.imageIndex ?? 0]
    const lineTotal = times(unitPrice, quantity)
    return [
      {
        productId,
        variantId,
        title,
        choices: variant.choices,
        sellerId,
        sellerName,
        image,
        quantity,
        unitPrice,
        adjustments: [],
        lineTotal,
      },
    ]
  })
  if (request.country === 'BR') problems.push({ code: 'no-shipping-to', detail: 'We do not send to Brazil yet.' })
  const billed = bill(priced, request)
  return { ...billed, problems: [...problems, ...billed.problems] }
}

export function settle(orderId: string, event: 'paid' | 'payment-failed', detail?: string): void {
  const found = shop.orders.get(orderId)
  if (!found || found.order.state !== 'pending') return
  const at = new Date().toISOString()
  found.order = {
    ...found.order,
    state: event === 'paid' ? 'paid' : 'pending',
    payment: event === 'paid' ? { state: 'succeeded' } : { state: 'failed', failure: detail },
    timeline: [...found.order.timeline, { at, event, actor: 'shopper', detail }],
  }
}

/** Calls an order off as the shop does: the money of a paid one is on its way back. */
export function cancel(found: { order: Schemas['Order'] }, reason?: string): Schemas['Order'] {
  const at = new Date().toISOString()
  const { order } = found
  const refund = {
    refundId: 'cancelled',
    state: 'requested' as const,
    amount: order.totals.total,
    lines: order.lines.map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity })),
    shippingOf: order.shipments.map(({ sellerId }) => sellerId),
  }
  found.order = {
    ...order,
    state: 'cancelled',
    refunds: order.state === 'paid' ? [refund] : [],
    fulfilments: order.fulfilments.map((part) => ({ ...part, state: 'cancelled', since: at })),
    timeline: [...order.timeline, { at, event: 'cancelled', actor: 'shopper', reason }],
  }
  return found.order
}
