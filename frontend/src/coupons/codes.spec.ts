import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { asCode, outcomeOf } from './codes'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const off = (promotionId: string, amount: number) => ({ promotionId, reason: promotionId, amount: gbp(amount) })

const quote = {
  lines: [{ adjustments: [off('TEN', -340), off('OTHER', -5)] }, { adjustments: [off('TEN', -180)] }],
  parcels: [{ chosen: { adjustments: [off('POST', -395)] } }, { chosen: { adjustments: [] } }],
} as unknown as Schemas['Quote']

describe('codes', () => {
  it.each([
    [' welcome10 ', 'WELCOME10'],
    ['wel come\t10', 'WELCOME10'],
    ['  ', ''],
    ['x'.repeat(60), 'X'.repeat(32)],
  ])('takes %j for %j', (typed, code) => expect(asCode(typed)).toBe(code))

  it('adds up what a code takes off all lines', () => {
    expect(outcomeOf('TEN', quote, [])).toEqual({ effect: { reason: 'TEN', amount: gbp(-520) } })
  })

  it('counts what it takes off the sending', () => {
    expect(outcomeOf('POST', quote, []).effect?.amount).toEqual(gbp(-395))
  })

  it('prefers what stands against it, in whatever case the shop names it', () => {
    const problem: Schemas['CheckoutProblem'] = { code: 'coupon-used', couponCode: 'ten', detail: 'Used.' }
    expect(outcomeOf('TEN', quote, [problem])).toEqual({ problem })
  })

  it('knows nothing of a code that no quote has seen', () => {
    expect(outcomeOf('NEW', quote, [])).toEqual({})
    expect(outcomeOf('NEW', undefined, [])).toEqual({})
  })
})
