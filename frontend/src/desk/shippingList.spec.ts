import { describe, expect, it } from 'vitest'
import { shippingListAsCsv } from './shippingList'
import type { SellersOrder } from './words'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const line = (title: string, quantity: number, ...choices: string[]): SellersOrder['lines'][number] => ({
  productId: title.toLowerCase(),
  variantId: 'one',
  title,
  choices,
  quantity,
  unitPrice: gbp(900),
  lineTotal: gbp(900 * quantity),
  refundable: 0,
})
const order: SellersOrder = {
  orderId: '0'.repeat(26),
  number: 'AAAAA-00001',
  stage: 'to-ship',
  placedAt: '2026-11-24T12:00:00Z',
  shipBy: '2026-11-25',
  fulfilment: { sellerId: 'm-1', sellerName: 'Ash & Clay', state: 'accepted', since: '2026-11-24T12:00:00Z' },
  address: { name: '=Ada', line1: '1, Market Street', city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
  lines: [line('Mug', 2, 'Red'), line('Vase', 1)],
  shippingRefundable: false,
  returns: [],
  refunds: [],
  earnings: { sales: gbp(0), refunds: gbp(0), commission: gbp(0), balance: gbp(0) },
  timeline: [],
}

describe('the list for labels', () => {
  it('has a row for each parcel, and nothing that a spreadsheet would run', () => {
    const [head, row, end] = shippingListAsCsv([order]).split('\r\n')
    expect(head?.split(',')).toHaveLength(12)
    expect(row).toBe(
      `AAAAA-00001,2026-11-24T12:00:00Z,2026-11-25,'=Ada,"1, Market Street",,London,,SW1Y 4JH,GB,3,"2 × Mug, Red; 1 × Vase"`,
    )
    expect(end).toBe('')
  })
})
