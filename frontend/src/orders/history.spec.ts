import { screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { lay } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { searchIn, whenOptions } from './history'

const asked: string[] = []

describe('looking for an order', () => {
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
    asked.length = 0
    server.events.removeAllListeners()
    server.events.on('request:start', ({ request }) => {
      const url = new URL(request.url)
      if (url.pathname === '/api/orders') asked.push(url.search)
    })
  })

  it('finds by words, keeps them in the address, and shows all again', async () => {
    lay({ state: 'paid' }, true)
    const { user, router } = await visit('/orders')
    await user.type(await screen.findByLabelText(/^Search your orders/), ' lamp{enter}')
    expect(await screen.findByText('No order is like that.')).toBeVisible()
    expect(router.currentRoute.value.query).toEqual({ q: 'lamp' })
    await user.click(screen.getByRole('link', { name: 'Show all orders' }))
    expect(await screen.findByRole('link', { name: 'Order S-77' })).toBeVisible()
    expect(screen.getByLabelText(/^Search your orders/)).toHaveValue('')
    await user.type(screen.getByLabelText(/^Search your orders/), 'teapot{enter}')
    expect(await screen.findByText('1 found')).toBeVisible()
  })

  it('goes by state at once, and stays where one was', async () => {
    lay({ state: 'paid' }, true)
    const { user, router } = await visit('/orders')
    await user.selectOptions(await screen.findByLabelText('State'), 'Cancelled')
    expect(await screen.findByText('No order is like that.')).toBeVisible()
    expect(screen.getByLabelText('State')).toHaveFocus()
    expect(router.currentRoute.value.query).toEqual({ state: 'cancelled' })
  })

  it('asks for days, not for moments, so that an answer can be kept', async () => {
    lay({ state: 'paid' }, true)
    const { user } = await visit('/orders?when=2025')
    expect(await screen.findByLabelText('Ordered')).toHaveValue('2025')
    expect(asked.at(-1)).toContain('placedFrom=2025-01-01&placedUntil=2025-12-31')
    await user.selectOptions(screen.getByLabelText('Ordered'), 'The last 30 days')
    await waitFor(() => expect(asked.at(-1)).toMatch(/placedFrom=20\d\d-\d\d-\d\d&limit/))
  })

  it('looks further back by itself until something is found', async () => {
    lay({ state: 'paid' }, true)
    let calls = 0
    server.use(
      http.get('/api/orders', () => {
        return ++calls < 3 ? HttpResponse.json({ orders: [], nextCursor: `after-${calls}` }) : undefined
      }),
    )
    await visit('/orders?q=teapot')
    expect(await screen.findByRole('link', { name: 'Order S-77' })).toBeVisible()
    expect(calls).toBe(3)
    expect(asked.at(-1)).toContain('cursor=after-2')
  })

  it('leaves aside what makes no sense in an address', () => {
    expect(searchIn({ q: ['  tea '], state: 'lost', when: 'yesterday' })).toEqual({ q: 'tea', state: '', when: '' })
    expect(searchIn({ state: 'paid', when: '2025' })).toEqual({ q: '', state: 'paid', when: '2025' })
    expect(whenOptions(new Date('2026-11-28T12:00:00Z')).map(({ value }) => value)).toEqual([
      '',
      'month',
      'half-year',
      '2026',
      '2025',
      '2024',
    ])
  })
})
