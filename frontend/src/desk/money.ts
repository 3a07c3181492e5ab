import { useInfiniteQuery, useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { amounts, cell, csv } from '@/parts/csv'
import { useSession } from '@/session/session'

export type Statement = Schemas['Statement']
type Movement = Schemas['MoneyMovement']

export function useBalance(enabled: () => boolean = () => true) {
  const session = useSession()
  return useQuery({
    key: ['mine', 'desk', 'balance'],
    query: async () => {
      await session.restore()
      return body(api.GET('/api/balance'))
    },
    enabled,
    staleTime: 5_000,
  })
}

const PAGE = 12

/** What was paid out to the seller or is on its way, the latest first. */
export function useOwnPayouts() {
  const session = useSession()
  const list = useInfiniteQuery({
    key: ['mine', 'desk', 'payouts'],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = { limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/seller/payouts', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 5_000,
  })
  return { list, payouts: computed(() => list.data.value?.pages.flatMap(({ payouts }) => payouts)) }
}

const MOST = 60

/** A month's statement with all of its movements, which come page by page: a part of them would not add up. */
export function useStatement(month: () => string) {
  const session = useSession()
  return useQuery({
    key: () => ['mine', 'desk', 'statement', month()],
    query: async (): Promise<Statement> => {
      await session.restore()
      const page = (cursor?: string) =>
        body(
          api.GET('/api/statements/{month}', {
            params: { path: { month: month() }, query: { limit: MOST, cursor } },
          }),
        )
      const statement = await page()
      const movements = [...statement.movements]
      let { nextCursor } = statement
      while (nextCursor) {
        const next = await page(nextCursor)
        movements.push(...next.movements)
        nextCursor = next.nextCursor
      }
      return { ...statement, movements }
    },
    staleTime: 5_000,
  })
}

/** What of the month no movement tells: from before they were written down, or since the first page came. Zero, as a rule. */
export function unlisted({ opening, closing, movements }: Statement): Schemas['Money'] {
  const listed = movements.reduce((total, { earnings, paidOut }) => total + earnings.balance.amount - paidOut.amount, 0)
  return { ...opening, amount: closing.amount - opening.amount - listed }
}

export const kinds: Record<Movement['kind'], string> = {
  sale: 'Sale',
  refund: 'Refund',
  payout: 'Payout',
  'payout-back': 'Payout that came back',
}

/** A statement as a spreadsheet reads it; each row says by how much it changed the balance. */
export function statementAsCsv({ opening, closing, movements, month }: Statement): string {
  const { currency } = opening
  const amount = amounts(currency)
  const balance = (day: string, what: string, money: Schemas['Money']) => [
    day,
    what,
    '',
    '',
    '',
    '',
    '',
    amount(money),
    currency,
  ]
  return csv('time,kind,order,payout,sales,refunds,commission,change,currency', [
    balance(month, 'opening balance', opening),
    ...movements.map(({ at, kind, orderNumber, payoutNumber, earnings, paidOut }) => [
      at,
      kind,
      cell(orderNumber ?? ''),
      String(payoutNumber ?? ''),
      amount(earnings.sales),
      amount(earnings.refunds),
      amount(earnings.commission),
      amount({ currency, amount: earnings.balance.amount - paidOut.amount }),
      currency,
    ]),
    balance(month, 'closing balance', closing),
  ])
}

/** Months as a spreadsheet reads them. */
export function asCsv({ balance: { currency }, months }: Schemas['Balance']): string {
  const amount = amounts(currency)
  return csv(
    'month,sales,refunds,commission,earned,paid_out,closing_balance,currency',
    months.map(({ month, earnings: { sales, refunds, commission, balance }, paidOut, closing }) => [
      month,
      ...[sales, refunds, commission, balance, paidOut, closing].map(amount),
      currency,
    ]),
  )
}

/** How high each month's bar is, of 100; the highest month fills it. A month below zero has none. */
export function heights(amounts: readonly number[]): number[] {
  const most = Math.max(0, ...amounts)
  return amounts.map((amount) => (most ? Math.max(0, Math.round((amount / most) * 100)) : 0))
}
