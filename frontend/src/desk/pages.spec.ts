import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { selling } from '@/mocks/selling'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { keptViews } from '@/mocks/views'
import { remembered } from '@/session/remembered'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const NOTHING: Schemas['Earnings'] = { sales: gbp(0), refunds: gbp(0), commission: gbp(0), balance: gbp(0) }

function part(number: string, stage: Schemas['Stage'] = 'to-accept'): Schemas['SellersOrder'] {
  return {
    orderId: number.toLowerCase().replace('-', '').padEnd(26, '0'),
    number,
    stage,
    placedAt: '2026-11-24T12:00:00Z',
    shipBy: '2026-11-25',
    fulfilment: { sellerId: 'm-1', sellerName: 'Ash & Clay', state: 'open', since: '2026-11-24T12:00:00Z' },
    address: { name: 'Ada', line1: '1 Market Street', city: 'London', postalCode: 'SW1Y 4JH', country: 'GB' },
    lines: [],
    shippingRefundable: false,
    returns: [],
    refunds: [],
    earnings: NOTHING,
    timeline: [],
  }
}

const mug = (available: number): Schemas['Product'] => ({
  productId: 'mug',
  title: 'Mug',
  description: '',
  descriptionHtml: '',
  categoryId: 'kitchen',
  taxClass: 'standard',
  sellerId: 'm-1',
  sellerName: 'Ash & Clay',
  options: [],
  variants: [{ variantId: 'one', choices: [], price: gbp(900), available }],
  images: [],
  version: 1,
})

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

