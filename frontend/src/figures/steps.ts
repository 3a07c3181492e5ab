import { stepOf } from './days'
import type { Figures } from './figures'

/** A bar of the chart. */
export interface Step {
  /** A day or a month. */
  name: string
  sales: number
  orders: number
  views: number
  /** Sales of the same step of the days before; undefined where those are not known yet. */
  before: number | undefined
  /** Orders and views of the same step before. */
  shareBefore: { orders: number; views: number } | undefined
}

/** Sales by step, beside those of the days before: the first with the first, as a reader compares them. */
export function steps(figures: Figures, before?: Figures): Step[] {
  const all: Step[] = []
  figures.days.forEach(({ day, sums }, place) => {
    const name = stepOf(day, figures.days.length)
    let step = all.at(-1)
    if (step?.name !== name) {
      step = {
        name,
        sales: 0,
        orders: 0,
        views: 0,
        before: before && 0,
        shareBefore: before && { orders: 0, views: 0 },
      }
      all.push(step)
    }
    step.sales += sums.sales.amount
    step.orders += sums.orders
    step.views += sums.views
    const past = before?.days[place]?.sums
    if (step.before !== undefined) step.before += past?.sales.amount ?? 0
    if (step.shareBefore) {
      step.shareBefore.orders += past?.orders ?? 0
      step.shareBefore.views += past?.views ?? 0
    }
  })
  return all
}
