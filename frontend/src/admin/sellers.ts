import { useInfiniteQuery } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type SellerAccount = Schemas['SellerAccount']

export const states = [
  { value: 'waiting', label: 'Waiting', empty: 'Nobody waits for you. Applications come here.' },
  { value: 'approved', label: 'Approved', empty: 'No shop is approved yet.' },
  { value: 'suspended', label: 'Suspended', empty: 'No shop is suspended.' },
  { value: 'declined', label: 'Declined', empty: 'No application is declined.' },
] as const
export type State = (typeof states)[number]['value']

const PAGE = 20

/** Shops of a state; who has waited longest comes first. */
export function useSellers(state: MaybeRefOrGetter<State>) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => ['mine', 'admin', 'sellers', toValue(state)],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { state: toValue(state), limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/sellers', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
    // Rows that jump away under the pointer are decided on by mistake.
    refetchOnWindowFocus: false,
  })
  return { list, sellers: computed(() => list.data.value?.pages.flatMap((page) => page.sellers)) }
}

/** What an administrator decides: of what they have read, which the version says. */
function of({ sellerId, version }: SellerAccount) {
  return { params: { path: { sellerId }, header: { 'If-Match': `"${version}"` } } }
}
export const approve = (one: SellerAccount) => api.POST('/api/sellers/{sellerId}/approve', of(one))
export const decline = (one: SellerAccount, reason: string) =>
  api.POST('/api/sellers/{sellerId}/decline', { ...of(one), body: { reason } })
/** The account as it is then, which an undo names. */
export const suspend = (one: SellerAccount, reason: string) =>
  body(api.POST('/api/sellers/{sellerId}/suspend', { ...of(one), body: { reason } }))
export const reinstate = (one: SellerAccount) => body(api.POST('/api/sellers/{sellerId}/reinstate', of(one)))
export const trust = ({ sellerId }: SellerAccount, trusted: boolean) =>
  body(api.PUT('/api/sellers/{sellerId}/trust', { params: { path: { sellerId } }, body: { trusted } }))
