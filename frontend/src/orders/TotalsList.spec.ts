import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import TotalsList from './TotalsList.vue'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const off = (promotionId: string, reason: string, amount: number) => ({ promotionId, reason, amount: gbp(amount) })

function line(adjustments: Schemas['Adjustment'][]): Schemas['PricedLine'] {
  const unitPrice = gbp(3400)
  return {
    productId: 'p',
    variantId: 'v',
    title: 'Bag',
    choices: [],
    quantity: 1,
    unitPrice,
    adjustments,
    lineTotal: unitPrice,
  }
}
function shipment(fee: number, adjustments: Schemas['Adjustment'][] = []): Schemas['Shipment'] {
  return {
    sellerId: 's',
    sellerName: 'S',
    method: 'standard',
    fee: gbp(fee),
    adjustments,
    total: gbp(0),
    earliest: '2026-11-26',
    latest: '2026-11-30',
  }
}
function show(
  totals: Partial<Schemas['Totals']>,
  lines: Schemas['PricedLine'][] = [line([])],
  shipments: Schemas['Shipment'][] = [shipment(395)],
): string[] {
  const known = {
    subtotal: gbp(6800),
    discount: gbp(0),
    shipping: gbp(395),
    tax: gbp(0),
    total: gbp(7195),
    taxIncluded: true,
  }
  const { container } = render(TotalsList, { props: { totals: { ...known, ...totals }, lines, shipments } })
  return [...container.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).join(': '),
  )
}

describe('totals', () => {
  it('show each promotion once, by its reason, with all that it takes off', () => {
    const lines = [
      line([off('TEN', '10% off everything', -340), off('BAGS', 'Bag week', -100)]),
      line([off('TEN', '10% off everything', -340)]),
    ]
    expect(show({ discount: gbp(780) }, lines).slice(0, 3)).toEqual([
      'Subtotal: £68.00',
      '10% off everything: −£6.80',
      'Bag week: −£1.00',
    ])
  })

  it('strike out what sending would cost, and say why it is free', () => {
    show({ shipping: gbp(0) }, undefined, [shipment(395, [off('POST', 'Post is on us', -395)]), shipment(0)])
    const row = within(screen.getByText('Delivery').closest('div') as HTMLElement)
    expect(row.getByText(/£3.95/).closest('s')).toHaveTextContent('Before: £3.95')
    expect(row.getByRole('definition')).toHaveTextContent('Now: Free')
    expect(row.getByText('Post is on us')).toBeVisible()
  })

  it('say that sending is free without striking out anything where it costs nothing anyway', () => {
    expect(show({ shipping: gbp(0) }, undefined, [shipment(0)])).toContain('Delivery: Free')
  })

  it('promise no free sending where nothing can be sent', () => {
    expect(show({ shipping: gbp(0) }, undefined, [])).toContain('Delivery: Not known yet')
  })

  it('tell a tax that is part of the prices below the total', () => {
    expect(show({ tax: gbp(1199) }).slice(-2)).toEqual(['Total: £71.95', 'Tax included: £11.99'])
  })

  it('tell a tax that comes on top before the total', () => {
    const rows = show({ tax: gbp(340), total: gbp(7535), taxIncluded: false })
    expect(rows.slice(-2)).toEqual(['Tax: £3.40', 'Total: £75.35'])
  })
})
