import { http, HttpResponse } from 'msw'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { products } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import { cartNow, shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { useSession } from '@/session/session'
import { useCart, type NewLine } from './cart'

function lineOf(productId: string): NewLine {
  const product = products.find((one) => one.productId === productId)
  const variant = product?.variants[0]
  if (!product || !variant) throw new Error(`The goods have no ${productId}.`)
  const { title, sellerName } = product
  return {
    productId,
    variantId: variant.variantId,
    title,
    sellerName,
    choices: variant.choices,
    unitPrice: variant.price,
  }
}
const teapot = lineOf('low-waisted-teapot')
const lamp = lineOf('reading-lamp')

describe('cart', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('shows a new line before the server has answered', async () => {
    const cart = useCart()
    const added = cart.add(teapot, 2)
    expect(cart.lines).toMatchObject([{ title: 'Low-waisted teapot', quantity: 2, lineTotal: { amount: 8400 } }])
    expect(cart.itemCount).toBe(2)
    await added
    expect(cartNow().lines).toMatchObject([{ variantId: teapot.variantId, quantity: 2 }])
    expect(cart.saving).toBe(false)
  })

  it('adds to what is there already, though this page has not seen it', async () => {
    shop.cart.set(teapot.variantId, { productId: teapot.productId, quantity: 3, addedAtPrice: teapot.unitPrice })
    remembered.cartCount = 3
    await useCart().add(teapot, 1)
    expect(shop.cart.get(teapot.variantId)?.quantity).toBe(4)
  })

  it('sends only the last of many quick changes', async () => {
    const sent: number[] = []
    server.use(
      http.put<never, { quantity: number }>('/api/cart/lines/:variantId', async ({ request }) => {
        sent.push((await request.clone().json()).quantity)
      }),
    )
    const cart = useCart()
    await Promise.all([1, 2, 3, 4].map((quantity) => cart.set(teapot.productId, teapot.variantId, quantity)))
    expect(sent.at(-1)).toBe(4)
    expect(sent.length).toBeLessThanOrEqual(2)
  })

  it('takes a refused change back', async () => {
    const cart = useCart()
    await cart.add(teapot, 1)
    server.use(http.put('/api/cart/lines/:variantId', () => problem(400, 'invalid', 'No.')))
    const change = cart.set(teapot.productId, teapot.variantId, 5)
    expect(cart.lines[0]?.quantity).toBe(5)
    await expect(change).rejects.toThrow('No.')
    expect(cart.lines[0]?.quantity).toBe(1)
  })

  it('sends again what was lost, since a quantity may be said twice', async () => {
    server.use(http.put('/api/cart/lines/:variantId', () => HttpResponse.error(), { once: true }))
    await useCart().add(teapot, 1)
    expect(shop.cart.get(teapot.variantId)?.quantity).toBe(1)
  })

  it('asks for no cart where a guest never left one', async () => {
    let asked = 0
    server.use(
      http.get('/api/cart', () => {
        asked++
      }),
    )
    await useCart().arrive()
    expect(asked).toBe(0)
    remembered.cartCount = 1
    await useCart().arrive()
    expect(asked).toBe(1)
  })

  it('merges under one key until it is certain', async () => {
    const keys: (string | null)[] = []
    server.use(
      http.post('/api/cart/merge', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return keys.length === 1 ? HttpResponse.error() : undefined
      }),
    )
    await useSession().signIn('ada@example.com', 'a fine long sentence')
    const cart = useCart()
    await cart.merge()
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(cart.loaded).toBe(true)
  })

  it('leaves what cannot be had out of the subtotal', async () => {
    const cart = useCart()
    await cart.add(teapot, 1)
    await cart.add(lamp, 1)
    const sold = {
      ...cartNow(),
      lines: cartNow().lines.map((line, index) => ({ ...line, state: index ? 'sold-out' : 'available' })),
    }
    server.use(http.get('/api/cart', () => HttpResponse.json(sold)))
    await cart.read()
    expect(cart.subtotal).toEqual(teapot.unitPrice)
  })

  it('keeps a line for later, out of the sum, and through an order', async () => {
    const cart = useCart()
    await cart.add(teapot, 2)
    await cart.add(lamp, 1)
    const kept = cart.set(teapot.productId, teapot.variantId, 2, true)
    expect(cart.saved).toMatchObject([{ variantId: teapot.variantId, quantity: 2 }])
    expect(cart.lines).toMatchObject([{ variantId: lamp.variantId }])
    expect(cart.itemCount).toBe(1)
    await kept
    await cart.clear()
    expect(cart.lines).toEqual([])
    expect(cart.saved).toMatchObject([{ variantId: teapot.variantId }])
    expect(shop.cart.get(teapot.variantId)?.saved).toBe(true)
    await cart.set(teapot.productId, teapot.variantId, 2)
    expect(cart.saved).toEqual([])
    expect(cart.itemCount).toBe(2)
  })
})
