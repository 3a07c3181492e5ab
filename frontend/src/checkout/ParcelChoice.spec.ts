import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import ParcelChoice from './ParcelChoice.vue'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

const options: Schemas['ShippingOption'][] = [
  { method: 'standard', fee: gbp(395), freeFrom: gbp(4000), earliest: '2026-11-26', latest: '2026-11-30' },
  { method: 'express', fee: gbp(795), earliest: '2026-11-25', latest: '2026-11-26' },
]
const chosen: Schemas['Shipment'] = {
  sellerId: 's-tide',
  sellerName: 'Tidewater Studio',
  method: 'standard',
  fee: gbp(395),
  adjustments: [],
  total: gbp(395),
  earliest: '2026-11-26',
  latest: '2026-11-30',
}
function lineOf(sellerId: string, title: string, amount: number): Schemas['PricedLine'] {
  const unitPrice = gbp(amount)
  const lineTotal = unitPrice
  const about = { productId: 'p', variantId: title, choices: [], quantity: 1, adjustments: [] }
  return { ...about, title, sellerId, unitPrice, lineTotal }
}
const lines = [lineOf('s-tide', 'Market bag', 3060), lineOf('s-tide', 'Ball', 500), lineOf('s-else', 'Lamp', 9000)]

function show(more: Partial<InstanceType<typeof ParcelChoice>['$props']> = {}) {
  const { emitted } = render(ParcelChoice, { props: { parcel: { chosen, options }, lines, ...more } })
  return { emitted, user: userEvent.setup() }
}

describe('the way of a parcel', () => {
  it('is chosen in a group that names the seller and the things', () => {
    show()
    const group = screen.getByRole('group', { name: 'Tidewater Studio Market bag, Ball' })
    expect(within(group).getAllByRole('radio')).toHaveLength(2)
    const standard = within(group).getByRole('radio', { name: /^Standard £3.95 Thu 26.*\s–\sMon 30 Nov/ })
    expect(standard).toBeChecked()
    expect(within(group).getByRole('radio', { name: /^Express £7.95 Wed 25.*\s–\sThu 26 Nov$/ })).not.toBeChecked()
  })

  it('says what more of this seller’s things would make it free', () => {
    show()
    expect(screen.getByRole('radio', { name: /Standard/ })).toHaveAccessibleName(
      expect.stringContaining('Spend £4.40 more with Tidewater Studio for free delivery.'),
    )
  })

  it('says no such thing once the goods cost enough', () => {
    show({ lines: [lineOf('s-tide', 'Market bag', 4000)] })
    expect(screen.queryByText(/^Spend/)).toBeNull()
  })

  it('strikes out the fee that a promotion takes off', () => {
    const adjustments = [{ promotionId: 'POST', reason: 'Post is on us', amount: gbp(-395) }]
    show({ parcel: { chosen: { ...chosen, adjustments, total: gbp(0) }, options } })
    expect(screen.getByText(/£3.95/).closest('s')).toBeVisible()
    expect(screen.getByRole('radio', { name: /Standard/ })).toHaveAccessibleName(expect.stringContaining('Now: Free'))
    expect(screen.queryByText(/^Spend/)).toBeNull()
  })

  it('is told by a click', async () => {
    const { user, emitted } = show()
    await user.click(screen.getByRole('radio', { name: /^Express/ }))
    expect(emitted().pick).toEqual([['express']])
  })

  it('shows what was picked before the quote knows it', () => {
    show({ picked: 'express' })
    expect(screen.getByRole('radio', { name: /^Express/ })).toBeChecked()
  })

  it('falls back on what the shop chose where the picked way is not to be had', () => {
    show({ picked: 'express', parcel: { chosen, options: options.slice(0, 1) } })
    expect(screen.getByRole('radio', { name: /^Standard/ })).toBeChecked()
  })
})
