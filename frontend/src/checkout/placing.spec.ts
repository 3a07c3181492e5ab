import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { products } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import type { Draft, PlaceOrderBody } from './draft'
import { place, settle } from './placing'

const teapot = products.find((one) => one.productId === 'low-waisted-teapot')
const variantId = teapot?.variants[0]?.variantId ?? ''

function body(city = 'London'): PlaceOrderBody {
  return {
    lines: [{ productId: 'low-waisted-teapot', variantId, quantity: 1 }],
    email: 'ada@example.com',
    shippingAddress: { name: 'Ada', line1: '12 St James Square', city, postalCode: 'SW1Y 4LB', country: 'GB' },
    expectedTotal: { amount: 4595, currency: 'GBP' },
  }
}
const draft = (): Draft => ({ key: 'key-of-this-checkout', values: {}, agreed: {}, codes: [], shipping: {} })

describe('placing an order', () => {
  it('gets the same order when the answer was lost', async () => {
    let lost = 0
    server.use(
      http.post('/api/orders', async ({ request }) => {
        if (lost++) return undefined
        // The shop takes the order, and the connection breaks.
        await fetch(request.url, { method: 'POST', headers: request.headers, body: await request.text() })
        return HttpResponse.error()
      }),
    )
    const { order } = await place(draft(), body())
    expect([...shop.orders.keys()]).toEqual([order.orderId])
    expect(lost).toBeGreaterThan(1)
  })

  it('learns what became of an unanswered order before it sends another', async () => {
    const one = draft()
    server.use(http.post('/api/orders', () => HttpResponse.error()))
    await expect(place(one, body())).rejects.toThrow()
    expect(one.unanswered).toEqual(body())
    server.resetHandlers()
    const { order } = await place(one, body('Leeds'))
    expect(order.shippingAddress.city).toBe('London')
    expect(shop.orders.size).toBe(1)
  })

  it('goes on with the new contents where the earlier order was refused', async () => {
    const one: Draft = {
      ...draft(),
      unanswered: { ...body(), lines: [{ productId: 'x', variantId: 'gone', quantity: 1 }] },
    }
    const { order } = await place(one, body('Leeds'))
    expect(order.shippingAddress.city).toBe('Leeds')
  })

  it('remembers nothing as unanswered that was refused', async () => {
    const one = draft()
    server.use(http.post('/api/orders', () => problem(409, 'order-refused', 'Sold out.')))
    await expect(place(one, body())).rejects.toThrow('Sold out.')
    expect(one.unanswered).toBeUndefined()
    expect(await settle(one)).toBeUndefined()
  })
})
