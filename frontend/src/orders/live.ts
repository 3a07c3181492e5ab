import { api, body, type Schemas } from '@/api/client'
import { ApiProblem } from '@/api/problem'

type Ticket = Schemas['LiveTicket']

const MINUTE = 60_000
/** The gateway ends a connection that is silent for ten minutes, and any after two hours. */
const PING = 8 * MINUTE
const RENEW = 110 * MINUTE
const SOONEST = 1000
const LATEST = 2 * MINUTE

export interface Live {
  orderId: string
  access?: string
  /** The order may have changed: read it. */
  changed: () => void
  /** Whether changes are heard of now. */
  hears: (now: boolean) => void
}

/**
 * Hears of an order's changes while somebody looks at the page, and until it is stopped. What goes wrong is tried again
 * later, or given up where the shop says no; the page goes on without either way.
 */
export function follow({ orderId, access, changed, hears }: Live): () => void {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  /** Raised whenever what is under way is no longer wanted. */
  let wave = 0
  let newest = 0

  function stop(): void {
    wave++
    clearTimeout(timer)
    close(socket)
    socket = undefined
    hears(false)
  }

  async function connect(): Promise<void> {
    const mine = ++wave
    let ticket: Ticket
    try {
      const params = { path: { orderId }, query: { access } }
      ticket = await body(api.POST('/api/orders/{orderId}/live-tickets', { params }))
    } catch (cause) {
      // Whoever may not, may not in a minute either.
      if (!(cause instanceof ApiProblem && cause.status < 500 && cause.status !== 429)) later(mine)
      return
    }
    if (mine === wave) open(ticket, mine)
  }

  function open(ticket: Ticket, mine: number): void {
    close(socket)
    const next = new WebSocket(address(ticket.path), ticket.protocols)
    socket = next
    next.onopen = () => {
      failures = 0
      hears(true)
      // What happened while nobody listened.
      changed()
      keep(next, mine, Date.now() + RENEW)
    }
    next.onmessage = ({ data }) => {
      const { version } = read(data)
      if (version === undefined || version <= newest) return
      newest = version
      changed()
    }
    next.onclose = () => {
      if (mine !== wave) return
      hears(false)
      later(mine)
    }
  }

  function keep(open: WebSocket, mine: number, until: number): void {
    clearTimeout(timer)
    const left = until - Date.now()
    timer = setTimeout(
      () => {
        if (mine !== wave) return
        if (left <= PING) return void connect()
        open.send('{"action":"ping"}')
        keep(open, mine, until)
      },
      Math.min(PING, left),
    )
  }

  /** Longer and longer, and not at the same moment as all other pages that were cut off. */
  function later(mine: number): void {
    if (mine !== wave) return
    clearTimeout(timer)
    const pause = Math.min(LATEST, SOONEST * 2 ** failures++)
    timer = setTimeout(() => void connect(), pause * (0.5 + Math.random() / 2))
  }

  function look(): void {
    if (document.visibilityState === 'visible') void connect()
    else stop()
  }

  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    stop()
  }
}

function address(path: string): string {
  const url = new URL(path, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

function close(socket: WebSocket | undefined): void {
  if (!socket) return
  socket.onopen = socket.onmessage = socket.onclose = null
  socket.close()
}

/** A message of ours; the gateway's own, about an error, has no version. */
function read(data: unknown): { version?: number } {
  try {
    return JSON.parse(String(data)) as { version?: number }
  } catch {
    return {}
  }
}
