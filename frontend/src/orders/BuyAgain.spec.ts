import { screen, waitFor } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { products } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'

const lamp = products.find((one) => one.productId === 'reading-lamp')
if (!lamp) throw new Error('The goods have no lamp.')
const lampId = lamp.variants[0]?.variantId ?? ''

function layLamps(quantity: number) {
  const order = lay({ state: 'paid' })
  const [teapot] = order.lines
  if (!teapot) throw new Error('An order without a line.')
  order.lines = [{ ...teapot, productId: 'reading-lamp', variantId: lampId, title: 'Lamp', quantity }, teapot]
}
const again = () => screen.findByRole('button', { name: 'Buy these again' })

describe('buying again', () => {
  it('puts into the cart what is still sold, says what is not, and takes it back', async () => {
    layLamps(2)
    const { user } = await visit(LINK)
    await user.click(await again())
    expect(await screen.findByText('All 2 are in your cart.')).toBeVisible()
    expect(screen.getByText('Teapot is not sold here any more.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'See the cart' })).toHaveAttribute('href', '/cart')
    expect(shop.cart.get(lampId)?.quantity).toBe(2)
    expect(await screen.findByRole('button', { name: 'Cart, 2 things' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await again()).toBeVisible()
    expect(shop.cart.size).toBe(0)
  })

  it('leaves the larger quantity that was there, and comes back to it', async () => {
    layLamps(2)
    put('reading-lamp', 5)
    const { user } = await visit(LINK)
    await user.click(await again())
    expect(await screen.findByText(/in your cart/)).toBeVisible()
    expect(shop.cart.get(lampId)?.quantity).toBe(5)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await again()).toBeVisible()
    expect(shop.cart.get(lampId)?.quantity).toBe(5)
  })

  it('says when it fails, and can be pressed again', async () => {
    layLamps(1)
    server.use(http.post('/api/cart/lines', () => problem(503, 'busy', 'Busy.'), { once: true }))
    const { user } = await visit(LINK)
    await user.click(await again())
    expect(await screen.findByText(/Something broke on our side/)).toBeVisible()
    await user.click(await again())
    await waitFor(() => expect(shop.cart.get(lampId)?.quantity).toBe(1))
  })

  it('is not offered while the order waits for its payment', async () => {
    lay()
    await visit(LINK)
    expect(await screen.findByRole('link', { name: 'Pay now' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /again$/ })).toBeNull()
  })
})
