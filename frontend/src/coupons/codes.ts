import type { Schemas } from '@/api/client'
import { sum } from '@/parts/money'

type Quote = Schemas['Quote']
type Problem = Schemas['CheckoutProblem']

/** As many codes as an order may have. */
export const MOST_CODES = 5
export const LONGEST_CODE = 32
const CODE = /^[A-Z0-9-]{3,32}$/

/** A code as the shop writes it: shoppers type it in any case, and copy it with spaces. */
export function asCode(typed: string): string {
  return typed.replace(/\s+/g, '').toUpperCase().slice(0, LONGEST_CODE)
}

/** Whether it can be a code at all; the shop refuses anything else. */
export const canBeCode = (code: string) => CODE.test(code)

/** What came of a code; neither where it is not known yet. */
export interface Outcome {
  effect?: { reason: string; amount: Schemas['Money'] }
  problem?: Problem
}

/** What a code takes off the lines and the sending together, or why it does not. */
export function outcomeOf(code: string, quote: Quote | undefined, problems: readonly Problem[]): Outcome {
  const problem = problems.find(({ couponCode }) => couponCode !== undefined && asCode(couponCode) === code)
  if (problem) return { problem }
  const adjusted = [...(quote?.lines ?? []), ...(quote?.parcels ?? []).map(({ chosen }) => chosen)]
  const mine = adjusted.flatMap(({ adjustments }) => adjustments).filter(({ promotionId }) => promotionId === code)
  const amount = sum(mine.map((adjustment) => adjustment.amount))
  return amount && mine[0] ? { effect: { reason: mine[0].reason, amount } } : {}
}
