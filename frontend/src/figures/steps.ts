import { stepOf } from './days'
import type { Figures } from './figures'

/** A bar of the chart. */
export interface Step {
  /** A day or a month. */
  name: string
  sales: number
  orders: number
  /** Sales of the same step of the days before; undefined where those are not known yet. */
  before: number | undefined
}

/** Sales by step, beside those of the days before: the first with the first, as a reader compares them. */
export function steps(figures: Figures, before?: Figures): Step[] {
  const all: Step[] = []
  figures.days.forEach(({ day, sums }, place) => {
    const name = stepOf(day, figures.days.length)
    let step = all.at(-1)
    if (step?.name !== name) {
      step = { name, sales: 0, orders: 0, before: before && 0 }
      all.push(step)
    }
    step.sales += sums.sales.amount
    step.orders += sums.orders
    if (step.before !== undefined) step.before += before?.days[place]?.sums.sales.amount ?? 0
  })
  return all
}
