import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const PAGE = '/admin/products'

function waiting(title: string, more: Partial<Schemas['Product']> = {}): Schemas['OwnProduct'] {
  const product: Schemas['Product'] = {
    productId: title.toLowerCase(),
    title,
    description: 'Of clay.\n\nBy hand.',
    descriptionHtml: '<p>Of clay.</p><p>By hand.</p>',
    categoryId: 'kitchen',
    taxClass: 'standard',
    sellerId: 's-1',
    sellerName: 'Ash & Clay',
    options: [{ name: 'Colour', values: ['Red', 'Blue'] }],
    variants: [{ variantId: 'red', choices: ['Red'], price: { amount: 900, currency: 'GBP' }, available: 3 }],
    images: [{ url: '/media/a.webp', alt: `A ${title}` }],
    version: 4,
    publication: { state: 'in-review', since: '2026-11-28T09:00:00Z', wasShown: false, withheld: false },
    ...more,
  }
  return { product, etag: '"4-00"' }
}

// What is loaded on demand is not what these wait for.
beforeAll(() => import('./ReasonDialog.vue'))

let queue: Schemas['OwnProduct'][] = []
const calls: { path: string; tag: string | null; body: unknown }[] = []

beforeEach(() => {
  queue = []
  calls.length = 0
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
  server.use(
    http.get('/api/moderation/products', () => HttpResponse.json({ products: queue })),
    http.post<{ productId: string; what: string }>(
      '/api/products/:productId/:what',
      async ({ request, params: { productId, what } }) => {
        const body = what === 'reject' ? await request.json() : undefined
        calls.push({ path: `${productId}/${what}`, tag: request.headers.get('If-Match'), body })
        const one = queue.find(({ product }) => product.productId === productId)
        return HttpResponse.json({
          ...one?.product,
          publication: { state: what === 'reject' ? 'rejected' : 'published', since: '2026-11-29T09:00:00Z' },
        })
      },
    ),
  )
})

const row = async (name: string) => within(await screen.findByRole('article', { name }))

describe('a product that waits', () => {
  it('stands with all that shoppers would see', async () => {
    queue = [
      waiting('Mug', {
        publication: { state: 'in-review', since: '2026-11-28T09:00:00Z', wasShown: true, withheld: false },
      }),
    ]
    await visit(PAGE)
    const mug = await row('Mug')
    expect(mug.getByRole('img', { name: 'A Mug' })).toBeVisible()
    expect(mug.getByText(/By hand\./)).toBeVisible()
    expect(mug.getByText('Red, Blue')).toBeVisible()
    expect(mug.getByText('£9.00')).toBeVisible()
    expect(mug.getByText(/It was in the shop before/)).toBeVisible()
  })

  it('is approved as it was looked at, and leaves the list', async () => {
    queue = [waiting('Mug'), waiting('Cup')]
    const { user } = await visit(PAGE)
    await user.click((await row('Mug')).getByRole('button', { name: 'Approve: Mug' }))
    expect(await screen.findByText('“Mug” is in the shop.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Mug' })).toBeNull())
    expect(screen.getByRole('article', { name: 'Cup' })).toBeVisible()
    expect(calls).toEqual([{ path: 'mug/approve', tag: '"4-00"', body: undefined }])
  })

  it('is not rejected without a reason', async () => {
    queue = [waiting('Mug')]
    const { user } = await visit(PAGE)
    await user.click((await row('Mug')).getByRole('button', { name: 'Reject: Mug' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Do not take this product' }))
    await user.click(dialog.getByRole('button', { name: 'Do not take it' }))
    expect(await dialog.findByText(/Say why/)).toBeVisible()
    expect(calls).toEqual([])
    await user.type(dialog.getByLabelText('Why'), 'Too dark')
    await user.click(dialog.getByRole('button', { name: 'Do not take it' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Mug' })).toBeNull())
    expect(calls).toEqual([{ path: 'mug/reject', tag: '"4-00"', body: { reason: 'Too dark' } }])
    expect(await screen.findByText(/Nothing waits for you/)).toBeVisible()
  })

  it('is decided on by keys, row after row', async () => {
    queue = ['One', 'Two', 'Three'].map((title) => waiting(title))
    const { user } = await visit(PAGE)
    await row('One')
    await user.keyboard('jja')
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Two' })).toBeNull())
    const next = await row('Three')
    await waitFor(() => expect(next.getByRole('button', { name: /^Approve/ })).toHaveFocus())
    await user.keyboard('r')
    expect(await screen.findByRole('dialog', { name: 'Do not take this product' })).toHaveTextContent('Three')
  })

  it('is shown anew where its seller has changed it meanwhile', async () => {
    queue = [waiting('Mug')]
    server.use(
      http.post('/api/products/:productId/approve', () => {
        queue = [{ ...waiting('Mug', { title: 'Cup' }), etag: '"5-00"' }]
        return problem(412, 'precondition-failed', 'Its seller has changed it.')
      }),
    )
    const { user } = await visit(PAGE)
    await user.click((await row('Mug')).getByRole('button', { name: /^Approve/ }))
    expect(await screen.findByText('Its seller has changed it.')).toBeVisible()
    expect(await screen.findByRole('article', { name: 'Cup' })).toBeVisible()
  })
})
