import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { problem } from './handlers'

type Account = Schemas['SellerAccount']
const ALL = ['shop-name', 'about', 'return-address', 'tax-number', 'payout-account', 'terms'] as const

/** A shop whose one member wants to sell. */
export function selling(first: Partial<Account> = {}) {
  const state = { account: checked({ sellerId: 'ada', state: 'applying', trusted: false, version: 0, ...first }) }
  const answer = () => HttpResponse.json(state.account, { headers: { ETag: `"${state.account.version}"` } })
  const stale = (request: Request) =>
    request.headers.get('If-Match') === `"${state.account.version}"`
      ? undefined
      : problem(412, 'changed-meanwhile', 'It was changed.')
  const handlers = [
    http.get('/api/seller', answer),
    http.put<never, Schemas['SaveSellerAccountRequest']>('/api/seller', async ({ request }) => {
      const old = stale(request)
      if (old) return old
      const { sellerId, state: at, trusted, version } = state.account
      const told = await request.json()
      state.account = checked({ sellerId, state: at, trusted, version: version + 1, ...told })
      return answer()
    }),
    http.post('/api/seller/submission', ({ request }) => {
      const old = stale(request)
      if (old) return old
      state.account = { ...state.account, state: 'waiting', since: '2026-11-20T09:00:00Z' }
      return answer()
    }),
  ]
  return { state, handlers }
}

function checked(account: Omit<Account, 'checklist' | 'acceptsTerms'> & { acceptsTerms?: boolean }): Account {
  const told = [
    account.shopName,
    account.about,
    account.returnAddress,
    account.taxNumber,
    account.payoutAccount,
    account.acceptsTerms,
  ]
  return {
    ...account,
    acceptsTerms: account.acceptsTerms ?? false,
    checklist: ALL.map((requirement, index) => ({ requirement, met: Boolean(told[index]) })),
  }
}

/** Of whoever sells in a test about something else: approved, and trusted. */
export const approved = selling({ state: 'approved', trusted: true, version: 3 }).handlers
