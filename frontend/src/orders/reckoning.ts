import type { Schemas } from '@/api/client'
import { sum } from '@/parts/money'

type Adjustment = Schemas['Adjustment']

/** One adjustment for each promotion, with all that it takes off, in the order in which they come. */
export function byPromotion(adjusted: readonly { adjustments: Adjustment[] }[]): Adjustment[] {
  const found = new Map<string, Adjustment>()
  for (const one of adjusted.flatMap(({ adjustments }) => adjustments)) {
    const before = found.get(one.promotionId)
    const amount = before ? { ...one.amount, amount: before.amount.amount + one.amount.amount } : one.amount
    found.set(one.promotionId, { ...one, amount })
  }
  return [...found.values()]
}

/** What a line costs before promotions. */
export function beforePromotions({ unitPrice, quantity }: { unitPrice: Schemas['Money']; quantity: number }) {
  return { amount: unitPrice.amount * quantity, currency: unitPrice.currency }
}

/** What sending costs before promotions; undefined where nothing is sent. */
export function feesOf(shipments: readonly Schemas['Shipment'][]): Schemas['Money'] | undefined {
  return sum(shipments.map(({ fee }) => fee))
}
