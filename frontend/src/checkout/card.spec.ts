import { describe, expect, it } from 'vitest'
import { groupExpiry, groupNumber, plausibleNumber, stillGood } from './card'
import { TEST_CARDS } from './trial'

describe('card', () => {
  it('groups the number as it stands on the card', () => {
    expect(groupNumber('4242424242424242')).toBe('4242 4242 4242 4242')
    expect(groupNumber('4242-4')).toBe('4242 4')
  })

  it('takes every way in which people write the month', () => {
    for (const typed of ['0430', '04/30', '04 / 30', '04/2030']) expect(groupExpiry(typed)).toBe('04 / 30')
  })

  it('sees a wrong digit', () => {
    for (const { number } of TEST_CARDS) expect(plausibleNumber(number), number).toBe(true)
    expect(plausibleNumber('4242 4242 4242 4241')).toBe(false)
    expect(plausibleNumber('4242')).toBe(false)
  })

  it('lets a card be good until its month is over', () => {
    expect(stillGood('11 / 26', new Date(2026, 10, 30))).toBe(true)
    expect(stillGood('10 / 26', new Date(2026, 10, 1))).toBe(false)
    expect(stillGood('13 / 30')).toBe(false)
  })
})
