import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { said, sold } from '@/mocks/reviewing'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const PAGE = '/desk/reviews'
const reply = { text: 'Thank you.', writtenAt: '2026-11-26T12:00:00Z' }

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

const row = async (name: string) => within(await screen.findByRole('article', { name }))

describe('the reviews of the desk', () => {
  it('stand with their product, stars, words and answer', async () => {
    said.sold = [sold('r-1', 2, { reply })]
    await visit(PAGE)
    const one = await row('Worth 2')
    expect(await one.findByRole('link', { name: 'Everyday mug' })).toHaveAttribute('href', '/p/everyday-mug#reviews')
    expect(one.getByRole('img', { name: '2 of 5 stars' })).toBeVisible()
    expect(one.getByText('It pours.')).toBeVisible()
    expect(one.getByText('Thank you.')).toBeVisible()
  })

  it('are narrowed to those of some stars, and to those that are not answered', async () => {
    said.sold = [sold('r-1', 1), sold('r-2', 2, { reply }), sold('r-3', 2, { title: 'Third' })]
    const { user, router } = await visit(PAGE)
    await row('Worth 1')
    await user.selectOptions(screen.getByLabelText('Stars'), '2 stars')
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Worth 1' })).toBeNull())
    await row('Worth 2')
    await user.click(screen.getByRole('link', { name: 'Not answered yet' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Worth 2' })).toBeNull())
    await row('Third')
    expect(router.currentRoute.value.query).toEqual({ show: 'unanswered', stars: '2' })
  })

  it('come page by page', async () => {
    said.sold = Array.from({ length: 22 }, (_, i) => sold(`r-${i}`, 3, { title: `No ${i}` }))
    const { user } = await visit(PAGE)
    await row('No 0')
    expect(screen.getAllByRole('article')).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    await row('No 21')
  })

  it('are said not to be there, and can be asked for again where they did not come', async () => {
    server.use(http.get('/api/seller/reviews', () => problem(400, 'broken', 'Broken.')))
    const { user } = await visit(PAGE)
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.resetHandlers()
    await user.click(again)
    expect(await screen.findByText(/Nobody has reviewed your products yet/)).toBeVisible()
  })
})

describe('an answer', () => {
  it('is written where the review stands, by a key, and needs words', async () => {
    said.sold = [sold('r-1', 2)]
    const { user } = await visit(`${PAGE}?show=unanswered`)
    const one = await row('Worth 2')
    await user.keyboard('jr')
    const field = await one.findByLabelText('Your answer')
    await waitFor(() => expect(field).toHaveFocus())
    await user.click(one.getByRole('button', { name: 'Publish' }))
    expect(field).toBeInvalid()
    await user.type(field, ' I am sorry. ')
    await user.click(one.getByRole('button', { name: 'Publish' }))
    expect(await screen.findByText('Everybody can read your answer now.')).toBeVisible()
    expect(said.sold[0]?.reply?.text).toBe('I am sorry.')
    // It stays before whoever has written it.
    expect(one.getByText('I am sorry.')).toBeVisible()
    expect(one.getByRole('button', { name: 'Edit the answer: Worth 2' })).toHaveFocus()
  })

  it('is changed, or left as it was', async () => {
    said.sold = [sold('r-1', 2, { reply })]
    const { user } = await visit(PAGE)
    const one = await row('Worth 2')
    await user.click(one.getByRole('button', { name: /^Edit the answer/ }))
    await user.type(await one.findByLabelText('Your answer'), ' Really.')
    await user.keyboard('{Escape}')
    expect(said.sold[0]?.reply?.text).toBe('Thank you.')
    await user.click(one.getByRole('button', { name: /^Edit the answer/ }))
    expect(await one.findByLabelText('Your answer')).toHaveValue('Thank you.')
    await user.type(one.getByLabelText('Your answer'), ' Indeed.')
    await user.click(one.getByRole('button', { name: 'Save' }))
    expect(await one.findByText('Thank you. Indeed.')).toBeVisible()
    expect(said.sold[0]?.reply?.text).toBe('Thank you. Indeed.')
  })

  it('is deleted, with a way back', async () => {
    said.sold = [sold('r-1', 2, { reply })]
    const { user } = await visit(PAGE)
    const one = await row('Worth 2')
    await user.click(one.getByRole('button', { name: 'Delete the answer: Worth 2' }))
    await waitFor(() => expect(said.sold[0]?.reply).toBeUndefined())
    await waitFor(() => expect(one.queryByText('Thank you.')).toBeNull())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await one.findByText('Thank you.')).toBeVisible()
    expect(said.sold[0]?.reply?.text).toBe('Thank you.')
  })

  it('that the shop refused stays in its field', async () => {
    said.sold = [sold('r-1', 2)]
    server.use(
      http.put('/api/products/:productId/reviews/:reviewId/reply', () => problem(404, 'not-found', 'It is gone.')),
    )
    const { user } = await visit(PAGE)
    const one = await row('Worth 2')
    await user.click(one.getByRole('button', { name: 'Answer: Worth 2' }))
    await user.type(await one.findByLabelText('Your answer'), 'Sorry.')
    await user.click(one.getByRole('button', { name: 'Publish' }))
    expect(await one.findByRole('alert')).toHaveTextContent('It is gone.')
    expect(one.getByLabelText('Your answer')).toHaveValue('Sorry.')
  })
})

describe('the first page of the desk', () => {
  it('says how many reviews wait for an answer', async () => {
    said.sold = Array.from({ length: 22 }, (_, i) => sold(`r-${i}`, 3, { title: `No ${i}` }))
    server.use(
      http.get('/api/fulfilments', () => HttpResponse.json({ fulfilments: [], waiting: [] })),
      http.get('/api/seller/products', () => HttpResponse.json({ products: [] })),
      http.get('/api/balance', () => problem(404, 'not-found', 'None.')),
    )
    await visit('/desk')
    const part = within(await screen.findByRole('region', { name: /^Reviews to answer/ }))
    expect(await part.findByText('20+')).toBeVisible()
    expect(part.getAllByRole('listitem')).toHaveLength(5)
    expect(part.getByRole('link', { name: 'Answer them' })).toHaveAttribute('href', '/desk/reviews?show=unanswered')
  })
})
