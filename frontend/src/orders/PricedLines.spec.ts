import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import PricedLines from './PricedLines.vue'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const bag = { variantId: 'v', title: 'Market bag', choices: [], quantity: 2, unitPrice: gbp(3400) }

describe('priced lines', () => {
  it('strike out the plain price of what is cheaper, in words too, and say why', () => {
    const adjustments = [{ promotionId: 'TEN', reason: '10% off everything', amount: gbp(-680) }]
    render(PricedLines, { props: { lines: [{ ...bag, adjustments, lineTotal: gbp(6120) }] } })
    expect(screen.getByText(/£68.00/).closest('s')).toHaveTextContent('Before: £68.00')
    expect(screen.getByText(/£61.20/)).toHaveTextContent('Now: £61.20')
    const reasons = within(screen.getByRole('list', { name: 'Discounts on Market bag' }))
    expect(reasons.getByRole('listitem')).toHaveTextContent('10% off everything −£6.80')
  })

  it('strike out nothing where nothing is taken off', () => {
    render(PricedLines, { props: { lines: [{ ...bag, adjustments: [], lineTotal: gbp(6800) }] } })
    expect(screen.getByText('£68.00')).toBeVisible()
    expect(screen.queryByText('Before:')).toBeNull()
    expect(screen.queryByRole('list', { name: /^Discounts/ })).toBeNull()
  })
})
