import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { products, summary } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { forgetAll, summaryOf } from './seen'

const kept = () => JSON.parse(localStorage.getItem('souk.seen') ?? '[]') as string[]
const keep = (ids: unknown) => localStorage.setItem('souk.seen', JSON.stringify(ids))
const section = () => screen.findByRole('region', { name: 'Looked at before' })
const titles = async () =>
  within(await section())
    .getAllByRole('article')
    .map((card) => within(card).getByRole('heading').textContent?.trim())

describe('looked at before', () => {
  it('keeps what was looked at, newest first and each once, and shows all but what is open', async () => {
    const { router } = await visit('/p/reading-lamp')
    await screen.findByRole('heading', { level: 1, name: 'Reading lamp' })
    expect(screen.queryByRole('region', { name: 'Looked at before' })).toBeNull()
    for (const [path, title] of [
      ['/p/post-horn', 'Post horn'],
      ['/p/market-bag', 'Market bag'],
      ['/p/reading-lamp', 'Reading lamp'],
    ] as const) {
      await router.push(path)
      await screen.findByRole('heading', { level: 1, name: title })
    }
    expect(kept()).toEqual(['reading-lamp', 'market-bag', 'post-horn'])
    await waitFor(async () => expect(await titles()).toEqual(['Market bag', 'Post horn']))
  })

  it('does not ask again for what was looked at a moment ago', async () => {
    const { router } = await visit('/p/reading-lamp')
    await screen.findByRole('heading', { level: 1, name: 'Reading lamp' })
    const asked: string[] = []
    server.use(
      http.get('/api/products/:productId', ({ params }) => {
        asked.push(String(params.productId))
      }),
    )
    await router.push('/p/post-horn')
    await waitFor(async () => expect(await titles()).toEqual(['Reading lamp']))
    expect(asked).toEqual(['post-horn'])
  })

  it('keeps twelve at the most', async () => {
    keep(products.slice(20, 32).map(({ productId }) => productId))
    await visit('/p/reading-lamp')
    await waitFor(() => expect(kept()[0]).toBe('reading-lamp'))
    expect(kept()).toEqual(['reading-lamp', ...products.slice(20, 31).map(({ productId }) => productId)])
  })

  it('drops what is gone without a word, but not what just did not come', async () => {
    keep(['gone-for-good', 'market-bag', 'post-horn'])
    server.use(http.get('/api/products/post-horn', () => problem(400, 'invalid', 'Not now.')))
    await visit('/p/reading-lamp')
    await waitFor(async () => expect(await titles()).toEqual(['Market bag']))
    expect(kept()).toEqual(['reading-lamp', 'market-bag', 'post-horn'])
  })

  it('forgets a product whose own page says that it is gone', async () => {
    keep(['gone-for-good', 'market-bag'])
    await visit('/p/gone-for-good')
    await screen.findByRole('heading', { name: /not sold here any more/ })
    expect(kept()).toEqual(['market-bag'])
  })

  it('is cleared by a press, which leaves the keyboard on the page', async () => {
    keep(['market-bag', 'post-horn'])
    const { user } = await visit('/p/reading-lamp')
    await user.click(within(await section()).getByRole('button', { name: 'Forget these' }))
    expect(screen.queryByRole('region', { name: 'Looked at before' })).toBeNull()
    expect(localStorage.getItem('souk.seen')).toBeNull()
    expect(await screen.findByText('What you looked at is forgotten.')).toBeVisible()
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('takes nothing from storage but what an id may be', async () => {
    forgetAll()
    keep(['../cart', 7, { a: 1 }, 'market-bag'])
    const asked: string[] = []
    server.events.on('request:start', ({ request }) => void asked.push(new URL(request.url).pathname))
    await visit('/p/reading-lamp')
    await waitFor(async () => expect(await titles()).toEqual(['Market bag']))
    expect(kept()).toEqual(['reading-lamp', 'market-bag'])
    expect(asked.filter((path) => /cart|7|object/.test(path))).toEqual([])
    server.events.removeAllListeners()
  })

  it('says of a product what a list says of it', () => {
    for (const product of products) expect(summaryOf(product)).toEqual(summary(product))
  })
})

describe('more like this', () => {
  const more = async () => within(await screen.findByRole('region', { name: 'More like this' }))

  it('shows others of the aisle, the nearest in price first', async () => {
    await visit('/p/reading-lamp')
    const cards = await (await more()).findAllByRole('article')
    expect(cards.map((card) => within(card).getByRole('heading').textContent?.trim())).toEqual(
      products
        .filter((one) => one.categoryId === 'home' && one.productId !== 'reading-lamp')
        // All cost as much as the reading lamp or as the lamp in brass.
        .toSorted((a, b) => summary(a).fromPrice.amount - summary(b).fromPrice.amount)
        .map(({ title }) => title),
    )
  })

  it('says so where it is the only one, and offers to try again where they did not come', async () => {
    const [lamp] = products.filter(({ productId }) => productId === 'reading-lamp').map(summary)
    server.use(http.get('/api/products', () => HttpResponse.json({ products: [lamp] })))
    const { user, router } = await visit('/p/reading-lamp')
    expect(await (await more()).findByText('So far there is nothing else in this aisle.')).toBeVisible()
    server.use(http.get('/api/products', () => problem(500, 'fault', 'Broken.')))
    await router.push('/p/post-horn')
    const again = await (await more()).findByRole('button', { name: 'Try again' })
    server.resetHandlers()
    await user.click(again)
    expect((await (await more()).findAllByRole('article')).length).toBeGreaterThan(1)
  })
})
