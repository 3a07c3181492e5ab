import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const mug: Schemas['Product'] = {
  productId: 'mug',
  title: 'Mug',
  description: 'Holds *tea*.',
  descriptionHtml: '<p>Holds <em>tea</em>.</p>',
  categoryId: 'kitchen',
  taxClass: 'standard',
  sellerId: shop.member.memberId,
  sellerName: 'Ash & Clay',
  options: [],
  variants: [{ variantId: 'one', choices: [], price: gbp(900), available: 4, sku: 'MUG' }],
  images: [],
  version: 1,
  publication: { state: 'published', since: '2026-11-20T09:00:00Z', wasShown: true, withheld: false },
}

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
  server.use(
    http.get('/api/seller/products/mug', () => HttpResponse.json(mug, { headers: { ETag: '"1"' } })),
    http.get('/api/balance', () =>
      HttpResponse.json({
        sellerId: mug.sellerId,
        balance: gbp(0),
        available: gbp(0),
        pending: gbp(0),
        months: [],
        sales: gbp(0),
        refunds: gbp(0),
        commission: gbp(0),
      }),
    ),
  )
})

const title = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' })

describe('a product that is edited', () => {
  it('is left at once while nothing is typed', async () => {
    const { router, user } = await visit('/desk/products/mug')
    await title()
    await user.click(screen.getByRole('link', { name: 'Inventory' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/inventory'))
  })

  it('is not left behind unasked with what is typed', async () => {
    const { router, user } = await visit('/desk/products/mug')
    await user.type(await title(), ' of clay')
    expect(screen.getByText('Not saved yet')).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Inventory' }))
    const question = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    await user.click(within(question).getByRole('button', { name: 'Stay here' }))
    expect(router.currentRoute.value.path).toBe('/desk/products/mug')
    expect(await title()).toHaveValue('Mug of clay')
    await user.click(screen.getByRole('link', { name: 'Inventory' }))
    await user.click(await screen.findByRole('button', { name: 'Leave, and lose it' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/inventory'))
  })

  it('asks nothing once what was typed is taken back', async () => {
    const { user } = await visit('/desk/products/mug')
    await user.type(await title(), 's')
    await user.type(await title(), '{Backspace}')
    expect(screen.queryByText('Not saved yet')).toBeNull()
  })

  it('asks nothing once it is saved', async () => {
    server.use(
      http.put<never, Schemas['SaveProductRequest']>('/api/products/mug', async ({ request }) =>
        HttpResponse.json({ ...mug, title: (await request.json()).title, version: 2 }, { headers: { ETag: '"2"' } }),
      ),
    )
    const { router, user } = await visit('/desk/products/mug')
    await user.type(await title(), ' of clay')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
    await user.click(screen.getByRole('link', { name: 'Inventory' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/inventory'))
  })
})

describe('a copy of a product', () => {
  it('is a new one, which is made under an address of its own', async () => {
    const made: { at: string; wanted: Schemas['SaveProductRequest'] }[] = []
    server.use(
      http.get('/api/products/:productId', () => problem(404, 'not-found', 'There is none.')),
      http.get('/api/seller/products/:productId', ({ params }) =>
        params.productId === 'mug' ? undefined : problem(404, 'not-found', 'There is none.'),
      ),
      http.put<{ productId: string }, Schemas['SaveProductRequest']>(
        '/api/products/:productId',
        async ({ params, request }) => {
          made.push({ at: params.productId, wanted: await request.json() })
          return HttpResponse.json({ ...mug, productId: params.productId }, { headers: { ETag: '"1"' } })
        },
      ),
    )
    const { router, user } = await visit('/desk/products/mug')
    await user.click(await screen.findByRole('link', { name: 'Copy' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/desk/products/new?like=mug'))
    await screen.findByText(/Pictures, stock and codes are its own/)
    expect(await title()).toHaveValue('Copy of Mug')
    expect(screen.getByRole('textbox', { name: 'Address in the shop' })).toHaveValue('copy-of-mug')
    await user.clear(await title())
    await user.type(await title(), 'Jug')
    expect(screen.getByRole('textbox', { name: 'Address in the shop' })).toHaveValue('jug')
    await user.click(screen.getByRole('button', { name: 'Save draft' }))
    await waitFor(() => expect(made).toHaveLength(1))
    expect(made[0]).toMatchObject({
      at: 'jug',
      wanted: { title: 'Jug', description: 'Holds *tea*.', variants: [{ price: gbp(900), stock: 0 }] },
    })
    expect(made[0]?.wanted.variants[0]).not.toHaveProperty('sku')
  })
})

describe('a description', () => {
  const preview = () => screen.findByRole('region', { name: 'Preview of the description' })

  it('is previewed on request as shoppers will read it, and follows what is typed', async () => {
    const asked: string[] = []
    server.use(
      http.post<never, Schemas['PreviewDescriptionRequest']>('/api/description-previews', async ({ request }) => {
        const { description } = await request.json()
        asked.push(description)
        return HttpResponse.json({ descriptionHtml: `<p><em>${description.replaceAll('*', '')}</em></p>` })
      }),
    )
    const { user } = await visit('/desk/products/mug')
    const field = await screen.findByRole('textbox', { name: /^Description/ })
    await user.type(field, '!')
    await user.click(screen.getByRole('button', { name: 'Preview' }))
    expect(await within(await preview()).findByText('Holds tea.!', { selector: 'em' })).toBeVisible()
    expect(asked).toEqual(['Holds *tea*.!'])
    await user.type(field, '!!')
    expect(await within(await preview()).findByText('Holds tea.!!!')).toBeVisible()
    await user.clear(field)
    expect(within(await preview()).getByText('Nothing is written yet.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Hide the preview' }))
    expect(screen.queryByRole('region', { name: 'Preview of the description' })).toBeNull()
  })

  it('says why there is no preview, and can be asked again', async () => {
    server.use(
      http.post('/api/description-previews', () => problem(429, 'too-many-requests', 'Wait a minute.'), { once: true }),
      http.post('/api/description-previews', () => HttpResponse.json({ descriptionHtml: '<p>Holds tea.</p>' })),
    )
    const { user } = await visit('/desk/products/mug')
    await screen.findByRole('textbox', { name: /^Description/ })
    await user.click(screen.getByRole('button', { name: 'Preview' }))
    await user.click(await within(await preview()).findByRole('button', { name: 'Try again' }))
    expect(await within(await preview()).findByText('Holds tea.')).toBeVisible()
  })
})
