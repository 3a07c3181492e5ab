import { useInfiniteQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { LocationQuery } from 'vue-router'
import { api, body, type Schemas } from '@/api/client'
import { first } from '@/parts/address'
import { stateWords } from './states'

/** What somebody looks for among their orders, as it stands in the page's address. */
export interface Search {
  q: string
  state: Schemas['OrderState'] | ''
  when: string
}

const PAGE = 12
/** A search looks into so many orders a call. Nobody should have to press a button again and again to get further back. */
const CALLS_FOR_A_FIRST_FIND = 5
const SPANS = { month: 30, 'half-year': 182 } as const
const DAY = 24 * 60 * 60_000
const YEARS = 3

export const stateOptions = [
  { value: '', label: 'Any' },
  ...Object.entries(stateWords).map(([value, { label }]) => ({ value, label })),
]

export function whenOptions(now: Date): { value: string; label: string }[] {
  const years = Array.from({ length: YEARS }, (_, ago) => String(now.getUTCFullYear() - ago))
  return [
    { value: '', label: 'Any time' },
    { value: 'month', label: 'The last 30 days' },
    { value: 'half-year', label: 'The last six months' },
    ...years.map((year) => ({ value: year, label: year })),
  ]
}

function isState(text: string): text is Schemas['OrderState'] {
  return text in stateWords
}

/** What an address asks for; what makes no sense in it is left aside. */
export function searchIn(query: LocationQuery): Search {
  const state = first(query.state)
  const when = first(query.when)
  return {
    q: first(query.q).trim().slice(0, 80),
    state: isState(state) ? state : '',
    when: when in SPANS || /^20\d\d$/.test(when) ? when : '',
  }
}

function daysOf(when: string, now: Date): { placedFrom?: string; placedUntil?: string } {
  if (!when) return {}
  if (when in SPANS) {
    const from = new Date(now.getTime() - SPANS[when as keyof typeof SPANS] * DAY)
    return { placedFrom: from.toISOString().slice(0, 10) }
  }
  return { placedFrom: `${when}-01-01`, placedUntil: `${when}-12-31` }
}

/** The member's orders that a search finds, page by page. */
export function useMyOrders(search: MaybeRefOrGetter<Search>) {
  async function page(cursor: string | undefined) {
    const { q, state, when } = toValue(search)
    const asked = { q: q || undefined, state: state || undefined, ...daysOf(when, new Date()) }
    return body(api.GET('/api/orders', { params: { query: { ...asked, limit: PAGE, cursor } } }))
  }
  return useInfiniteQuery({
    key: () => ['mine', 'orders', { ...toValue(search) }],
    query: async ({ pageParam }: { pageParam: string }) => {
      let found = await page(pageParam || undefined)
      for (let calls = 1; calls < CALLS_FOR_A_FIRST_FIND && !found.orders.length && found.nextCursor; calls++)
        found = await page(found.nextCursor)
      return found
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}
