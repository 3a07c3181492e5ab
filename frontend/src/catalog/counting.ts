import { useSession } from '@/session/session'

/**
 * Tells the shop which pages of products were looked at, for the figures of their sellers: ids and nothing else, some at
 * once, when the tab is left or hidden. Each counts once in a tab, and a seller's own look at their goods does not count. What
 * a browser does not send is not counted.
 */
const KEY = 'souk.counted'
const ENOUGH = 10
/** As many as the shop takes at once. */
const AT_ONCE = 20
const REMEMBERED = 500

/** The sellers of what was looked at and is not told yet, by product. */
const waiting = new Map<string, string>()

function told(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function remember(productIds: string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...told(), ...productIds].slice(-REMEMBERED)))
  } catch {
    // Forbidden or full: a reload counts again.
  }
}

function tell(): void {
  const me = useSession().member?.memberId
  const before = told()
  for (const [productId, sellerId] of waiting)
    if (sellerId === me || before.includes(productId)) waiting.delete(productId)
  const productIds = [...waiting.keys()].slice(0, AT_ONCE)
  if (!productIds.length) return
  const body = new Blob([JSON.stringify({ productIds })], { type: 'application/json' })
  // A beacon outlives the page that sends it. One that is refused is tried with the next.
  if (!navigator.sendBeacon('/api/views', body)) return
  productIds.forEach((productId) => waiting.delete(productId))
  remember(productIds)
}

const isHidden = () => document.visibilityState === 'hidden'

/** Somebody looks at it: now, or when they come to a tab that was opened behind another. */
export function look(productId: string, sellerId: string): void {
  if (isHidden()) {
    document.addEventListener('visibilitychange', () => look(productId, sellerId), { once: true })
    return
  }
  waiting.set(productId, sellerId)
  if (waiting.size >= ENOUGH) tell()
}

document.addEventListener('visibilitychange', () => isHidden() && tell())
addEventListener('pagehide', tell)
