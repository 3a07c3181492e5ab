import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { products } from '@/mocks/goods'
import { lay } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { review, said } from '@/mocks/reviewing'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { ratingAfter } from './rating'
import { inScript, productData } from './structured'

const PAGE = '/p/everyday-mug'

function signIn(): void {
  shop.signedIn = true
  remembered.member = true
}
const mine = (more = {}) => ({ ...review('r-mine', 4), orderId: 'o-1', version: '3', ...more })

async function section() {
  return within(await screen.findByRole('region', { name: 'Reviews' }))
}

describe('reviews of a product', () => {
  it('stand beside its title and are told to search engines', async () => {
    said.reviews = [review('r-1', 5), review('r-2', 4)]
    await visit(PAGE)
    const link = await screen.findByRole('link', { name: /4\.5 of 5 stars.*2 reviews/ })
    expect(link).toHaveAttribute('href', `${PAGE}#reviews`)
    const data = document.head.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
    expect(JSON.parse(data)).toMatchObject({ aggregateRating: { ratingValue: 4.5, reviewCount: 2 } })
  })

  it('are said not to be there yet', async () => {
    await visit(PAGE)
    expect(await (await section()).findByText('Nobody has reviewed it yet.')).toBeVisible()
    expect(screen.queryByRole('link', { name: /of 5 stars/ })).toBeNull()
  })

  it('show their words as words, with the seller’s answer', async () => {
    const reply = { text: 'Thank you.', writtenAt: '2026-11-25T12:00:00Z' }
    said.reviews = [review('r-1', 5, { title: '<img src=x onerror=alert(1)>', reply })]
    await visit(PAGE)
    const one = within(await (await section()).findByRole('article'))
    expect(one.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible()
    expect(one.getByText('Thank you.')).toBeVisible()
  })

  it('are narrowed by stars, sorted, and shown page by page', async () => {
    said.reviews = Array.from({ length: 12 }, (_, i) => review(`r-${i}`, i === 11 ? 1 : 5, { title: `No ${i}` }))
    const { user } = await visit(PAGE)
    const all = await section()
    expect(await all.findAllByRole('article')).toHaveLength(10)
    await user.click(all.getByRole('button', { name: 'More reviews' }))
    await waitFor(() => expect(all.getAllByRole('article')).toHaveLength(12))
    await user.click(all.getByRole('button', { name: '1 star: 1 review' }))
    await waitFor(() => expect(all.getAllByRole('article')).toHaveLength(1))
    await user.click(all.getByRole('button', { name: 'Show all' }))
    await user.selectOptions(all.getByLabelText('Sort by'), 'Fewest stars first')
    await waitFor(() => expect(all.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('No 11'))
  })

  it('can be asked for again where they did not come', async () => {
    server.use(http.get('/api/products/:productId/reviews', () => problem(400, 'broken', 'Broken.')))
    const { user } = await visit(PAGE)
    const again = await (await section()).findByRole('button', { name: 'Try again' })
    server.resetHandlers()
    await user.click(again)
    expect(await screen.findByText('Nobody has reviewed it yet.')).toBeVisible()
  })
})

describe('a helpful vote', () => {
  it('counts at once, and is taken back by another press', async () => {
    signIn()
    said.reviews = [review('r-1', 5, { helpful: 3 })]
    const { user } = await visit(PAGE)
    const button = await (await section()).findByRole('button', { name: 'Helpful: Worth 5' })
    await user.click(button)
    await waitFor(() => expect(said.helped).toEqual(['r-1']))
    expect(button).toHaveTextContent('4')
    expect(button).toHaveAttribute('aria-pressed', 'true')
    await user.click(button)
    await waitFor(() => expect(said.helped).toEqual([]))
    expect(button).toHaveTextContent('3')
  })

  it('that the shop refused is shown as none', async () => {
    signIn()
    said.reviews = [review('r-1', 5)]
    server.use(
      http.put('/api/products/:productId/reviews/:reviewId/vote', () => problem(409, 'own-review', 'It is your own.')),
    )
    const { user } = await visit(PAGE)
    const button = await (await section()).findByRole('button', { name: 'Helpful: Worth 5' })
    await user.click(button)
    expect(await screen.findByText('It is your own.')).toBeVisible()
    expect(button).toHaveAttribute('aria-pressed', 'false')
  })

  it('asks who is not signed in to sign in, and leads back', async () => {
    said.reviews = [review('r-1', 5)]
    const { user, router } = await visit(PAGE)
    await user.click(await (await section()).findByRole('button', { name: 'Helpful: Worth 5' }))
    await waitFor(() => expect(router.currentRoute.value.query.next).toBe(`${PAGE}#reviews`))
  })
})

describe('a report', () => {
  it('needs a reason and goes to the administrators', async () => {
    signIn()
    said.reviews = [review('r-1', 1)]
    const { user } = await visit(PAGE)
    await user.click(await (await section()).findByRole('button', { name: 'Report: Worth 1' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Report this review' }, { timeout: 15_000 }))
    await user.click(dialog.getByRole('button', { name: 'Report it' }))
    expect(dialog.getByText('Choose a reason.')).toBeVisible()
    await user.selectOptions(dialog.getByLabelText('What is wrong with it'), 'It is an advert')
    await user.click(dialog.getByRole('button', { name: 'Report it' }))
    await waitFor(() => expect(said.reports).toEqual([{ reason: 'spam' }]))
    expect(await screen.findByText('Thank you. Somebody will look at it.')).toBeVisible()
  })
})

describe('writing a review', () => {
  it('names what is missing, then shows it on the product’s page', async () => {
    signIn()
    said.purchase = 'o-9'
    const { user, router } = await visit(`${PAGE}/review`)
    await user.click(await screen.findByRole('button', { name: 'Publish the review' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose how many stars you give.')
    await user.click(screen.getByRole('radio', { name: '4 stars: Good' }))
    await user.type(screen.getByLabelText('Heading'), 'Pours well')
    await user.type(screen.getByLabelText('Your review'), 'Every day.')
    expect(screen.getByLabelText('Name to be shown')).toHaveValue('Ada Lovelace')
    await user.click(screen.getByRole('button', { name: 'Publish the review' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('product'))
    expect(said.mine).toMatchObject({ stars: 4, title: 'Pours well', orderId: 'o-9', author: 'Ada Lovelace' })
    const own = within(await screen.findByRole('region', { name: 'Your review' }))
    expect(own.getByText('Pours well')).toBeVisible()
  })

  it('is not for whoever has not bought it', async () => {
    signIn()
    await visit(`${PAGE}/review`)
    expect(await screen.findByText(/Only what you bought here and have can be reviewed/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Publish the review' })).toBeNull()
  })

  it('begins on the page of an order that has arrived', async () => {
    signIn()
    const since = '2026-11-24T12:00:00Z'
    const fulfilments = [{ sellerId: 's-ludd', sellerName: 'Ludd', state: 'delivered' as const, since }]
    lay({ state: 'paid', payment: { state: 'succeeded' }, fulfilments }, true)
    await visit('/orders/o-1')
    const link = await screen.findByRole('link', { name: 'Review: Teapot' })
    expect(link).toHaveAttribute('href', '/p/p/review?order=o-1')
  })

  it('changes the one that is there, and deletes it with a way back', async () => {
    signIn()
    said.mine = mine()
    const { user } = await visit(`${PAGE}/review`)
    expect(await screen.findByLabelText('Heading')).toHaveValue('Worth 4')
    await user.click(screen.getByRole('button', { name: 'Delete my review' }))
    await waitFor(() => expect(said.mine).toBeUndefined())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(said.mine).toMatchObject({ title: 'Worth 4', stars: 4 }))
  })

  it('keeps the words of who changed it somewhere else meanwhile', async () => {
    signIn()
    said.mine = mine()
    server.use(http.put('/api/products/:productId/reviews/mine', () => problem(412, 'changed-meanwhile', 'Changed.')))
    const { user } = await visit(`${PAGE}/review`)
    await user.type(await screen.findByLabelText('Heading'), '!')
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    expect(await screen.findByText(/You changed it somewhere else meanwhile/)).toBeVisible()
    expect(screen.getByLabelText('Heading')).toHaveValue('Worth 4!')
  })

  it('tells its author why it is hidden', async () => {
    signIn()
    said.mine = mine({ hidden: 'It names a person.' })
    server.use(http.get('/api/products/:productId/rating', () => new HttpResponse(null, { status: 500 })))
    await visit(PAGE)
    expect(await screen.findByText(/It names a person\./)).toBeVisible()
  })
})

describe('figures', () => {
  const none = { productId: 'p', count: 0, average: 0, histogram: [0, 0, 0, 0, 0] }
  it('follow one’s own change', () => {
    const one = ratingAfter(none, undefined, 5)
    expect(one).toMatchObject({ count: 1, average: 5, histogram: [0, 0, 0, 0, 1] })
    expect(ratingAfter(ratingAfter(one, undefined, 4), 5, 4)).toMatchObject({ count: 2, average: 4 })
    expect(ratingAfter(one, 5, undefined)).toEqual(none)
  })

  it('cannot be broken out of by a seller’s words', () => {
    const [first] = products
    if (!first) throw new Error('Nothing is sold.')
    const product = { ...first, title: '</script><script>alert(1)</script>' }
    const text = inScript(productData(product, undefined, 'https://souk.example/p/x'))
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ name: product.title })
  })

  it('have the barcode of a thing that has one variant', () => {
    const [one] = products.filter(({ variants }) => variants.length === 1)
    const [variant] = one?.variants ?? []
    if (!one || !variant) throw new Error('There is no plain thing.')
    const marked = { ...variant, barcode: '4006381333931' }
    const told = (variants: (typeof variant)[]) =>
      productData({ ...one, variants }, undefined, 'https://souk.example/p/x')
    expect(told([marked])).toHaveProperty('gtin', '4006381333931')
    expect(told([variant])).not.toHaveProperty('gtin')
    expect(told([marked, variant])).not.toHaveProperty('gtin')
  })
})
