import { screen, waitFor, within } from '@testing-library/vue'
import { delay, http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'

const order = (pounds: string) => screen.findByRole('button', { name: `Order and pay £${pounds}` })
const summary = () => within(screen.getByRole('region', { name: 'Your order' }))

function remember(draft: Record<string, unknown>): void {
  const values = {
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    line1: '12 St James Square',
    city: 'London',
    postalCode: 'SW1Y 4LB',
    country: 'GB',
  }
  sessionStorage.setItem('souk.checkout', JSON.stringify({ key: 'key-of-this-checkout', values, ...draft }))
}

describe('codes and ways of sending at the checkout', () => {
  it('prices the way that is chosen, which shows at once, and orders it', async () => {
    put('market-bag', 1)
    put('everyday-mug', 1)
    remember({})
    const { user } = await visit('/checkout')
    await order('59.90')
    const group = await screen.findByRole('group', { name: /^Tidewater Studio/ })
    const express = within(group).getByRole('radio', { name: /^Express/ })
    server.use(
      http.post('/api/quotes', async () => {
        await delay(150)
      }),
    )
    await user.click(express)
    expect(express).toBeChecked()
    // What was shown stays until the new price is here; what it would cost meanwhile nobody has agreed to.
    expect(await order('59.90')).toHaveAttribute('aria-busy', 'true')
    await user.click(await order('63.90'))
    await screen.findByLabelText('Card number')
    const placed = [...shop.orders.values()][0]?.order
    expect(placed?.shipments.map(({ sellerName, method }) => [sellerName, method])).toEqual([
      ['Tidewater Studio', 'express'],
      ['Ludd & Daughters', 'standard'],
    ])
  })

  it('goes from way to way by the arrow keys', async () => {
    put('market-bag', 1)
    remember({})
    const { user } = await visit('/checkout')
    await order('37.95')
    const standard = await screen.findByRole('radio', { name: /^Standard/ })
    standard.focus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: /^Express/ })).toBeChecked()
    expect(screen.getByRole('radio', { name: /^Express/ })).toHaveFocus()
    await order('41.95')
  })

  it('takes a code by Enter without ordering, and keeps code and way over a reload', async () => {
    put('market-bag', 1)
    remember({ shipping: { 's-tide': 'express' } })
    const first = await visit('/checkout')
    await order('41.95')
    await first.user.click(await screen.findByRole('button', { name: 'Have a code?' }))
    await first.user.keyboard('Welcome10{Enter}')
    await order('38.55')
    expect(shop.orders.size).toBe(0)
    first.unmount()
    const second = await visit('/checkout')
    expect(await screen.findByRole('radio', { name: /^Express/ })).toBeChecked()
    await second.user.click(await order('38.55'))
    await screen.findByLabelText('Card number')
    expect([...shop.orders.values()][0]?.order.totals.discount.amount).toBe(340)
  })

  it('says beside a code what is wrong with it, and takes it out by one click', async () => {
    put('market-bag', 1)
    remember({ codes: ['SUMMER25', 'WELCOME10'] })
    const { user } = await visit('/checkout')
    const alert = await summary().findByRole('alert')
    expect(alert).toHaveTextContent("SUMMER25This code's time is over. Take it out to go on.")
    await user.click(await order('34.55'))
    expect(screen.getByRole('region', { name: 'Your order' })).toHaveFocus()
    expect(shop.orders.size).toBe(0)
    await user.click(within(alert).getByRole('button', { name: 'Take it out: SUMMER25' }))
    await waitFor(() => expect(summary().queryByRole('alert')).toBeNull())
    await user.click(await order('34.55'))
    expect(await screen.findByLabelText('Card number')).toBeVisible()
  })

  it('says beside the code that others were quicker', async () => {
    put('market-bag', 1)
    remember({ codes: ['WELCOME10'] })
    const problems = [{ code: 'coupon-exhausted', couponCode: 'WELCOME10', detail: 'Others used it up.' }]
    server.use(http.post('/api/orders', () => problem(409, 'order-refused', 'No.', { problems }), { once: true }))
    const { user } = await visit('/checkout')
    await user.click(await order('34.55'))
    expect(await summary().findByRole('alert')).toHaveTextContent('Others used it up.')
    await user.click(screen.getByRole('button', { name: 'Take it out: WELCOME10' }))
    await user.click(await order('37.95'))
    expect(await screen.findByLabelText('Card number')).toBeVisible()
  })

  it('leaves all in its place where the new price does not come, and asks again on request', async () => {
    put('market-bag', 1)
    remember({})
    const { user } = await visit('/checkout')
    await order('37.95')
    server.use(http.post('/api/quotes', () => HttpResponse.error(), { once: true }))
    await user.click(await screen.findByRole('radio', { name: /^Express/ }))
    const again = await summary().findByRole('button', { name: 'Try again' })
    expect(screen.getByRole('radio', { name: /^Express/ })).toBeChecked()
    await user.click(await order('37.95'))
    expect(shop.orders.size).toBe(0)
    await user.click(again)
    await order('41.95')
    expect(summary().queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('says where nothing can be sent to', async () => {
    put('market-bag', 1)
    remember({})
    const { user } = await visit('/checkout')
    await order('37.95')
    await user.selectOptions(screen.getByLabelText('Country'), 'Brazil')
    expect(await screen.findByText('Nothing can be sent there yet.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Choose another country' }))
    await waitFor(() => expect(screen.getByLabelText('Country')).toHaveFocus())
  })

  it('adds the tax on top where prices are without it', async () => {
    put('market-bag', 1)
    remember({})
    const { user } = await visit('/checkout')
    await order('37.95')
    await user.selectOptions(screen.getByLabelText('Country'), 'United States')
    await order('39.65')
    expect(summary().getByText('Tax').closest('div')).toHaveTextContent('£1.70')
    expect(summary().queryByText('Tax included')).toBeNull()
  })
})
