import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { products, summary } from '@/mocks/goods'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'

describe('home page', () => {
  it('leads to the aisles and to what is new', async () => {
    await visit('/')
    const aisles = within(await screen.findByRole('region', { name: 'The aisles' }))
    expect(await aisles.findByRole('link', { name: 'Kitchen' })).toHaveAttribute('href', '/c/kitchen')
    const newest = within(await screen.findByRole('region', { name: 'Just unpacked' }))
    expect(newest.getByRole('link', { name: 'Everyday mug' })).toHaveAttribute('href', '/p/everyday-mug')
    expect(newest.getByRole('link', { name: 'See everything: Just unpacked' })).toHaveAttribute('href', '/products')
  })

  it('shows the rows that were saved for it, in their order, each with the way to all of it', async () => {
    const [mug, other] = products.map(summary)
    if (!mug || !other) throw new Error('There are no goods.')
    const collections: Schemas['ShownCollection'][] = [
      { title: 'Slow mornings', line: 'Nowhere to be.', products: [other, mug] },
      { title: 'The dearest', rule: { categoryId: 'kitchen', sort: 'price-descending' }, products: [mug] },
    ]
    server.use(http.get('/api/collections', () => HttpResponse.json({ collections })))
    await visit('/')
    const mornings = within(await screen.findByRole('region', { name: 'Slow mornings' }))
    expect(mornings.getByText('Nowhere to be.')).toBeVisible()
    expect(mornings.getAllByRole('heading', { level: 3 }).map((one) => one.textContent?.trim())).toEqual([
      other.title,
      mug.title,
    ])
    expect(mornings.queryByRole('link', { name: /^See everything/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'See everything: The dearest' })).toHaveAttribute(
      'href',
      '/c/kitchen?sort=price-descending',
    )
  })

  it('says so where there is nothing yet', async () => {
    server.use(http.get('/api/collections', () => HttpResponse.json({ collections: [] })))
    await visit('/')
    expect(await screen.findByText(/shelves are still being filled/)).toBeVisible()
  })

  it('offers to try again when the shop cannot be reached', async () => {
    server.use(http.get('/api/collections', () => HttpResponse.error()))
    const { user } = await visit('/')
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })
    server.resetHandlers()
    await user.click(again)
    const newest = within(await screen.findByRole('region', { name: 'Just unpacked' }))
    expect(newest.getByRole('link', { name: 'Everyday mug' })).toBeVisible()
  })
})

const nothing = { total: 0, categories: [], sellers: [], stars: [], options: [] }