describe('the orders of the desk', () => {
  it('are accepted several at once, and those that are refused are named', async () => {
    const waiting = ['AAAAA-00001', 'AAAAA-00002'].map((number) => part(number))
    const accepted: string[] = []
    server.use(
      http.get('/api/fulfilments', () =>
        HttpResponse.json({
          fulfilments: waiting.filter(({ orderId }) => !accepted.includes(orderId)),
          waiting: [{ stage: 'to-accept', count: waiting.length - accepted.length }],
        }),
      ),
      http.post<{ orderId: string }>('/api/orders/:orderId/fulfilments/m-1/accept', ({ params }) => {
        if (params.orderId === waiting[1]?.orderId) return problem(409, 'order-not-paid', 'Its money went back.')
        accepted.push(params.orderId)
        return HttpResponse.json(waiting[0]?.fulfilment)
      }),
    )
    const { user } = await visit('/desk/orders')
    await user.click(await screen.findByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Accept' }))
    expect(await screen.findByText('AAAAA-00002: Its money went back.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('link', { name: 'AAAAA-00001' })).toBeNull())
    expect(screen.getByRole('link', { name: 'AAAAA-00002' })).toBeVisible()
  })

  it('are no shopper’s to see', async () => {
    shop.member = { ...shop.member, roles: ['member'] }
    await visit('/desk/orders')
    expect(await screen.findByRole('heading', { name: 'The desk is for sellers' })).toBeVisible()
  })
})

describe('today', () => {
  const nothing = [
    http.get('/api/fulfilments', () => HttpResponse.json({ fulfilments: [], waiting: [] })),
    http.get('/api/seller/reviews', () => HttpResponse.json({ reviews: [] })),
  ]

  it('shows who has nothing to sell how to begin, and no list of what they cannot have', async () => {
    server.use(
      ...nothing,
      http.get('/api/seller/products', () => HttpResponse.json({ products: [] })),
    )
    await visit('/desk')
    expect(await screen.findByRole('link', { name: 'Make your first product' })).toHaveAttribute(
      'href',
      '/desk/products/new',
    )
    expect(screen.queryByRole('heading', { name: 'To ship' })).toBeNull()
  })

  it('says which products were not accepted, and why', async () => {
    const vase: Schemas['Product'] = {
      ...mug(9),
      title: 'Vase',
      publication: {
        state: 'rejected',
        since: '2026-11-24T12:00:00Z',
        wasShown: false,
        withheld: false,
        rejection: 'The picture shows a cup.',
      },
    }
    server.use(
      ...nothing,
      http.get('/api/seller/products', ({ request }) => {
        const asked = new URL(request.url).searchParams
        const some = asked.get('state') === 'rejected' ? [vase] : asked.has('low') ? [] : [mug(9)]
        return HttpResponse.json({ products: some.map((product) => ({ product, etag: '"1"' })) })
      }),
    )
    await visit('/desk')
    const card = within(await screen.findByRole('region', { name: 'Not accepted' }))
    expect(card.getByRole('link', { name: 'Vase' })).toHaveAttribute('href', '/desk/products/mug')
    expect(card.getByText('The picture shows a cup.')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Make your first product' })).toBeNull()
  })
})

describe('a stock that is typed into the table', () => {
  // What is loaded when it is asked for takes a busy machine longer than a test may wait for it.
  beforeAll(() => import('./InlineConflict.vue'), 120_000)

  it('does not overwrite a sale unseen: both numbers stand side by side', async () => {
    let there = { product: mug(7), etag: '"2"' }
    const sent: (string | null)[] = []
    server.use(
      ...keptViews().handlers,
      // The list is from before the sale.
      http.get('/api/seller/products', () => HttpResponse.json({ products: [{ product: mug(9), etag: '"1"' }] })),
      http.get('/api/seller/products/mug', () => HttpResponse.json(there.product, { headers: { ETag: there.etag } })),
      http.put<never, Schemas['SaveProductRequest']>('/api/products/mug', async ({ request }) => {
        const tag = request.headers.get('If-Match')
        sent.push(tag)
        if (tag !== there.etag) return problem(412, 'precondition-failed', 'It is no longer what you read.')
        there = { product: mug((await request.json()).variants[0]?.stock ?? 0), etag: '"3"' }
        return HttpResponse.json(there.product, { headers: { ETag: there.etag } })
      }),
    )
    const { user } = await visit('/desk/products')
    const field = await screen.findByRole('textbox', { name: 'Stock of Mug' })
    await user.clear(field)
    await user.type(field, '12')
    // Browsers take Enter for a change; leaving the field is one in jsdom too.
    await user.tab()
    const dialog = within(await screen.findByRole('dialog', { name: 'Mug' }))
    expect(dialog.getByText('12 in stock')).toBeVisible()
    expect(dialog.getByText('7 in stock')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Keep mine' }))
    await waitFor(() => expect(there.product.variants[0]?.available).toBe(12))
    expect(sent).toEqual(['"1"', '"2"'])
    expect(await screen.findByText('Mug: 12 in stock.')).toBeVisible()
  })

  it('says what is no number, and sends nothing', async () => {
    server.use(
      ...keptViews().handlers,
      http.get('/api/seller/products', () => HttpResponse.json({ products: [{ product: mug(9), etag: '"1"' }] })),
    )
    const { user } = await visit('/desk/products')
    const field = await screen.findByRole('textbox', { name: 'Stock of Mug' })
    await user.clear(field)
    await user.type(field, 'many')
    await user.tab()
    expect(await screen.findByText('Write how many there are.')).toBeVisible()
    await user.type(field, '{Escape}')
    expect(field).toHaveValue('9')
  })
})

describe('the desk of a suspended shop', () => {
  it('says on every page that it is, why, and that its orders go on', async () => {
    server.use(...selling({ state: 'suspended', reason: 'Parcels come empty.', version: 4 }).handlers)
    const { router } = await visit('/desk/products')
    expect(await screen.findByText('Your shop is suspended.')).toBeVisible()
    expect(screen.getByText('Parcels come empty.')).toBeVisible()
    await router.push('/desk/orders')
    expect(screen.getByText(/Orders that you have go on/)).toBeVisible()
  })
})
