import { ref } from 'vue'
import { api } from '@/api/client'
import { ApiProblem, say } from '@/api/problem'
import { tell } from '@/parts/toasts'

const KEY = 'souk.wishes'

/**
 * What a guest wishes for: product ids in this browser, in the order in which they came, until somebody signs in here. A
 * browser that forbids storage forgets them with the page.
 */
export const kept = ref(read() ?? [])

/** Undefined where nothing can be read at all. */
function read(): string[] | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return undefined
  }
}

/** Starts from what is there: another tab may have changed it. */
function change(next: (ids: string[]) => string[]): void {
  kept.value = next(read() ?? kept.value)
  try {
    if (kept.value.length) localStorage.setItem(KEY, JSON.stringify(kept.value))
    else localStorage.removeItem(KEY)
  } catch {
    // Forbidden or full: see above.
  }
}

export function keep(productId: string): void {
  change((ids) => [...ids.filter((one) => one !== productId), productId])
}

export function drop(productId: string): void {
  change((ids) => ids.filter((one) => one !== productId))
}

window.addEventListener('storage', ({ key }) => {
  if (key === KEY) kept.value = read() ?? []
})

async function bringAll(): Promise<void> {
  for (const productId of kept.value) {
    try {
      await api.PUT('/api/wishlist/{productId}', { params: { path: { productId } } })
    } catch (error) {
      const never = error instanceof ApiProblem && [400, 404].includes(error.status)
      if (error instanceof ApiProblem && error.code === 'wishlist-full') tell(say(error), undefined, 'bad')
      // What the shop does not have cannot be wished for; all else waits for the next time.
      if (!never) return
    }
    drop(productId)
  }
}

let bringing: Promise<void> | undefined

/** After signing in: what was kept here goes on the member's list, and is forgotten here once it is certain to be there. */
export function bring(): Promise<void> {
  bringing ??= bringAll().finally(() => (bringing = undefined))
  return bringing
}
