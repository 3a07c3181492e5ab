import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { settle, shop } from '@/mocks/shop'

async function fill(user: UserEvent): Promise<void> {
  const fields = {
    'E-mail': 'ada@example.com',
    'Full name': 'Ada Lovelace',
    'Street and number': '12 St James Square',
    'Town or city': 'London',
    Postcode: 'sw1y 4lb',
  }
  for (const [label, value] of Object.entries(fields))
    await fireEvent.update(await screen.findByLabelText(label), value)
  expect(user).toBeDefined()
}
const order = () => screen.findByRole('button', { name: /^Order and pay £/ })
const summary = () => within(screen.getByRole('region', { name: 'Your order' }))

describe('checkout', () => {
  it('asks for at most eight things to fill in and says above the form what is missing', async () => {
    put('low-waisted-teapot', 1)
    const { user } = await visit('/checkout')
    await user.click(await order())
    const alert = await screen.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    expect(within(alert).getAllByRole('link')).toHaveLength(5)
    expect(document.querySelectorAll('form input:not([type=radio]), form select').length).toBeLessThanOrEqual(8)
    expect(await screen.findByRole('radio', { name: /^Standard/ })).toBeChecked()
    await user.click(within(alert).getByRole('link', { name: /postcode/ }))
    expect(screen.getByLabelText('Postcode')).toHaveFocus()
    expect(screen.getByLabelText('Postcode')).toBeInvalid()
  })

  it('speaks the words of the country', async () => {
    put('low-waisted-teapot', 1)
    const { user } = await visit('/checkout')
    await user.selectOptions(await screen.findByLabelText('Country'), 'United States')
    expect(await screen.findByLabelText('ZIP code')).toBeVisible()
    expect(screen.getByLabelText(/^State/)).toBeVisible()
  })

  it('places the order of the cart, empties it and goes on to pay', async () => {
    put('low-waisted-teapot', 2)
    const { user, router } = await visit('/checkout')
    await fill(user)
    await user.click(await order())
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    const [placed] = [...shop.orders.values()]
    expect(placed?.order).toMatchObject({ email: 'ada@example.com', totals: { total: { amount: 8400 } } })
    expect(placed?.order.shippingAddress).toEqual({
      name: 'Ada Lovelace',
      line1: '12 St James Square',
      city: 'London',
      postalCode: 'SW1Y 4LB',
      country: 'GB',
    })
    expect(router.currentRoute.value.query.access).toBe(placed?.access)
    await waitFor(() => expect(shop.cart.size).toBe(0))
    expect(sessionStorage.getItem('souk.checkout')).toBeNull()
  })

  it('shows beside the line what hinders the order, and takes it out of the way by one click', async () => {
    put('stoneware-casserole', 9)
    put('low-waisted-teapot', 1, 3900)
    const { user } = await visit('/checkout')
    await user.click(await screen.findByRole('button', { name: 'Take 3: Stoneware casserole' }))
    await user.click(await screen.findByRole('button', { name: 'Agree to £42.00: Low-waisted teapot' }))
    await waitFor(() => expect(summary().queryAllByRole('alert')).toHaveLength(0))
    await fill(user)
    await user.click(await order())
    expect(await screen.findByLabelText('Card number')).toBeVisible()
  })

  it('says what changed since the quote when the shop refuses', async () => {
    const variantId = put('low-waisted-teapot', 1)
    const problems = [{ code: 'out-of-stock', variantId, detail: 'Somebody was quicker.' }]
    server.use(http.post('/api/orders', () => problem(409, 'order-refused', 'No.', { problems })))
    const { user } = await visit('/checkout')
    await fill(user)
    await user.click(await order())
    expect(await summary().findByText('Somebody was quicker.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Take it out/ }))
    expect(await screen.findByText('There is nothing in your cart to pay for.')).toBeVisible()
  })

  it('puts the server’s words beside the field that they are about', async () => {
    put('low-waisted-teapot', 1)
    const errors = [{ pointer: '/shippingAddress/city', detail: 'There is no such town.' }]
    server.use(http.post('/api/orders', () => problem(400, 'invalid-request', 'No.', { errors })))
    const { user } = await visit('/checkout')
    await fill(user)
    await user.click(await order())
    await waitFor(() =>
      expect(screen.getByLabelText('Town or city')).toHaveAccessibleDescription('There is no such town.'),
    )
  })

  it('keeps what was typed over a reload', async () => {
    put('low-waisted-teapot', 1)
    const first = await visit('/checkout')
    await fill(first.user)
    first.unmount()
    await visit('/checkout')
    expect(await screen.findByLabelText('Full name')).toHaveValue('Ada Lovelace')
  })

  it('finds the order that was placed before the page was cut off', async () => {
    put('low-waisted-teapot', 1)
    let took = false
    server.use(
      http.post('/api/orders', async ({ request }) => {
        if (took) return HttpResponse.error()
        took = true
        await fetch(request.url, { method: 'POST', headers: request.headers, body: await request.text() })
        return HttpResponse.error()
      }),
    )
    const { user, unmount } = await visit('/checkout')
    await fill(user)
    await user.click(await order())
    await waitFor(() => expect(took).toBe(true))
    unmount()
    server.resetHandlers()
    await visit('/checkout')
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    expect(shop.orders.size).toBeLessThanOrEqual(1)
  })
})

async function toPayment(): Promise<Awaited<ReturnType<typeof visit>>> {
  put('low-waisted-teapot', 1)
  const visited = await visit('/checkout')
  await fill(visited.user)
  await visited.user.click(await order())
  await screen.findByLabelText('Card number')
  return visited
}
async function pay(user: UserEvent, number: string): Promise<void> {
  await fireEvent.update(screen.getByLabelText('Card number'), number)
  await fireEvent.update(screen.getByLabelText(/^Good until/), '0439')
  await fireEvent.update(screen.getByLabelText('Security code'), '123')
  await user.click(screen.getByRole('button', { name: /^Pay £/ }))
}

describe('payment', () => {
  it('goes from the card to the paid order without a reload', async () => {
    const { user } = await toPayment()
    await pay(user, '4242424242424242')
    expect(await screen.findByRole('heading', { name: 'We are asking your bank' })).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'Thank you. It is yours.' }, { timeout: 8000 })).toBeVisible()
  })

  it('sends the card to the provider and never to the shop', async () => {
    const bodies: string[] = []
    server.events.on('request:start', ({ request }) => {
      if (new URL(request.url).pathname.startsWith('/api/'))
        void request
          .clone()
          .text()
          .then((text) => bodies.push(text))
    })
    const { user } = await toPayment()
    await pay(user, '4242424242424242')
    await screen.findByRole('heading', { name: 'We are asking your bank' })
    expect(bodies.length).toBeGreaterThan(0)
    expect(bodies.join()).not.toContain('4242')
    server.events.removeAllListeners()
  })

  it('says why a card was declined and lets one try again', async () => {
    const { user } = await toPayment()
    await pay(user, '4000000000000002')
    expect(await screen.findByText('Your card was declined.')).toBeVisible()
    await pay(user, '4242424242424242')
    expect(await screen.findByRole('heading', { name: 'We are asking your bank' })).toBeVisible()
  })

  it('opens the bank’s page, and believes only the bank that it is done', async () => {
    const { user } = await toPayment()
    await pay(user, '4000002500003155')
    expect(await screen.findByTitle("Your bank's confirmation")).toHaveAttribute(
      'src',
      expect.stringContaining('/3ds/'),
    )
    const done = { type: 'souk-3ds-done', status: 'succeeded' }
    window.dispatchEvent(new MessageEvent('message', { data: done, origin: 'https://elsewhere.example' }))
    expect(screen.getByRole('dialog')).toBeVisible()
    window.dispatchEvent(new MessageEvent('message', { data: done, origin: location.origin }))
    expect(await screen.findByRole('heading', { name: 'We are asking your bank' })).toBeVisible()
  })

  it('says so when the bank did not confirm', async () => {
    const { user } = await toPayment()
    await pay(user, '4000002500003155')
    await screen.findByRole('dialog')
    window.dispatchEvent(
      new MessageEvent('message', { data: { type: 'souk-3ds-done', status: 'failed' }, origin: location.origin }),
    )
    expect(await screen.findByText('Your bank did not confirm the payment.')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes a lost answer for no failure', async () => {
    const { user } = await toPayment()
    await pay(user, '4000000000000341')
    expect(await screen.findByRole('heading', { name: 'We are asking your bank' })).toBeVisible()
  })

  it('turns to the order when that was paid elsewhere meanwhile', async () => {
    const { router } = await toPayment()
    settle(String(router.currentRoute.value.params.orderId), 'paid')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(await screen.findByRole('heading', { name: 'Thank you. It is yours.' })).toBeVisible()
  })
})
