import { screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { gbp, lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'

const at = '2026-11-24T12:00:00Z'
const fulfilment = { sellerId: 's-ludd', sellerName: 'Ludd & Daughters', state: 'open', since: at } as const

function invoice(creditNotes: Schemas['CreditNote'][] = [], more: Partial<Schemas['Invoice']> = {}): void {
  const order = lay({ state: 'paid', payment: { state: 'succeeded' }, fulfilments: [fulfilment] })
  const { orderId, number, placedAt, email, lines, shipments, totals, shippingAddress } = order
  server.use(
    http.get('/api/orders/:orderId/invoice', ({ request }) =>
      new URL(request.url).searchParams.get('access') === 'the-right-signature'
        ? HttpResponse.json({
            number: '2026-000042',
            issuedAt: at,
            issuer: ['Souk Ltd', '1 Market Row', 'London'],
            orderId,
            orderNumber: number,
            placedAt,
            paidAt: at,
            email,
            billTo: shippingAddress,
            lines,
            lineTaxes: [gbp(700)],
            shipments,
            shippingTaxes: [gbp(66)],
            totals,
            creditNotes,
            ...more,
          } satisfies Schemas['Invoice'])
        : problem(404, 'not-found', 'There is no such order.'),
    ),
  )
}

const eur = (amount: number) => ({ amount, currency: 'EUR' })
const euros = {
  subtotal: eur(4_200),
  discount: eur(0),
  shipping: eur(395),
  tax: eur(766),
  taxIncluded: true,
}

describe('the invoice', () => {
  it('is reached from a paid order, with the guest’s link', async () => {
    invoice()
    const { user } = await visit(LINK)
    await user.click(await screen.findByRole('link', { name: 'Invoice' }))
    expect(await screen.findByText('2026-000042')).toBeVisible()
    const table = within(screen.getByRole('table'))
    expect(table.getByRole('row', { name: /Teapot.* 1 £42\.00 £7\.00 £42\.00/ })).toBeVisible()
    expect(table.getByRole('row', { name: /Standard delivery from Ludd & Daughters £0\.66 £3\.95/ })).toBeVisible()
    expect(within(screen.getByRole('region', { name: 'Totals' })).getByText('£45.95')).toBeVisible()
    expect(screen.getByText('1 Market Row')).toBeVisible()
    expect(document.title).toBe('Invoice 2026-000042 · Souk')
  })

  it('says what the tax is in the shop’s own currency where it was paid in another', async () => {
    const taxAtHome = { tax: gbp(654), rate: '1.17' }
    invoice([], { totals: { ...euros, total: eur(4_595) }, taxAtHome })
    await visit('/orders/o-1/invoice?access=the-right-signature')
    const totals = within(await screen.findByRole('region', { name: 'Totals' }))
    expect(totals.getByText('Tax in GBP: £6.54, at 1.17 EUR for 1 GBP')).toBeVisible()
    expect(totals.getByText('€45.95')).toBeVisible()
  })

  it('is printed by the browser', async () => {
    invoice()
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { user } = await visit('/orders/o-1/invoice?access=the-right-signature')
    await user.click(await screen.findByRole('button', { name: 'Print, or save as PDF' }))
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
  })

  it('lists what went back', async () => {
    const lines = [{ productId: 'p', variantId: 'v', quantity: 1 }]
    invoice([
      {
        number: 'C-2026-000007',
        issuedAt: at,
        refundId: 'r-1',
        amount: gbp(4595),
        tax: gbp(766),
        lines,
        shippingOf: ['s-ludd'],
      },
    ])
    await visit('/orders/o-1/invoice?access=the-right-signature')
    expect(await screen.findByRole('heading', { name: 'Credit note C-2026-000007 −£45.95' })).toBeVisible()
    expect(screen.getByText(/1 × Teapot, delivery · tax within £7\.66/)).toBeVisible()
  })

  it('says that there is none', async () => {
    invoice()
    await visit('/orders/o-1/invoice?access=another-signature-at-all')
    expect(await screen.findByRole('heading', { name: 'There is no invoice here yet' })).toBeVisible()
  })

  it('is not offered for what was not paid', async () => {
    lay()
    await visit(LINK)
    expect(await screen.findByRole('link', { name: 'Pay now' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Invoice' })).toBeNull()
  })
})
