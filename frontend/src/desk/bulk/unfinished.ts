/**
 * What of a bulk edit had not come to its end when its page was closed. Kept in this browser alone, so that whoever comes
 * back is told; what was done stays done without it.
 */
export interface Unfinished {
  sellerId: string
  /** What the edit is called. */
  title: string
  done: number
  /** Products that were on their way: each is changed, or is not. */
  sent: readonly string[]
  /** Products that were not begun. */
  waiting: readonly string[]
}

const KEY = 'souk.desk.bulk'
/** Held by the page that works: a browser lets go of it when the page is gone, however it went. */
const LOCK = 'souk.desk.bulk'

export function note(unfinished: Unfinished): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(unfinished))
  } catch {
    // Forbidden or full: then nobody is told.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was kept either.
  }
}

/** Whether something is kept, of whomever. */
export function isKept(): boolean {
  return read() !== undefined
}

/** Works, and lets the other pages of this browser know that it does. */
export function holdWhile(work: () => Promise<void>): Promise<void> {
  // Not there on a page without HTTPS.
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work()
}

/** What this seller left unfinished in this browser; nothing while another of its pages is still at it. */
export async function unfinishedOf(sellerId: string): Promise<Unfinished | undefined> {
  const kept = read()
  if (kept?.sellerId !== sellerId) return undefined
  const locks = 'locks' in navigator ? await navigator.locks.query() : undefined
  return locks?.held?.some(({ name }) => name === LOCK) ? undefined : kept
}

function read(): Unfinished | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Unfinished | null) ?? undefined
  } catch {
    return undefined
  }
}
