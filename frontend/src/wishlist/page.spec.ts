import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { products } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { wish } from '@/mocks/wishing'
import { remembered } from '@/session/remembered'

async function cardOf(title: string) {
  const card = (await screen.findByRole('heading', { level: 2, name: title })).closest('article')
  if (!card) throw new Error(`${title} is on no card.`)
  return within(card)
}
const titles = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
})

describe('the wishlist', () => {
  it('says how to begin, and leads on', async () => {
    await visit('/wishlist')
    expect(await screen.findByText(/^Nothing is on it yet/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Walk around' })).toHaveAttribute('href', '/products')
  })

  it('asks a guest to sign in, and comes back', async () => {
    remembered.member = false
    shop.signedIn = false
    const { router } = await visit('/wishlist')
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/sign-in?next=/wishlist'))
  })

  it('tells what is cheaper, what is sold out and what is gone', async () => {
    wish('low-waisted-teapot', 4600)
    wish('beach-ball', 1000)
    wish('a-thing-of-then')
    await visit('/wishlist')

    const teapot = await cardOf('Low-waisted teapot')
    expect(teapot.getByText('£42.00')).toBeVisible()
    expect(teapot.getByText('£4.00 less than when you added it')).toBeVisible()
    const ball = await cardOf('Beach ball')
    expect(ball.getByText('Sold out for now')).toBeVisible()
    expect(ball.queryByText(/less than/)).toBeNull()
    expect(ball.queryByRole('button', { name: /Add to cart/ })).toBeNull()
    const gone = await cardOf('A thing of then')
    expect(gone.getByText('Not sold here any more.')).toBeVisible()
    expect(gone.queryByRole('link')).toBeNull()
    expect(screen.getByText('3 things')).toBeVisible()
  })

  it('puts what comes in one kind into the cart, and leads to what is to be chosen', async () => {
    wish('everyday-mug')
    wish('low-waisted-teapot')
    const { user } = await visit('/wishlist')
    const mug = await cardOf('Everyday mug')
    expect(mug.getByText('from')).toBeVisible()
    expect(mug.getByRole('link', { name: 'Choose one: Everyday mug' })).toHaveAttribute('href', '/p/everyday-mug')

    await user.click((await cardOf('Low-waisted teapot')).getByRole('button', { name: /^Add to cart/ }))
    expect(await screen.findByRole('dialog')).toHaveTextContent('Low-waisted teapot')
    await waitFor(() => expect(shop.cart.get('v-low-waisted-teapot')?.quantity).toBe(1))
  })

  it('says "from" only where kinds differ in price', async () => {
    const price = { amount: 1800, currency: 'GBP' }
    const mug = { productId: 'everyday-mug', title: 'Everyday mug', state: 'available', price, variantCount: 5 }
    const product = { ...mug, addedAt: '2026-11-20T12:00:00Z', priceWhenAdded: price }
    server.use(http.get('/api/wishlist', () => HttpResponse.json({ products: [product], count: 1 })))
    await visit('/wishlist')
    const card = await cardOf('Everyday mug')
    expect(card.getByText('£18.00')).toBeVisible()
    expect(card.queryByText('from')).toBeNull()
  })

  it('says why something would not go into the cart', async () => {
    wish('low-waisted-teapot')
    server.use(http.put('/api/cart/lines/:id', () => problem(404, 'not-found', 'It has just gone.')))
    const { user } = await visit('/wishlist')
    await user.click((await cardOf('Low-waisted teapot')).getByRole('button', { name: /^Add to cart/ }))
    expect(await screen.findByText('It has just gone.')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes something off at once, and brings it back in its place and with its price', async () => {
    wish('beach-ball')
    wish('low-waisted-teapot', 4600)
    wish('reading-lamp')
    const { user } = await visit('/wishlist')
    await cardOf('Low-waisted teapot')
    const before = shop.wishes.get('low-waisted-teapot')
    await user.click(screen.getByRole('button', { name: 'Remove Low-waisted teapot' }))
    await waitFor(() => expect(titles()).toEqual(['Reading lamp', 'Beach ball']))
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(screen.getByText('2 things')).toBeVisible()
    await waitFor(() => expect(shop.wishes.has('low-waisted-teapot')).toBe(false))

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(shop.wishes.get('low-waisted-teapot')).toEqual(before))
    expect(titles()).toEqual(['Reading lamp', 'Low-waisted teapot', 'Beach ball'])
    expect(screen.getByText('£4.00 less than when you added it')).toBeVisible()
  })

  it('puts back what could not be taken off', async () => {
    wish('low-waisted-teapot')
    server.use(http.delete('/api/wishlist/:id', () => problem(500, 'internal', 'Broken.')))
    const { user } = await visit('/wishlist')
    await user.click(await screen.findByRole('button', { name: 'Remove Low-waisted teapot' }))
    expect(await screen.findByText(/Something broke on our side/)).toBeVisible()
    expect(await cardOf('Low-waisted teapot')).toBeTruthy()
  })

  it('takes off what is gone for good', async () => {
    wish('a-thing-of-then')
    const { user } = await visit('/wishlist')
    await user.click(await screen.findByRole('button', { name: 'Remove A thing of then' }))
    expect(await screen.findByText(/^Nothing is on it yet/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await waitFor(() => expect(shop.wishes.size).toBe(0))
  })

  it('comes by the page', async () => {
    products.slice(0, 30).forEach(({ productId }) => wish(productId))
    const { user } = await visit('/wishlist')
    await user.click(await screen.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(titles()).toHaveLength(30))
    expect(screen.getByText('30 things')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('says when it cannot be had, and tries again', async () => {
    wish('low-waisted-teapot')
    server.use(http.get('/api/wishlist', () => problem(404, 'not-found', 'Gone.'), { once: true }))
    await visit('/wishlist')
    expect(await screen.findByRole('alert')).toBeVisible()
  })
})

describe('what a guest kept', () => {
  const signIn = async (user: Awaited<ReturnType<typeof visit>>['user']) => {
    await user.type(await screen.findByLabelText('E-mail'), 'ada@example.com')
    await user.type(screen.getByLabelText('Password'), 'a fine long sentence')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
  }

  it('is on the list after signing in, once, and without what the shop does not have', async () => {
    remembered.member = false
    shop.signedIn = false
    wish('beach-ball')
    localStorage.setItem('souk.wishes', JSON.stringify(['beach-ball', 'no-such-thing', 'reading-lamp']))
    window.dispatchEvent(new StorageEvent('storage', { key: 'souk.wishes' }))
    const { user } = await visit('/wishlist')
    await signIn(user)
    await cardOf('Reading lamp')
    expect(titles()).toEqual(['Reading lamp', 'Beach ball'])
    expect(localStorage.getItem('souk.wishes')).toBeNull()
  })

  it('waits here while the shop cannot take it', async () => {
    remembered.member = false
    shop.signedIn = false
    localStorage.setItem('souk.wishes', JSON.stringify(['beach-ball', 'reading-lamp']))
    window.dispatchEvent(new StorageEvent('storage', { key: 'souk.wishes' }))
    server.use(http.put('/api/wishlist/reading-lamp', () => HttpResponse.error(), { once: true }))
    const { user } = await visit('/sign-in')
    await signIn(user)
    await waitFor(() => expect(localStorage.getItem('souk.wishes')).toBe('["reading-lamp"]'))
    expect([...shop.wishes.keys()]).toEqual(['beach-ball'])
  })

  it('says when there is no room for it, and is not lost', async () => {
    remembered.member = false
    shop.signedIn = false
    localStorage.setItem('souk.wishes', JSON.stringify(['reading-lamp']))
    window.dispatchEvent(new StorageEvent('storage', { key: 'souk.wishes' }))
    server.use(http.put('/api/wishlist/:id', () => problem(409, 'wishlist-full', 'A wishlist takes 200 things.')))
    const { user } = await visit('/sign-in')
    await signIn(user)
    expect(await screen.findByText('A wishlist takes 200 things.')).toBeVisible()
    expect(localStorage.getItem('souk.wishes')).toBe('["reading-lamp"]')
  })
})
