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

/**
 * Of a hundred looks, how many ended with an order, in tenths and rounded down; undefined where nobody looked. Not every look
 * is counted, so that there may be more orders than looks: it is never more than all.
 */
export function conversion({ orders, views }: { orders: number; views: number }): number | undefined {
  return views ? Math.min(100, Math.floor((orders * 1000) / views) / 10) : undefined
}

/** `2.5 %`, or a dash where nobody looked. */
export function percent(share: number | undefined): string {
  return share === undefined ? '—' : `${share.toFixed(1)} %`
}

/** How many points of a hundred more it is than it was: `+0.4 points`; undefined where one of them is not known. */
export function points(now: number | undefined, before: number | undefined): string | undefined {
  if (now === undefined || before === undefined) return undefined
  const tenths = Math.round((now - before) * 10)
  return `${tenths < 0 ? '−' : tenths > 0 ? '+' : '±'}${(Math.abs(tenths) / 10).toFixed(1)} points`
}

/** How much more it is than it was: `+12 %`, `−3 %`; undefined where there was nothing to compare with. */
export function change(now: number, before: number): string | undefined {
  if (!before) return undefined
  const percent = Math.round(((now - before) / before) * 100)
  return `${percent < 0 ? '−' : percent > 0 ? '+' : '±'}${Math.abs(percent)} %`
}

/** For a spreadsheet: a number, or nothing. */
const share = (counts: { orders: number; views: number }) => conversion(counts)?.toFixed(1) ?? ''

export function daysAsCsv({ days, whole }: Figures): string {
  const amount = amounts(whole.sales.currency)
  return csv(
    'day,sales,refunds,orders,units,units_back,views,conversion_percent,currency',
    days.map(({ day, sums }) => [
      day,
      amount(sums.sales),
      amount(sums.refunds),
      ...[sums.orders, sums.units, sums.unitsBack, sums.views].map(String),
      share(sums),
      whole.sales.currency,
    ]),
  )
}

export function productsAsCsv({ products, whole }: Figures): string {
  const amount = amounts(whole.sales.currency)
  return csv(
    'product_id,title,units,sales,units_back,refunds,orders,views,conversion_percent,currency',
    products.map(({ productId, title, units, sales, unitsBack, refunds, orders, views }) => [
      cell(productId),
      cell(title),
      String(units),
      amount(sales),
      String(unitsBack),
      amount(refunds),
      String(orders),
      String(views),
      share({ orders, views }),
      whole.sales.currency,
    ]),
  )
}
