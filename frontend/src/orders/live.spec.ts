import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import { follow } from './live'

const MINUTE = 60_000

/** A socket that a test opens, speaks through and ends. */
class FakeSocket {
  static all: FakeSocket[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  sent: string[] = []
  closed = false

  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {
    FakeSocket.all.push(this)
  }
  send(text: string): void {
    this.sent.push(text)
  }
  close(): void {
    this.closed = true
  }
  /** The shop, or the network, ends it. */
  end(): void {
    this.closed = true
    this.onclose?.()
  }
}

let tickets = 0
let visible = 'visible'
const changed = vi.fn()
const hears = vi.fn()
let stop: (() => void) | undefined

function look(state: 'visible' | 'hidden'): void {
  visible = state
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Waits for the next socket, since a ticket comes over the network. */
async function socket(count: number): Promise<FakeSocket> {
  await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(count))
  const newest = FakeSocket.all.at(-1)
  if (!newest) throw new Error('No socket')
  return newest
}

async function opened(count = 1): Promise<FakeSocket> {
  const newest = await socket(count)
  newest.onopen?.()
  return newest
}

function begin(): void {
  stop = follow({ orderId: 'o-1', access: 'signature-of-o-1', changed, hears })
}

beforeEach(() => {
  FakeSocket.all = []
  tickets = 0
  visible = 'visible'
  changed.mockClear()
  hears.mockClear()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible as DocumentVisibilityState)
  vi.stubGlobal('WebSocket', FakeSocket)
  server.use(
    http.post('*/api/orders/o-1/live-tickets', ({ request }) => {
      if (new URL(request.url).searchParams.get('access') !== 'signature-of-o-1')
        return problem(404, 'not-found', 'No such order.')
      const ticket = `ticket-${++tickets}`
      return HttpResponse.json({
        path: '/live',
        protocols: ['souk.live.v1', ticket],
        expiresAt: '2026-11-24T09:01:00Z',
      })
    }),
  )
})
afterEach(() => {
  stop?.()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an open page of an order', () => {
  it('connects with a ticket that stands in no address, and reads the order once it is connected', async () => {
    begin()
    const one = await socket(1)
    expect(one.url).toBe('ws://localhost:3000/live')
    expect(one.protocols).toEqual(['souk.live.v1', 'ticket-1'])
    expect(changed).not.toHaveBeenCalled()
    one.onopen?.()
    expect(changed).toHaveBeenCalledTimes(1)
    expect(hears).toHaveBeenLastCalledWith(true)
  })

  it('reads the order for each version that is new, however often and in whatever order they come', async () => {
    begin()
    const one = await opened()
    for (const version of [3, 3, 2, 4]) one.onmessage?.({ data: JSON.stringify({ order: 'o-1', version }) })
    one.onmessage?.({ data: '{"message":"Forbidden"}' })
    one.onmessage?.({ data: 'nonsense' })
    expect(changed).toHaveBeenCalledTimes(1 + 2)
  })

  it('comes back with longer and longer pauses, each time by a new ticket, and reads the order then', async () => {
    begin()
    ;(await opened()).end()
    expect(hears).toHaveBeenLastCalledWith(false)
    await vi.advanceTimersByTimeAsync(1000)
    ;(await socket(2)).end()
    await vi.advanceTimersByTimeAsync(1500)
    expect(FakeSocket.all).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(500)
    const third = await opened(3)
    expect(third.protocols[1]).toBe('ticket-3')
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('pings before it is idle for ten minutes, and connects anew before two hours are over', async () => {
    begin()
    const one = await opened()
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    expect(one.sent).toEqual(['{"action":"ping"}'])
    await vi.advanceTimersByTimeAsync(102 * MINUTE)
    expect(one.sent.length).toBeGreaterThanOrEqual(13)
    const next = await opened(2)
    expect(one.closed).toBe(true)
    expect(next.closed).toBe(false)
    expect(hears).toHaveBeenLastCalledWith(true)
  })

  it('is not connected while nobody looks', async () => {
    begin()
    const one = await opened()
    look('hidden')
    expect(one.closed).toBe(true)
    expect(hears).toHaveBeenLastCalledWith(false)
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(FakeSocket.all).toHaveLength(1)
    look('visible')
    await opened(2)
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('gives up where the shop says no, and tries again where it says nothing', async () => {
    server.use(
      http.post('*/api/orders/o-1/live-tickets', () => problem(503, 'unavailable', 'Not now.'), { once: true }),
    )
    begin()
    await vi.advanceTimersByTimeAsync(1000)
    await opened()
    stop?.()
    server.use(
      http.post('*/api/orders/o-1/live-tickets', () => problem(404, 'not-found', 'No such order.'), { once: true }),
    )
    begin()
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(FakeSocket.all).toHaveLength(1)
  })

  it('ends for good', async () => {
    begin()
    const one = await opened()
    stop?.()
    expect(one.closed).toBe(true)
    look('visible')
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    expect(FakeSocket.all).toHaveLength(1)
  })
})
