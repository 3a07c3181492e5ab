import { describe, expect, it } from 'vitest'
import { asCsv, heights } from './money'
import { countUpTo100, monthName, thingsOf, urgency } from './words'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

describe('words of the desk', () => {
  it('know what is late', () => {
    const now = new Date('2026-11-24T23:59:00Z')
    expect([undefined, '2026-11-25', '2026-11-24', '2026-11-23'].map((day) => urgency(day, now))).toEqual([
      'later',
      'later',
      'today',
      'late',
    ])
  })

  it('say what is in a parcel, and how much waits', () => {
    const line = { productId: 'p', variantId: 'v', unitPrice: gbp(1), lineTotal: gbp(1), refundable: 0 }
    const lines = [
      { ...line, title: 'Teapot', choices: ['Red', 'Large'], quantity: 2 },
      { ...line, title: 'Clock', choices: [], quantity: 1 },
    ]
    expect(thingsOf({ lines })).toEqual(['2 × Teapot (Red, Large)', '1 × Clock'])
    expect([0, 99, 100].map(countUpTo100)).toEqual(['0', '99', '100+'])
    expect(monthName('2026-02')).toBe('February 2026')
  })
})

describe('money', () => {
  it('is a table that spreadsheets read', () => {
    const earnings = { sales: gbp(1250), refunds: gbp(0), commission: gbp(-125), balance: gbp(1375) }
    const month = { month: '2026-11', earnings, paidOut: gbp(1000), closing: gbp(375) }
    expect(asCsv({ sellerId: 's', balance: gbp(375), months: [month] })).toBe(
      'month,sales,refunds,commission,earned,paid_out,closing_balance,currency\r\n' +
        '2026-11,12.50,0.00,-1.25,13.75,10.00,3.75,GBP\r\n',
    )
  })

  it('has bars up to the highest month', () => {
    expect(heights([50, 100, 0, -20])).toEqual([50, 100, 0, 0])
    expect(heights([])).toEqual([])
    expect(heights([0])).toEqual([0])
  })
})