describe('category page', () => {
  it('shows what is below it, too', async () => {
    const asked: string[] = []
    server.use(
      http.get('/api/search', ({ request }) => {
        asked.push(new URL(request.url).search)
        return HttpResponse.json({ ...nothing, products: products.slice(0, 1).map(summary), total: 1 })
      }),
    )
    await visit('/c/kitchen')
    expect(await screen.findByText('1 thing')).toBeVisible()
    // As the page that needs no script has it fetched beforehand.
    expect(asked).toEqual(['?category=kitchen&sort=newest&limit=24'])
  })

  it('shows more on request and keeps what is shown', async () => {
    const { user } = await visit('/products')
    await screen.findByRole('link', { name: 'Everyday mug' })
    expect(screen.getByText('24 of more things')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    expect(await screen.findByText('48 things')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Everyday mug' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('finds as many on Back as were there, without asking again', async () => {
    const { user, router } = await visit('/products')
    await screen.findByRole('link', { name: 'Everyday mug' })
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    await screen.findByText('48 things')
    await router.push('/cart')
    await screen.findByRole('heading', { name: 'Your cart' })
    let asked = 0
    server.use(
      http.get('/api/products', () => {
        asked++
      }),
    )
    router.back()
    expect(await screen.findByText('48 things')).toBeVisible()
    expect(asked).toBe(0)
  })

  it('sorts, and keeps the order in the address', async () => {
    const { user, router } = await visit('/products')
    await screen.findByRole('link', { name: 'Everyday mug' })
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Price, low to high')
    await waitFor(() => expect(router.currentRoute.value.query.sort).toBe('price-ascending'))
    await waitFor(() => expect(screen.getAllByRole('article')[0]).toHaveTextContent('Rubber ball'))
  })

  it('says so when a shelf is empty, and when there is no such aisle', async () => {
    server.use(http.get('/api/search', () => HttpResponse.json({ ...nothing, products: [] })))
    const { router } = await visit('/c/kitchen')
    expect(await screen.findByRole('heading', { name: 'Nothing on this shelf yet' })).toBeVisible()
    await router.push('/c/nowhere')
    expect(await screen.findByRole('heading', { name: 'There is no such aisle' })).toBeVisible()
  })
})

describe('product page', () => {
  it('tells which choices are sold out, and changes price and stock with the choice', async () => {
    const { user } = await visit('/p/everyday-mug')
    expect(await screen.findByRole('radio', { name: 'Large, sold out' })).not.toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'Ink, in another combination' }))
    expect(await screen.findByRole('radio', { name: 'Large' })).toBeChecked()
    expect(screen.getByText('£24.00')).toBeVisible()
    expect(screen.getByText('Only 2 left')).toBeVisible()
  })

  it('says what the price of the chosen variant is compared with, struck through and in words', async () => {
    const mug = products.find(({ productId }) => productId === 'everyday-mug')
    if (!mug) throw new Error('There is no mug.')
    const [first, ...others] = mug.variants
    if (!first) throw new Error('There is nothing to choose.')
    const reduced = { ...first, compareAtPrice: { amount: 3250, currency: 'GBP' } }
    server.use(
      http.get('/api/products/everyday-mug', () => HttpResponse.json({ ...mug, variants: [reduced, ...others] })),
    )
    const { user } = await visit('/p/everyday-mug')
    const was = await screen.findByText('£32.50')
    expect(was.tagName).toBe('S')
    expect(was).toHaveTextContent('was £32.50')
    await user.click(screen.getByRole('radio', { name: 'Ink, in another combination' }))
    expect(await screen.findByText('£24.00')).toBeVisible()
    expect(screen.queryByText('£32.50')).toBeNull()
  })

  it('lists what is said of it below its description, and nothing where nothing is', async () => {
    const { router } = await visit('/p/everyday-mug')
    const details = within(await screen.findByRole('region', { name: 'Details' }))
    expect(details.getAllByRole('term').map((one) => one.textContent)).toEqual(['Material', 'Made in'])
    expect(details.getAllByRole('definition').map((one) => one.textContent)).toEqual(['Stoneware', 'Wales'])
    await router.push('/p/market-bag')
    expect(await screen.findByRole('heading', { level: 1, name: 'Market bag' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Details' })).toBeNull()
  })

  it('opens a sold-out variant by its link, without a way to buy it', async () => {
    await visit('/p/everyday-mug?v=v-mug-1')
    expect(await screen.findByText('Sold out')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add to cart' })).toBeNull()
    expect(screen.getByText(/others are there/)).toBeVisible()
  })

  it('puts as many into the cart as were asked for, and shows them', async () => {
    const { user } = await visit('/p/everyday-mug')
    await user.click(await screen.findByRole('button', { name: 'One Everyday mug more' }))
    await user.click(screen.getByRole('button', { name: 'Add to cart' }))
    const cart = within(await screen.findByRole('dialog', { name: 'Your cart' }))
    expect(await cart.findByRole('link', { name: 'Everyday mug' })).toBeVisible()
    await waitFor(() => expect(shop.cart.get('v-mug-0')?.quantity).toBe(2))
  })

  it('walks through the pictures by the arrow keys', async () => {
    const { user } = await visit('/p/low-waisted-teapot')
    const first = await screen.findByRole('button', { name: /^Picture 1 of 3/ })
    first.focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('button', { name: /^Picture 2 of 3/ })).toHaveFocus()
    expect(screen.getByRole('button', { name: /^Picture 2 of 3/ })).toHaveAttribute('aria-pressed', 'true')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('button', { name: /^Picture 3 of 3/ })).toHaveFocus()
  })

  it('shows a picture large on Enter, walks on, and gives the focus back', async () => {
    const { user } = await visit('/p/low-waisted-teapot')
    const picture = await screen.findByRole('button', { name: 'Show it large: Low-waisted teapot' })
    picture.focus()
    await user.keyboard('{Enter}')
    const large = within(await screen.findByRole('dialog', { name: 'Low-waisted teapot' }))
    const shown = () => large.getByRole('img').getAttribute('src')
    expect(shown()).toContain('low-waisted-teapot-0')
    expect(large.getByRole('status')).toHaveTextContent('Picture 1 of 3: Low-waisted teapot')
    await user.keyboard('{ArrowLeft}')
    expect(shown()).toContain('low-waisted-teapot-2')
    expect(large.getByRole('status')).toHaveTextContent('Picture 3 of 3')
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(shown()).toContain('low-waisted-teapot-1')
    await user.click(large.getByRole('button', { name: 'Next' }))
    expect(shown()).toContain('low-waisted-teapot-2')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(picture).toHaveFocus()
    // Where it was left, the page goes on.
    expect(screen.getByRole('button', { name: /^Picture 3 of 3/ })).toHaveAttribute('aria-pressed', 'true')
  })

  it('goes on by a finger to the side, on the page and large, and takes nothing else for it', async () => {
    const { user } = await visit('/p/low-waisted-teapot')
    const picture = await screen.findByRole('button', { name: /^Show it large/ })
    const pressed = () => screen.getByRole('button', { name: /^Picture \d/, pressed: true })
    const at = (clientX: number, clientY = 0) => [{ clientX, clientY }]
    async function swipe(on: HTMLElement, x: number, y = 0, fingers = 1) {
      await fireEvent.touchStart(on, { touches: Array.from({ length: fingers }, () => at(100, 100)[0]) })
      await fireEvent.touchEnd(on, { touches: [], changedTouches: at(100 + x, 100 + y) })
    }
    await swipe(picture, -80)
    expect(pressed()).toHaveAccessibleName(/^Picture 2/)
    await swipe(picture, -20)
    await swipe(picture, -60, 200)
    await swipe(picture, -80, 0, 2)
    expect(pressed()).toHaveAccessibleName(/^Picture 2/)
    await swipe(picture, 80)
    expect(pressed()).toHaveAccessibleName(/^Picture 1/)
    await user.click(picture)
    const large = within(await screen.findByRole('dialog'))
    await swipe(large.getByRole('img'), -80)
    expect(large.getByRole('status')).toHaveTextContent('Picture 2 of 3')
  })

  it('says when a thing is not sold any more', async () => {
    await visit('/p/nothing')
    expect(await screen.findByRole('heading', { name: /not sold here any more/ })).toBeVisible()
  })

  it('names the page in the tab and describes it', async () => {
    await visit('/p/everyday-mug')
    await waitFor(() => expect(document.title).toBe('Everyday mug · Souk'))
  })
})
