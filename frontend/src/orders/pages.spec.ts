import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { gbp, lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

describe('order page', () => {
  it('opens by its link, and by nothing less', async () => {
    lay({ state: 'paid' })
    const { router } = await visit(LINK)
    expect(await screen.findByRole('heading', { name: 'Thank you. It is yours.' })).toBeVisible()
    expect(screen.getByText('United Kingdom')).toBeVisible()
    await router.push('/orders/o-1?access=some-other-signature')
    expect(await screen.findByRole('heading', { name: /We do not know this order/ })).toBeVisible()
  })

  it('tells when each seller’s parcel should come', async () => {
    lay({ state: 'paid' })
    await visit(LINK)
    const when = within(await screen.findByRole('region', { name: 'When it comes' }))
    expect(when.getByRole('listitem')).toHaveTextContent(/Thu 26.*Mon 30 Nov.*Standard, from Ludd & Daughters.*Teapot/)
  })

  it('tells no day where nothing comes', async () => {
    lay({ state: 'expired' })
    await visit(LINK)
    expect(await screen.findByRole('region', { name: 'What you ordered' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'When it comes' })).toBeNull()
  })

  it('offers to pay while it waits, with the time that is left', async () => {
    lay()
    await visit(LINK)
    expect(await screen.findByRole('link', { name: 'Pay now' })).toHaveAttribute(
      'href',
      '/orders/o-1/pay?access=the-right-signature',
    )
    expect(screen.getByRole('timer')).toHaveTextContent(/another (9:5\d|10:00)/)
  })

  it('says why the payment failed and offers another try', async () => {
    lay({ payment: { state: 'failed', failure: 'There is too little on this card.' } })
    await visit(LINK)
    expect(await screen.findByText(/There is too little on this card/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Try the payment again' })).toBeVisible()
  })

  it.each([
    ['expired', 'This order was not paid in time'],
    ['refunded', 'Your money is on its way back'],
  ] as const)('says what %s means, with nothing left to pay', async (state, heading) => {
    lay({ state })
    await visit(LINK)
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Pay/ })).toBeNull()
  })
})

describe('the life of an order', () => {
  const open = { sellerId: 's-ludd', sellerName: 'Ludd & Daughters', since: '2026-11-24T12:00:00Z' }
  const paid = { state: 'paid', payment: { state: 'succeeded' } } as const

  it('is called off after a second question, with a reason', async () => {
    lay({ ...paid, fulfilments: [{ ...open, state: 'open' }] })
    const { user } = await visit(LINK)
    await user.click(await screen.findByRole('button', { name: 'Cancel this order' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel this order?' }))
    expect(dialog.getByText(/all of your money goes back/)).toBeVisible()
    await user.type(dialog.getByLabelText(/^Why/), 'Found it cheaper.')
    await user.click(dialog.getByRole('button', { name: 'Cancel the order' }))
    expect(await screen.findByRole('heading', { name: 'This order is cancelled' })).toBeVisible()
    expect(screen.getByText('Found it cheaper.')).toBeVisible()
    expect(screen.getByText('On its way back')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Cancel this order' })).toBeNull()
  })

  it('stays where the shopper thinks better of it', async () => {
    lay({ ...paid, fulfilments: [{ ...open, state: 'open' }] })
    const { user } = await visit(LINK)
    await user.click(await screen.findByRole('button', { name: 'Cancel this order' }))
    await user.click(await screen.findByRole('button', { name: 'Keep it' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(shop.orders.get('o-1')?.order.state).toBe('paid')
  })

  it('says in the dialog why it is too late', async () => {
    lay({ ...paid, fulfilments: [{ ...open, state: 'open' }] })
    server.use(
      http.post('/api/orders/:orderId/cancel', () =>
        problem(409, 'order-in-fulfilment', 'A seller has begun to pack.'),
      ),
    )
    const { user } = await visit(LINK)
    await user.click(await screen.findByRole('button', { name: 'Cancel this order' }))
    await user.click(await screen.findByRole('button', { name: 'Cancel the order' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('A seller has begun to pack.')
  })

  it('can be called off only as long as its seller lets shoppers', async () => {
    lay({ ...paid, fulfilments: [{ ...open, state: 'open', cancellableUntil: '2126-11-24T12:00:00Z' }] })
    const { unmount } = await visit(LINK)
    expect(await screen.findByText(/^Until 24 November 2126/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Cancel this order' })).toBeVisible()
    unmount()
    lay({ ...paid, fulfilments: [{ ...open, state: 'open', cancellableUntil: '2026-11-24T12:00:00Z' }] })
    await visit(LINK)
    expect(await screen.findByText(/^The time to cancel this order is over/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Cancel this order' })).toBeNull()
  })

  it('cannot be called off once a seller has begun, and tells where the parcel is', async () => {
    const tracking = { carrier: 'Royal Mail', number: 'AB1', url: 'https://carrier.example/AB1' }
    lay({ ...paid, fulfilments: [{ ...open, state: 'shipped', tracking }] })
    await visit(LINK)
    const when = within(await screen.findByRole('region', { name: 'When it comes' }))
    expect(when.getByText('On its way')).toBeVisible()
    expect(when.getByRole('link', { name: /^AB1/ })).toHaveAttribute('href', tracking.url)
    expect(screen.queryByRole('button', { name: 'Cancel this order' })).toBeNull()
  })

  it('shows what has come back of it', async () => {
    lay({ ...paid, payment: { state: 'succeeded', refunded: gbp(395) } })
    await visit(LINK)
    expect(await screen.findByText('Returned')).toBeVisible()
    expect(screen.queryByText('On its way back')).toBeNull()
  })
})

describe('my orders', () => {
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
  })

  it('asks a guest to sign in first, and comes back', async () => {
    shop.signedIn = false
    remembered.member = false
    const { router } = await visit('/orders')
    expect(router.currentRoute.value).toMatchObject({ name: 'sign-in', query: { next: '/orders' } })
  })

  it('shows what was ordered, and leads to it', async () => {
    lay({ state: 'paid' }, true)
    const { user } = await visit('/orders')
    await user.click(await screen.findByRole('link', { name: 'Order S-77' }))
    expect(await screen.findByRole('heading', { name: 'Thank you. It is yours.' })).toBeVisible()
  })

  it('shows older ones on request, and says when that fails', async () => {
    const one = (orderId: string): Schemas['OrderSummary'] => ({
      orderId,
      number: orderId,
      state: 'paid',
      placedAt: '2026-11-01T10:00:00Z',
      total: gbp(100),
      itemCount: 1,
      titles: ['Thing'],
    })
    let failures = 1
    server.use(
      http.get('/api/orders', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor')
        if (!cursor) return HttpResponse.json({ orders: [one('S-2')], nextCursor: 'more' })
        return failures-- > 0 ? problem(429, 'too-many', 'Slower.') : HttpResponse.json({ orders: [one('S-1')] })
      }),
    )
    const { user } = await visit('/orders')
    await user.click(await screen.findByRole('button', { name: 'Show older ones' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('wait a minute')
    await user.click(screen.getByRole('button', { name: 'Show older ones' }))
    expect(await screen.findByRole('link', { name: 'Order S-1' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Order S-2' })).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull())
  })

  it('is friendly while there are none', async () => {
    await visit('/orders')
    expect(await screen.findByText('You have not ordered anything yet.')).toBeVisible()
  })
})
