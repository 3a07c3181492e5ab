import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { cartNow, shop } from '@/mocks/shop'
import type { CartLine } from './cart'

describe('cart page', () => {
  it('is inviting while empty', async () => {
    await visit('/cart')
    expect(await screen.findByText('Your cart is empty')).toBeVisible()
  })

  it('takes a line out at once, and puts it back on Undo', async () => {
    put('low-waisted-teapot', 2)
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'Remove Low-waisted teapot' }))
    expect(screen.queryByRole('link', { name: 'Low-waisted teapot' })).toBeNull()
    await waitFor(() => expect(shop.cart.size).toBe(0))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('link', { name: 'Low-waisted teapot' })).toBeVisible()
    await waitFor(() => expect([...shop.cart.values()][0]?.quantity).toBe(2))
  })

  it('keeps a line for later, brings it back, and forgets it with a way back', async () => {
    put('low-waisted-teapot', 2)
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'Keep Low-waisted teapot for later' }))
    const later = within(await screen.findByRole('region', { name: 'Kept for later' }))
    expect(later.getByText('2 × £42.00')).toBeVisible()
    expect(screen.getByText('Your cart is empty')).toBeVisible()
    await user.click(later.getByRole('button', { name: 'Remove Low-waisted teapot' }))
    await waitFor(() => expect(shop.cart.size).toBe(0))
    const undo = screen.getAllByRole('button', { name: 'Undo' })
    await user.click(undo[undo.length - 1] as HTMLElement)
    await waitFor(() => expect(cartNow().saved).toMatchObject([{ quantity: 2 }]))
    await user.click(await screen.findByRole('button', { name: 'Move Low-waisted teapot to the cart' }))
    await waitFor(() => expect(cartNow().lines).toMatchObject([{ quantity: 2 }]))
    expect(screen.queryByRole('region', { name: 'Kept for later' })).toBeNull()
  })

  it('tells a changed price, and takes the shopper’s word for the new one', async () => {
    put('low-waisted-teapot', 1, 3900)
    const { user } = await visit('/cart')
    expect(await screen.findByText(/Was £39.00 when you chose it, now £42.00/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Keep it at £42.00' }))
    await waitFor(() => expect(cartNow().lines[0]?.state).toBe('available'))
    await waitFor(() => expect(screen.queryByText(/Was £39.00/)).toBeNull())
  })

  it('offers what is left where there are too few', async () => {
    put('stoneware-casserole', 9)
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'Take 3' }))
    await waitFor(() => expect([...shop.cart.values()][0]?.quantity).toBe(3))
  })

  it.each(['sold-out', 'withdrawn'] as const)('offers to take out what is %s', async (state) => {
    put('beach-ball', 1)
    const lines = cartNow().lines.map((line): CartLine => ({ ...line, state }))
    server.use(http.get('/api/cart', () => HttpResponse.json({ lines, saved: [], itemCount: 1 })))
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'Take it out' }))
    await waitFor(() => expect(shop.cart.size).toBe(0))
    expect(await screen.findByText('Your cart is empty')).toBeVisible()
  })

  it('says so, and goes back, when a change is refused', async () => {
    put('reading-lamp', 1)
    server.use(
      http.put('/api/cart/lines/:variantId', () =>
        HttpResponse.json({ type: '/problems/x', title: 'No more than ten.', status: 400 }, { status: 400 }),
      ),
    )
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'One Reading lamp more' }))
    expect(await screen.findByText('No more than ten.')).toBeVisible()
    const group = within(screen.getByRole('group', { name: 'Quantity of Reading lamp' }))
    await waitFor(() => expect(group.getByRole('textbox')).toHaveValue('1'))
  })

  it('shows what a code takes off, line by line and in all, and keeps it over a reload', async () => {
    put('market-bag', 2)
    const { user, unmount } = await visit('/cart')
    expect(await screen.findByText('Tax included')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Have a code?' }))
    await user.keyboard('welcome10{Enter}')
    const reasons = await screen.findByRole('list', { name: 'Discounts on Market bag' })
    expect(reasons).toHaveTextContent('10% off everything −£6.80')
    expect(screen.getByRole('list', { name: 'Your codes' })).toHaveTextContent('10% off everything −£6.80')
    expect(screen.getByText('Total').closest('div')).toHaveTextContent('£61.20')
    unmount()
    await visit('/cart')
    expect(await screen.findByRole('button', { name: 'Take the code WELCOME10 out' })).toBeVisible()
    expect(await screen.findByRole('list', { name: 'Discounts on Market bag' })).toBeVisible()
  })

  it('reckons without what cannot be had', async () => {
    put('market-bag', 1)
    put('beach-ball', 1)
    await visit('/cart')
    expect(await screen.findByText('Subtotal')).toBeVisible()
    expect(screen.getByText('Subtotal').closest('div')).toHaveTextContent('£34.00')
  })

  it('offers to ask again where the total did not come', async () => {
    put('market-bag', 1)
    server.use(http.post('/api/quotes', () => new HttpResponse(null, { status: 500 }), { once: true }))
    const { user } = await visit('/cart')
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Total')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
