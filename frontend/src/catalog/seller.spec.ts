import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { products } from '@/mocks/goods'
import { server } from '@/mocks/server'

const ludd = products.filter((one) => one.sellerId === 's-ludd')
const description = () => document.querySelector('meta[name="description"]')?.getAttribute('content')

describe('seller page', () => {
  it('is where the name leads that stands at a thing, on its page and on its card', async () => {
    const { user, router } = await visit('/products')
    const [card] = await screen.findAllByRole('article')
    await user.click(within(card as HTMLElement).getByRole('link', { name: 'Ludd & Daughters' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/sellers/s-ludd'))
    await router.push('/p/everyday-mug')
    expect(await screen.findByRole('link', { name: 'Ludd & Daughters' })).toHaveAttribute('href', '/sellers/s-ludd')
    expect(document.querySelector('a a')).toBeNull()
  })

  it('shows what this seller sells and nothing else, named and described', async () => {
    document.head.innerHTML = '<meta name="description" content="" />'
    await visit('/sellers/s-ludd')
    expect(await screen.findByRole('heading', { level: 1, name: 'Ludd & Daughters' })).toBeVisible()
    expect(screen.getByText(`${ludd.length} things`)).toBeVisible()
    const shown = screen.getAllByRole('article').map((card) => within(card).getByRole('heading').textContent?.trim())
    expect(shown).toEqual(ludd.map(({ title }) => title))
    // Their name stands above; at each thing it would be a link to this very page.
    expect(screen.queryByRole('link', { name: 'Ludd & Daughters' })).toBeNull()
    expect(document.title).toBe('Ludd & Daughters · Souk')
    expect(description()).toBe(
      'Things by Ludd & Daughters at Souk: Everyday mug, Stoneware casserole, Weekend satchel.',
    )
  })

  it('begins with what the seller says of their shop, and goes on for who wants to read on', async () => {
    const about = `We throw pots.\n\n${'By hand, each of them. '.repeat(20)}`
    server.use(
      http.get('/api/sellers/s-ludd', () => HttpResponse.json({ sellerId: 's-ludd', shopName: 'Ludd', about })),
    )
    const { user } = await visit('/sellers/s-ludd')
    const words = within(await screen.findByRole('region', { name: 'About this shop' }))
    expect(words.getByText('We throw pots.')).toBeVisible()
    const more = words.getByRole('button', { name: 'Read on' })
    expect(more).toHaveAttribute('aria-expanded', 'false')
    await user.click(more)
    expect(words.getByRole('button', { name: 'Less' })).toHaveAttribute('aria-expanded', 'true')
  })

  it('shows the things where the words cannot be had, or there are none', async () => {
    server.use(http.get('/api/sellers/s-ludd', () => HttpResponse.error()))
    await visit('/sellers/s-ludd')
    expect(await screen.findByRole('heading', { level: 1, name: 'Ludd & Daughters' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'About this shop' })).toBeNull()
  })

  it('is narrowed to an aisle and sorted, both in the address', async () => {
    const { user, router } = await visit('/sellers/s-ludd')
    const aisles = within(await screen.findByRole('list', { name: 'Aisles' }))
    expect(await aisles.findByRole('button', { name: 'Everything' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(aisles.getByRole('button', { name: /^Kitchen/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ category: 'kitchen' }))
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Price, low to high')
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ category: 'kitchen', sort: 'price-ascending' }),
    )
    const kitchen = ludd.filter((one) => one.categoryId === 'kitchen')
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(kitchen.length))
    expect(screen.getAllByRole('article')[0]).toHaveTextContent('Everyday mug')
    await user.click(aisles.getByRole('button', { name: 'Everything' }))
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(ludd.length))
  })

  it('finds as many on Back as were there, without asking again', async () => {
    let asked = 0
    server.use(
      http.get('/api/search', ({ request }) => {
        asked++
        const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0)
        const summaries = Array.from({ length: 24 }, (_, place) => ({
          productId: `thing-${from + place}`,
          title: `Thing ${from + place}`,
          categoryId: 'kitchen',
          sellerId: 's-ludd',
          sellerName: 'Ludd & Daughters',
          fromPrice: { amount: 100, currency: 'GBP' },
          variantCount: 1,
        }))
        const nextCursor = from ? undefined : '24'
        return HttpResponse.json({ products: summaries, total: 48, categories: [], sellers: [], nextCursor })
      }),
    )
    const { user, router } = await visit('/sellers/s-ludd')
    await user.click(await screen.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(48))
    await router.push('/cart')
    await screen.findByRole('heading', { name: 'Your cart' })
    router.back()
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(48))
    expect(asked).toBe(2)
  })

  it('leads on where an aisle has nothing of theirs', async () => {
    const { user, router } = await visit('/sellers/s-ludd?category=sound')
    expect(await screen.findByRole('heading', { name: 'Nothing in this aisle' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'See everything of this seller' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ludd & Daughters' })).toBeVisible()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('says so where nobody of that name sells here, and where no name could be like that', async () => {
    const { router } = await visit('/sellers/s-nobody')
    expect(await screen.findByRole('heading', { level: 1, name: 'This seller sells nothing here' })).toBeVisible()
    expect(document.title).toBe('No such seller · Souk')
    await router.push('/sellers/..%2Fx')
    expect(await screen.findByRole('heading', { name: 'This door leads nowhere' })).toBeVisible()
  })

  it('offers to try again when the shop cannot be reached', async () => {
    server.use(http.get('/api/search', () => HttpResponse.error()))
    const { user } = await visit('/sellers/s-ludd')
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })
    server.resetHandlers()
    await user.click(again)
    expect(await screen.findByRole('heading', { level: 1, name: 'Ludd & Daughters' })).toBeVisible()
  })
})
