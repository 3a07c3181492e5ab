import { describe, expect, it } from 'vitest'
import { promised } from './days'

const TUESDAY = '2026-11-24'
const holiday = (first: string, last: string) => [{ first, last }]

// The same examples as the shop's own (DispatchTest), so that the desk promises what the checkout tells.
describe('what an order of a day is promised', () => {
  it('is as always where nothing is said', () => {
    expect(promised(TUESDAY, 0, [])).toEqual({ sendBy: '2026-11-25', earliest: '2026-11-26', latest: '2026-11-30' })
    expect(promised('2026-11-28', 0, []).sendBy).toBe('2026-11-30')
  })
  it('moves by handling days', () => {
    expect(promised(TUESDAY, 3, [])).toEqual({ sendBy: '2026-11-30', earliest: '2026-12-01', latest: '2026-12-03' })
  })
  it('waits for the end of a holiday, and leaves before one', () => {
    expect(promised(TUESDAY, 2, holiday('2026-11-25', '2026-11-27'))).toMatchObject({
      sendBy: '2026-12-02',
      earliest: '2026-12-03',
    })
    expect(promised(TUESDAY, 0, holiday('2026-11-23', '2026-11-27'))).toMatchObject({
      sendBy: '2026-12-01',
      earliest: '2026-12-02',
    })
    expect(promised(TUESDAY, 0, holiday('2026-11-25', '2026-11-26'))).toMatchObject({
      sendBy: TUESDAY,
      earliest: '2026-11-26',
    })
  })
})
