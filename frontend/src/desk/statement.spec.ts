import { screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { statementAsCsv, unlisted } from './money'

const gbp = (amount: number): Schemas['Money'] => ({ amount, currency: 'GBP' })
const earned = (sales: number, refunds: number, commission: number): Schemas['Earnings'] => ({
  sales: gbp(sales),
  refunds: gbp(refunds),
  commission: gbp(commission),
  balance: gbp(sales - refunds - commission),
})
const SALE: Schemas['MoneyMovement'] = {
  at: '2026-11-03T09:00:00Z',
  kind: 'sale',
  orderId: 'a'.repeat(26),
  orderNumber: 'AAAAA-00001',
  earnings: earned(1_000, 0, 100),
  paidOut: gbp(0),
}
const PAYOUT: Schemas['MoneyMovement'] = {
  at: '2026-11-20T09:00:00Z',
  kind: 'payout',
  payoutNumber: 1,
  earnings: earned(0, 0, 0),
  paidOut: gbp(700),
}
const statement = (more: Partial<Schemas['Statement']> = {}): Schemas['Statement'] => ({
  sellerId: 'm-1',
  month: '2026-11',
  opening: gbp(50),
  earnings: earned(1_000, 0, 100),
  paidOut: gbp(700),
  closing: gbp(250),
  movements: [SALE, PAYOUT],
  ...more,
})

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

describe('a statement', () => {
  it('lists what lies between what a month began with and what it ended with, from all pages', async () => {
    server.use(
      http.get('/api/statements/2026-11', ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('cursor')
            ? statement({ movements: [PAYOUT] })
            : statement({ movements: [SALE], nextCursor: 'next' }),
        ),
      ),
    )
    await visit('/desk/money/2026-11')
    expect(await screen.findByRole('heading', { name: 'Statement of November 2026' })).toBeVisible()
    const rows = within(screen.getByRole('region', { name: 'Movements' })).getAllByRole('row')
    const amounts = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()))
    expect(amounts.map((cells) => cells.at(-1))).toEqual([undefined, '£0.50', '£9.00', '−£7.00', '£9.00', '£2.50'])
    expect(rows[2]).toHaveTextContent(/Sale\s+AAAAA-00001/)
    expect(rows[3]).toHaveTextContent(/Payout\s+1/)
  })

  it('says so where movements were not written down yet', async () => {
    server.use(http.get('/api/statements/2026-11', () => HttpResponse.json(statement({ movements: [PAYOUT] }))))
    await visit('/desk/money/2026-11')
    const row = await screen.findByRole('row', { name: /From before the shop wrote down/ })
    expect(row).toHaveTextContent('£9.00')
  })

  it('is of no month that is none', async () => {
    server.use(http.get('/api/statements/2026-13', () => problem(400, 'invalid', 'No month.')))
    await visit('/desk/money/2026-13')
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })

  it('is a table that spreadsheets read, and adds up', () => {
    expect(unlisted(statement()).amount).toBe(0)
    expect(statementAsCsv(statement()).split('\r\n')).toEqual([
      'time,kind,order,payout,sales,refunds,commission,change,currency',
      '2026-11,opening balance,,,,,,0.50,GBP',
      '2026-11-03T09:00:00Z,sale,AAAAA-00001,,10.00,0.00,1.00,9.00,GBP',
      '2026-11-20T09:00:00Z,payout,,1,0.00,0.00,0.00,-7.00,GBP',
      '2026-11,closing balance,,,,,,2.50,GBP',
      '',
    ])
  })
})

describe('the desk’s money', () => {
  it('says what is on its way, what went, and what came back', async () => {
    const payout = (number: number, more: Partial<Schemas['Payout']>): Schemas['Payout'] => ({
      sellerId: 'm-1',
      number,
      reference: `SOUK AAAAA-0000${number}`,
      amount: gbp(number * 100),
      payee: 'Ash & Clay',
      account: 'GB… 5555',
      state: 'waiting',
      at: '2026-11-20T09:00:00Z',
      since: '2026-11-20T09:00:00Z',
      ...more,
    })
    const month = { month: '2026-11', earnings: earned(1_000, 0, 100), paidOut: gbp(1_300), closing: gbp(-400) }
    server.use(
      http.get('/api/balance', () => HttpResponse.json({ sellerId: 'm-1', balance: gbp(-400), months: [month] })),
      http.get('/api/seller/payouts', () =>
        HttpResponse.json({
          payouts: [payout(3, {}), payout(2, { state: 'sent' }), payout(1, { state: 'failed', reason: 'Unknown.' })],
        }),
      ),
    )
    await visit('/desk/money')
    expect(await screen.findByText(/Your next sales make up for it/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'November 2026' })).toHaveAttribute('href', '/desk/money/2026-11')
    const list = within(await screen.findByRole('region', { name: 'Payouts' }))
    const texts = (await list.findAllByRole('listitem')).map((row) => row.textContent ?? '')
    expect(texts[0]).toMatch(/£3\.00.*On its way/)
    expect(texts[1]).toMatch(/£2\.00.*Sent/)
    expect(texts[2]).toMatch(/£1\.00.*Unknown\..*Came back/)
  })
})
