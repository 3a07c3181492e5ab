import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { useListener } from './listen'

/** What is known of something that the shop reads as a whole. */
export interface Reading<T> {
  /** As it was last read; what was known stays while it is read anew, and where that fails. */
  data: ShallowRef<T | undefined>
  /** Why the last reading failed. */
  error: ShallowRef<unknown>
  /** Nothing is known yet, and nothing went wrong. */
  isPending: ComputedRef<boolean>
  /** Reads anew, however fresh it is. Never rejects. */
  refetch(): Promise<void>
}

const underWay = new Set<Promise<void>>()
const all = new Set<() => void>()

/** When nothing is being read. */
export const allRead = (): Promise<unknown> => Promise.all(underWay)

/** As if nothing had been read yet: a new visit. */
export function forgetReadings(): void {
  underWay.clear()
  all.forEach((forget) => forget())
}

/**
 * Of the few things that the first view shows, which has no stores yet: one reading for all that show it. It is read where it is
 * wanted and older than `freshFor` milliseconds, also when somebody comes back to the page or to the network. All else that pages
 * ask for is Colada's, which can do far more.
 */
export function reading<T>(
  read: () => Promise<T>,
  freshFor: number,
): { use: () => Reading<T>; refetch: () => Promise<void> } {
  const data = shallowRef<T>()
  const error = shallowRef<unknown>()
  const isPending = computed(() => data.value === undefined && error.value === undefined)
  let since = -Infinity
  /** The newest question: an answer to one before it must not undo what came after. */
  let asked: Promise<void> | undefined

  all.add(() => {
    data.value = error.value = asked = undefined
    since = -Infinity
  })

  function refetch(): Promise<void> {
    const began = performance.now()
    const ask: Promise<void> = read()
      .then(
        (found) => () => {
          data.value = found
          error.value = undefined
          since = began
        },
        (cause: unknown) => () => (error.value = cause),
      )
      .then((learn) => {
        underWay.delete(ask)
        if (ask !== asked) return
        asked = undefined
        learn()
      })
    underWay.add(ask)
    return (asked = ask)
  }

  function freshen(): void {
    if (!asked && performance.now() - since > freshFor) void refetch()
  }

  function use(): Reading<T> {
    freshen()
    useListener(() => window, ['online'], freshen)
    useListener(
      () => document,
      ['visibilitychange'],
      () => document.visibilityState === 'visible' && freshen(),
    )
    return { data, error, isPending, refetch }
  }

  return { use, refetch }
}
