import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

type Wanted = Schemas['CorrectStockRequest']
const SHELF = '/api/seller/products/mug/variants/one'

/** A seller of one mug, of which there are nine. */
function mugs() {
  const state = {
    available: 9,
    lowStock: undefined as number | undefined,
    sent: [] as (Wanted & { key: string | null })[],
    movements: [] as Schemas['StockMovement'][],
  }
  const product = (): Schemas['Product'] => ({
    productId: 'mug',
    title: 'Mug',
    description: '',
    descriptionHtml: '',
    categoryId: 'kitchen',
    taxClass: 'standard',
    sellerId: 'm-1',
    sellerName: 'Ash & Clay',
    options: [],
    variants: [
      {
        variantId: 'one',
        choices: [],
        price: { amount: 900, currency: 'GBP' },
        available: state.available,
        lowStock: state.lowStock,
      },
    ],
    images: [],
    version: 1,
  })
  server.use(
    http.get('/api/seller/products', ({ request }) => {
      const low = new URL(request.url).searchParams.has('low')
      const fits = !low || state.available <= (state.lowStock ?? 3)
      return HttpResponse.json({ products: fits ? [{ product: product(), etag: '"1"' }] : [] })
    }),
    http.get(`${SHELF}/movements`, () => HttpResponse.json({ movements: state.movements })),
    http.post<never, Wanted>(`${SHELF}/corrections`, async ({ request }) => {
      const wanted = await request.json()
      const by = wanted.by ?? (wanted.counted ?? 0) - (wanted.available ?? 0)
      state.sent.push({ ...wanted, key: request.headers.get('Idempotency-Key') })
      if (state.available + by < 0) return problem(409, 'stock-out-of-bounds', 'There are only 1 pieces left.')
      state.available += by
      const correctionId = `c${state.sent.length}`
      state.movements.unshift({
        movementId: correctionId,
        at: '2026-11-24T12:00:00Z',
        kind: 'correction',
        by,
        balance: state.available,
        correctionId,
        reason: wanted.reason,
        note: wanted.note,
        who: { kind: 'seller', id: shop.member.memberId },
      })
      return HttpResponse.json({ correctionId, variantId: 'one', by, available: state.available, etag: '"2"' })
    }),
  )
  return state
}

async function count(user: Awaited<ReturnType<typeof visit>>['user'], pieces: string) {
  const field = await screen.findByRole('textbox', { name: 'Stock of Mug' })
  await user.clear(field)
  await user.type(field, pieces)
  await user.tab()
  return within(await screen.findByRole('form', { name: 'Correct Mug' }))
}

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

describe('the inventory', () => {
  it('is corrected with a reason, by what differs from what was shown, and back again', async () => {
    const state = mugs()
    const { user } = await visit('/desk/inventory')
    const form = await count(user, '7')
    expect(form.getByText('(−2)', { exact: false })).toBeVisible()
    await user.selectOptions(form.getByRole('combobox', { name: 'Why' }), 'Damaged')
    await user.type(form.getByRole('textbox', { name: 'A note (optional)' }), ' Fell down ')
    // A sale comes in between: it stays sold.
    state.available = 8
    await user.click(form.getByRole('button', { name: 'Correct it' }))
    expect(await screen.findByText('Mug: 6 in stock.')).toBeVisible()
    expect(state.sent[0]).toMatchObject({ counted: 7, available: 9, reason: 'damaged', note: 'Fell down' })
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Stock of Mug' })).toHaveValue('6'))

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Mug: 8 in stock.')).toBeVisible()
    expect(state.sent[1]).toMatchObject({ by: 2, reason: 'undo', key: 'undo-c1' })

    await user.click(screen.getByRole('button', { name: 'Movements of Mug' }))
    const table = within(await screen.findByRole('table', { name: 'Movements of Mug' }))
    expect(table.getByText('Correction undone')).toBeVisible()
    expect(table.getByText('Fell down')).toBeVisible()
    expect(table.getAllByText('· You', { exact: false })).toHaveLength(2)
  })

  it('says what stands in the way, keeps what was written, and sends the same again under the same key', async () => {
    const state = mugs()
    const { user } = await visit('/desk/inventory')
    const form = await count(user, '2')
    await user.type(form.getByRole('textbox', { name: 'A note (optional)' }), 'Gone')
    state.available = 1
    await user.click(form.getByRole('button', { name: 'Correct it' }))
    expect(await form.findByRole('alert')).toHaveTextContent('There are only 1 pieces left.')
    expect(form.getByRole('textbox', { name: 'A note (optional)' })).toHaveValue('Gone')
    await user.click(form.getByRole('button', { name: 'Correct it' }))
    await waitFor(() => expect(state.sent).toHaveLength(2))
    expect(state.sent[1]?.key).toBe(state.sent[0]?.key)
    await user.click(form.getByRole('button', { name: 'Leave it' }))
    expect(screen.getByRole('textbox', { name: 'Stock of Mug' })).toHaveValue('9')
  })

  it('shows what runs low alone', async () => {
    const state = mugs()
    const { user } = await visit('/desk/inventory')
    await screen.findByRole('textbox', { name: 'Stock of Mug' })
    await user.click(screen.getByRole('checkbox', { name: 'Running low' }))
    expect(await screen.findByText('No shelf is like that.')).toBeVisible()
    state.available = 3
    await user.click(screen.getByRole('link', { name: 'Show all' }))
    expect(await screen.findByRole('textbox', { name: 'Stock of Mug' })).toBeVisible()
  })
})

