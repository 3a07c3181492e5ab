import { useQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { amounts, cell, csv } from '@/parts/csv'
import { useSession } from '@/session/session'
import type { Days } from './days'

export type Figures = Schemas['SalesFigures']
export type Sums = Schemas['SalesSums']
export type ProductFigures = Figures['products'][number]

/** What these days brought the seller. */
export function useFigures(days: MaybeRefOrGetter<Days | undefined>) {
  const session = useSession()
  return useQuery({
    key: () => ['mine', 'desk', 'figures', toValue(days)?.from ?? '', toValue(days)?.to ?? ''],
    query: async () => {
      await session.restore()
      const query = toValue(days) ?? { from: '', to: '' }
      return body(api.GET('/api/sales-figures', { params: { query } }))
    },
    enabled: () => toValue(days) !== undefined,
    staleTime: 30_000,
    placeholderData: (before) => before,
  })
}

/** What an order brought on average, before refunds; nothing where there was none. */
export function average({ sales, orders }: Sums): Schemas['Money'] {
  return { ...sales, amount: orders ? Math.round(sales.amount / orders) : 0 }
}

/** How much more it is than it was: `+12 %`, `−3 %`; undefined where there was nothing to compare with. */
export function change(now: number, before: number): string | undefined {
  if (!before) return undefined
  const percent = Math.round(((now - before) / before) * 100)
  return `${percent < 0 ? '−' : percent > 0 ? '+' : '±'}${Math.abs(percent)} %`
}

export function daysAsCsv({ days, whole }: Figures): string {
  const amount = amounts(whole.sales.currency)
  return csv(
    'day,sales,refunds,orders,units,units_back,currency',
    days.map(({ day, sums }) => [
      day,
      amount(sums.sales),
      amount(sums.refunds),
      ...[sums.orders, sums.units, sums.unitsBack].map(String),
      whole.sales.currency,
    ]),
  )
}

export function productsAsCsv({ products, whole }: Figures): string {
  const amount = amounts(whole.sales.currency)
  return csv(
    'product_id,title,units,sales,units_back,refunds,currency',
    products.map(({ productId, title, units, sales, unitsBack, refunds }) => [
      cell(productId),
      cell(title),
      String(units),
      amount(sales),
      String(unitsBack),
      amount(refunds),
      whole.sales.currency,
    ]),
  )
}
