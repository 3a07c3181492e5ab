import type { Schemas } from '@/api/client'
import { shop } from './shop'

export const gbp = (amount: number) => ({ amount, currency: 'GBP' })

/** Puts an order of one teapot into the pretended shop. */
export function lay(more: Partial<Schemas['Order']> = {}, member = false): Schemas['Order'] {
  const now = Date.now()
  const placedAt = new Date(now - 60_000).toISOString()
  const order: Schemas['Order'] = {
    orderId: 'o-1',
    number: 'S-77',
    state: 'pending',
    placedAt,
    expiresAt: new Date(now + 10 * 60_000).toISOString(),
    email: 'ada@example.com',
    lines: [
      {
        productId: 'p',
        variantId: 'v',
        title: 'Teapot',
        choices: [],
        quantity: 1,
        sellerId: 's-ludd',
        unitPrice: gbp(4200),
        adjustments: [],
        lineTotal: gbp(4200),
      },
    ],
    shipments: [
      {
        sellerId: 's-ludd',
        sellerName: 'Ludd & Daughters',
        method: 'standard',
        fee: gbp(395),
        adjustments: [],
        total: gbp(395),
        earliest: '2026-11-26',
        latest: '2026-11-30',
      },
    ],
    totals: {
      subtotal: gbp(4200),
      discount: gbp(0),
      shipping: gbp(395),
      tax: gbp(766),
      total: gbp(4595),
      taxIncluded: true,
    },
    shippingAddress: {
      name: 'Ada',
      line1: '12 St James Square',
      city: 'London',
      postalCode: 'SW1Y 4LB',
      country: 'GB',
    },
    payment: { state: 'none' },
    refunds: [],
    fulfilments: [],
    returns: [],
    timeline: [{ at: placedAt, event: 'placed', actor: 'shopper' }],
    ...more,
  }
  shop.orders.set('o-1', { order, access: 'the-right-signature', member })
  return order
}
export const LINK = '/orders/o-1?access=the-right-signature'
