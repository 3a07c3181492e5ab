import { useInfiniteQuery } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, newIdempotencyKey, type Schemas } from '@/api/client'
import { amounts, cell, csv } from '@/parts/csv'
import { useSession } from '@/session/session'

export type Payout = Schemas['Payout']
export type UnpaidSeller = Schemas['UnpaidSeller']

export const states = [
  { value: 'due', label: 'To pay out', empty: 'Nobody is to be paid. Sellers come here as soon as they have sold.' },
  { value: 'waiting', label: 'To transfer', empty: 'No transfer is to be made. What you pay out comes here.' },
  { value: 'sent', label: 'Sent', empty: 'Nothing was sent yet.' },
  { value: 'failed', label: 'Failed', empty: 'Nothing failed.' },
] as const
export type State = (typeof states)[number]['value']

export const obstacles: Record<NonNullable<UnpaidSeller['obstacle']>, string> = {
  'not-approved': 'Not paid: the shop is not approved.',
  suspended: 'Not paid: the shop is suspended.',
  'no-payout-account': 'Not paid: they have not said where their money goes.',
}

const PAGE = 20
const MOST = 60

/** Sellers whose money has moved since they were paid last; who has waited longest comes first. */
export function useUnpaid(wanted: MaybeRefOrGetter<boolean>) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: ['mine', 'admin', 'payouts', 'due'],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/unpaid-sellers', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    enabled: () => toValue(wanted),
    staleTime: 0,
    // Rows that jump away under the pointer are decided on by mistake.
    refetchOnWindowFocus: false,
  })
  return { list, rows: computed(() => list.data.value?.pages.flatMap((page) => page.sellers)) }
}

/** Payouts of a state: what waits, the oldest first. */
export function usePayouts(state: MaybeRefOrGetter<State>) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => ['mine', 'admin', 'payouts', toValue(state)],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      return page(toValue(state), PAGE, pageParam)
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    enabled: () => toValue(state) !== 'due',
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  return { list, rows: computed(() => list.data.value?.pages.flatMap(({ payouts }) => payouts)) }
}

function page(of: State, limit: number, cursor: string) {
  const state = of === 'due' ? 'waiting' : of
  return body(api.GET('/api/payouts', { params: { query: { state, limit, cursor: cursor || undefined } } }))
}

/** All transfers that are to be made. */
export async function transfers(): Promise<Payout[]> {
  const all: Payout[] = []
  let cursor = ''
  do {
    const one = await page('waiting', MOST, cursor)
    all.push(...one.payouts)
    cursor = one.nextCursor ?? ''
  } while (cursor)
  return all
}

/** Transfers as a bank's form or a spreadsheet takes them. */
export function asCsv(payouts: readonly Payout[]): string {
  return csv(
    'payee,iban,amount,currency,reference',
    payouts.map(({ payee, account, amount, reference }) => [
      cell(payee),
      cell(account),
      amounts(amount.currency)(amount),
      amount.currency,
      cell(reference),
    ]),
  )
}

/** One intention a seller, until it is done: a second press after a lost answer is the same payout. */
const intentions = new Map<string, string>()

export async function payOut({ sellerId }: UnpaidSeller): Promise<Payout> {
  const key = intentions.get(sellerId) ?? newIdempotencyKey()
  intentions.set(sellerId, key)
  const params = { path: { sellerId }, header: { 'Idempotency-Key': key } }
  const payout = await body(api.POST('/api/sellers/{sellerId}/payouts', { params }))
  intentions.delete(sellerId)
  return payout
}
const of = ({ sellerId, number }: Payout) => ({ params: { path: { sellerId, number } } })
export const markSent = (one: Payout) => api.POST('/api/sellers/{sellerId}/payouts/{number}/sent', of(one))
export const markFailed = (one: Payout, reason: string) =>
  api.POST('/api/sellers/{sellerId}/payouts/{number}/failed', { ...of(one), body: { reason } })
