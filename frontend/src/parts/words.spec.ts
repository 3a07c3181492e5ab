import { describe, expect, it } from 'vitest'
import { money, sum } from './money'
import { daySpan } from './times'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

describe('words for the shopper', () => {
  it('tell a span of days in the order of the language', () => {
    expect(daySpan('2026-11-26', '2026-11-30')).toMatch(/^Thu 26( Nov)?\s–\sMon 30 Nov$/)
    expect(daySpan('2026-11-30', '2026-12-02')).toMatch(/^Mon 30 Nov\s–\sWed 2 Dec$/)
    expect(daySpan('2026-11-26', '2026-11-26')).toBe('Thu 26 Nov')
  })

  it('write what is taken off with a minus that is read out', () => {
    expect(money(gbp(-1250))).toBe('−£12.50')
    expect(money({ amount: -1250, currency: 'JPY' })).toBe('−JP¥1,250')
  })

  it('sum up nothing to nothing, since there is no currency then', () => {
    expect(sum([gbp(1), gbp(-3)])).toEqual(gbp(-2))
    expect(sum([])).toBeUndefined()
  })
})
