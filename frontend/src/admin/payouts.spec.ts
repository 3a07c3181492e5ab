import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { asCsv, type Payout, type UnpaidSeller } from './payouts'

const PAGE = '/admin/payouts'
const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const unpaid = (sellerId: string, amount: number, more: Partial<UnpaidSeller> = {}): UnpaidSeller => ({
  sellerId,
  shopName: `Shop ${sellerId}`,
  balance: gbp(amount),
  account: 'GB… 5555',
  ...more,
})
const payout = (number: number, more: Partial<Payout> = {}): Payout => ({
  sellerId: 'a',
  number,
  reference: `SOUK AAAAA-0000${number}`,
  amount: gbp(number * 100),
  payee: 'Shop a',
  account: 'GB33BUKB20201555555555',
  state: 'waiting',
  at: '2026-11-20T09:00:00Z',
  since: '2026-11-20T09:00:00Z',
  ...more,
})

// What is loaded on demand is not what these wait for.
beforeAll(() => import('./ReasonDialog.vue'))

let sellers: UnpaidSeller[] = []
let payouts: Payout[] = []
const keys: (string | null)[] = []

beforeEach(() => {
  sellers = []
  payouts = []
  keys.length = 0
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
  server.use(
    http.get('/api/unpaid-sellers', () => HttpResponse.json({ sellers })),
    http.get('/api/payouts', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state')
      return HttpResponse.json({ payouts: payouts.filter((one) => one.state === state) })
    }),
    http.post<{ sellerId: string }>('/api/sellers/:sellerId/payouts', ({ params }) =>
      HttpResponse.json(payout(9, { sellerId: params.sellerId })),
    ),
    http.post<{ number: string; what: 'sent' | 'failed' }, { reason: string }>(
      '/api/sellers/:sellerId/payouts/:number/:what',
      async ({ request, params: { number, what } }) => {
        const reason = what === 'failed' ? (await request.json()).reason : undefined
        payouts = payouts.map((one) => (one.number === Number(number) ? { ...one, state: what, reason } : one))
        return HttpResponse.json(payouts.find((one) => one.number === Number(number)))
      },
    ),
  )
})

const row = async (name: string | RegExp) => within(await screen.findByRole('article', { name }))

describe('sellers to be paid', () => {
  it('stand with what they have, and with why they are not paid', async () => {
    sellers = [
      unpaid('a', 900),
      unpaid('b', 500, { obstacle: 'suspended' }),
      unpaid('c', -200),
      unpaid('d', 700, { account: undefined, obstacle: 'no-payout-account' }),
    ]
    await visit(PAGE)
    expect((await row('Shop a')).getByText('£9.00')).toBeVisible()
    expect((await row('Shop b')).getByText(/the shop is suspended/)).toBeVisible()
    expect((await row('Shop c')).getByText('Nothing to pay')).toBeVisible()
    expect((await row('Shop d')).getByText(/have not said where/)).toBeVisible()
    expect(screen.getAllByRole('button', { name: /^Pay out/ })).toHaveLength(1)
  })

  it('are paid out and leave the list', async () => {
    sellers = [unpaid('a', 900), unpaid('b', 500)]
    const { user } = await visit(PAGE)
    await user.click((await row('Shop a')).getByRole('button', { name: 'Pay out: Shop a' }))
    expect(await screen.findByText('£9.00 are to be transferred to “Shop a”.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Shop a' })).toBeNull())
    expect(screen.getByRole('article', { name: 'Shop b' })).toBeVisible()
  })

  it('are paid once where the answer was lost: the second press is the same payout', async () => {
    sellers = [unpaid('z', 900)]
    const { user } = await visit(PAGE)
    server.use(
      http.post('/api/sellers/z/payouts', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return keys.length < 2 ? problem(409, 'busy', 'It keeps moving.') : HttpResponse.json(payout(1))
      }),
    )
    const button = async () => (await row('Shop z')).getByRole('button', { name: 'Pay out: Shop z' })
    await user.click(await button())
    expect(await screen.findByText('It keeps moving.')).toBeVisible()
    await user.click(await button())
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })
})

describe('transfers', () => {
  it('stand with all that a bank asks for, and are marked as sent', async () => {
    payouts = [payout(1), payout(2)]
    const { user } = await visit(`${PAGE}?state=waiting`)
    const one = await row(/£1\.00/)
    expect(one.getByText('GB33 BUKB 2020 1555 5555 55')).toBeVisible()
    expect(one.getByText('SOUK AAAAA-00001')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save as CSV' })).toBeVisible()
    await user.click(one.getByRole('button', { name: /^Sent/ }))
    await waitFor(() => expect(screen.queryByRole('article', { name: /£1\.00/ })).toBeNull())
    expect(payouts[0]?.state).toBe('sent')
  })

  it('fail for a reason, which is asked for', async () => {
    payouts = [payout(1)]
    const { user } = await visit(`${PAGE}?state=waiting`)
    await user.click((await row(/£1\.00/)).getByRole('button', { name: /^Failed/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'The transfer did not arrive' }))
    await user.click(dialog.getByRole('button', { name: 'It failed' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Say why')
    await user.type(dialog.getByLabelText('Why'), 'No such account.')
    await user.click(dialog.getByRole('button', { name: 'It failed' }))
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
    expect(payouts[0]).toMatchObject({ state: 'failed', reason: 'No such account.' })
  })

  it('can be asked for again where they did not come', async () => {
    server.use(http.get('/api/payouts', () => problem(400, 'broken', 'Broken.')))
    const { user } = await visit(`${PAGE}?state=sent`)
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.use(http.get('/api/payouts', () => HttpResponse.json({ payouts: [] })))
    await user.click(again)
    expect(await screen.findByText('Nothing was sent yet.')).toBeVisible()
  })

  it('are a list that a bank takes, and never a formula', () => {
    expect(asCsv([payout(1, { payee: '=cmd' })]).split('\r\n')[1]).toBe(
      "'=cmd,GB33BUKB20201555555555,1.00,GBP,SOUK AAAAA-00001",
    )
  })
})