describe('a mark of one’s own', () => {
  it('says from when on something is low', async () => {
    const state = mugs()
    state.lowStock = 9
    await visit('/desk/inventory?low=yes')
    expect(await screen.findByRole('textbox', { name: 'Stock of Mug' })).toHaveClass('text-warn')
  })

  it('may be nought, so that the last piece is none to look at', async () => {
    const state = mugs()
    state.lowStock = 0
    state.available = 1
    await visit('/desk/inventory')
    expect(await screen.findByRole('textbox', { name: 'Stock of Mug' })).not.toHaveClass('text-warn')
  })
})

describe('the history of a product', () => {
  it('says who changed what, before and after, once it is asked for', async () => {
    mugs()
    const change = (version: number, more: Partial<Schemas['ProductChange']>): Schemas['ProductChange'] => ({
      version,
      at: '2026-11-24T12:00:00Z',
      created: version === 1,
      fields: [],
      more: 0,
      ...more,
    })
    server.use(
      http.get('/api/seller/products/mug', () =>
        HttpResponse.json(
          {
            productId: 'mug',
            title: 'Mug',
            description: '',
            descriptionHtml: '',
            categoryId: 'kitchen',
            taxClass: 'standard',
            sellerId: shop.member.memberId,
            sellerName: 'Ash & Clay',
            options: [],
            variants: [{ variantId: 'one', choices: [], price: { amount: 900, currency: 'GBP' }, available: 9 }],
            images: [],
            version: 3,
          } satisfies Schemas['Product'],
          { headers: { ETag: '"3"' } },
        ),
      ),
      http.get('/api/seller/products/mug/changes', () =>
        HttpResponse.json({
          changes: [
            change(3, {
              by: { kind: 'administrator', id: 'root' },
              fields: [
                { field: 'state', before: 'in-review', after: 'published' },
                {
                  field: 'price',
                  variantId: 'one',
                  label: 'Red',
                  priceBefore: { amount: 900, currency: 'GBP' },
                  priceAfter: { amount: 950, currency: 'GBP' },
                },
              ],
              more: 2,
            }),
            change(2, { by: { kind: 'seller', id: shop.member.memberId } }),
            change(1, {}),
          ],
        }),
      ),
    )
    const { user } = await visit('/desk/products/mug')
    await user.click(await screen.findByRole('button', { name: 'Show who changed what' }))
    const history = within(await screen.findByRole('region', { name: 'History' }))
    expect(await history.findByText('An administrator')).toBeVisible()
    expect(history.getByText('In review')).toBeVisible()
    expect(history.getByText('Price, Red')).toBeVisible()
    expect(history.getByText('£9.50')).toBeVisible()
    expect(history.getByText('And 2 more.')).toBeVisible()
    expect(history.getByText('You')).toBeVisible()
    expect(history.getByText('Counted the stock.')).toBeVisible()
    expect(history.getByText('Wrote it first.')).toBeVisible()
  })
})
