import { useQuery } from '@pinia/colada'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export function useBalance() {
  const session = useSession()
  return useQuery({
    key: ['mine', 'desk', 'balance'],
    query: async () => {
      await session.restore()
      return body(api.GET('/api/balance'))
    },
    staleTime: 5_000,
  })
}

/** Months as a spreadsheet reads them: amounts with a point, in the currency's major unit. */
export function asCsv({ balance, months }: Schemas['Balance'], digits: number): string {
  const amount = ({ amount: minor }: Schemas['Money']) => (minor / 10 ** digits).toFixed(digits)
  const rows = months.map(({ month, earnings: { sales, refunds, commission, balance: yours } }) =>
    [month, ...[sales, refunds, commission, yours].map(amount), balance.currency].join(','),
  )
  return ['month,sales,refunds,commission,balance,currency', ...rows, ''].join('\r\n')
}

/** How high each month's bar is, of 100; the highest month fills it. A month below zero has none. */
export function heights(amounts: readonly number[]): number[] {
  const most = Math.max(0, ...amounts)
  return amounts.map((amount) => (most ? Math.max(0, Math.round((amount / most) * 100)) : 0))
}
