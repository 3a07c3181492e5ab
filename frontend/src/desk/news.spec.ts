import { screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { dismiss, tell } from '@/parts/toasts'
import { remembered } from '@/session/remembered'

type Waiting = Schemas['FulfilmentPage']['waiting']

let counts: { orders: number; returns: number }
let asked: number

/** Nothing on the lists: what is told are the counts. */
const page = () => {
  const waiting: Waiting = [
    { stage: 'to-accept', count: counts.orders },
    { stage: 'returns', count: counts.returns },
  ]
  return HttpResponse.json({ fulfilments: [], waiting })
}
const badge = () => screen.queryByText('to accept', { selector: '.sr-only' })?.parentElement?.textContent
const seen = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)

/** Half a minute passes for what waits for it, and for nothing else. */
let halfAMinute: () => void
const setInterval = globalThis.setInterval

beforeEach(async () => {
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((run: () => void, after?: number) => {
    if (after !== 30_000) return setInterval(run, after)
    halfAMinute = run
    return 0
  }) as typeof globalThis.setInterval)
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
  counts = { orders: 2, returns: 0 }
  asked = 0
  server.use(
    http.get('/api/fulfilments', ({ request }) => {
      if (new URL(request.url).searchParams.get('limit') === '1') asked++
      return page()
    }),
  )
  await visit('/desk/orders')
  await waitFor(() => expect(badge()).toBe('2 to accept'))
})
afterEach(() => vi.restoreAllMocks())

describe('the desk', () => {
  it('says how many orders wait, and that one has come', async () => {
    expect(screen.queryByText(/has come/)).toBeNull()
    counts.orders = 3
    halfAMinute()
    expect(await screen.findByText('A new order has come.')).toBeVisible()
    expect(badge()).toBe('3 to accept')
  })

  it('says that somebody wants to send something back, and not that less is waiting', async () => {
    counts = { orders: 1, returns: 1 }
    halfAMinute()
    expect(await screen.findByText('A shopper asks to send something back.')).toBeVisible()
    counts = { orders: 0, returns: 0 }
    halfAMinute()
    await waitFor(() => expect(badge()).toBeUndefined())
    expect(screen.queryByText(/new order/)).toBeNull()
  })

  it('takes nobody’s Undo away', async () => {
    tell('Saved.', { label: 'Undo', run: () => undefined })
    counts.orders = 4
    halfAMinute()
    await waitFor(() => expect(badge()).toBe('4 to accept'))
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible()
    dismiss()
    expect(await screen.findByText('2 new orders have come.')).toBeVisible()
  })

  it('asks nobody while nobody looks', async () => {
    const before = asked
    seen('hidden')
    halfAMinute()
    halfAMinute()
    expect(asked).toBe(before)
    seen('visible')
    halfAMinute()
    await waitFor(() => expect(asked).toBe(before + 1))
  })
})
