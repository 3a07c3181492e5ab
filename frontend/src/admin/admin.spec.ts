import { screen, waitFor, within } from '@testing-library/vue'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { moderated, review, said } from '@/mocks/reviewing'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const PAGE = '/admin/reviews'

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
})

const row = async (name: string) => within(await screen.findByRole('article', { name }))

describe('the administrator’s desk', () => {
  it('is nobody else’s', async () => {
    shop.member = { ...shop.member, roles: ['member', 'seller'] }
    await visit(PAGE)
    expect(await screen.findByRole('heading', { name: 'This is for administrators' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Administration' })).toBeNull()
  })

  it('is a link of the account’s menu, and begins with the reported reviews', async () => {
    const { user } = await visit('/')
    await user.click(await screen.findByRole('button', { name: /^Account of/ }))
    await user.click(screen.getByRole('link', { name: 'Administration' }))
    const places = within(await screen.findByRole('navigation', { name: 'Administration' }))
    expect(places.getByRole('link', { name: 'Reported reviews' })).toHaveAttribute('aria-current', 'page')
    expect(await screen.findByText(/Nothing waits for you/)).toBeVisible()
  })
})

describe('a reported review', () => {
  it('stands with its stars, its words, its product and what was said against it', async () => {
    said.moderated = [moderated(review('r-1', 1, { text: 'Buy pills.' }))]
    await visit(PAGE)
    const one = await row('Worth 1')
    expect(one.getByRole('img', { name: '1 of 5 stars' })).toBeVisible()
    expect(one.getByText('Buy pills.')).toBeVisible()
    expect(one.getByText(/It is an advert/)).toHaveTextContent('“It sells pills.”')
    const product = await one.findByRole('link', { name: 'Everyday mug' })
    expect(product).toHaveAttribute('href', '/p/everyday-mug#reviews')
  })

  it('is hidden for a reason, which is asked for, and shown again by Undo', async () => {
    said.moderated = [moderated(review('r-1', 1))]
    const { user } = await visit(PAGE)
    await user.click((await row('Worth 1')).getByRole('button', { name: 'Hide: Worth 1' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Hide this review' }))
    await user.type(dialog.getByLabelText('Why'), '   ')
    await user.click(dialog.getByRole('button', { name: 'Hide it' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Say why')
    await user.type(dialog.getByLabelText('Why'), 'It advertises. ')
    await user.click(dialog.getByRole('button', { name: 'Hide it' }))
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
    expect(said.moderated[0]?.hidden).toBe('It advertises.')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('article', { name: 'Worth 1' })).toBeVisible()
    expect(said.moderated[0]?.hidden).toBeUndefined()
    expect(said.moderated[0]?.waitingSince).toBeDefined()
  })

  it('that nothing is wrong with stands, and is gone from the list', async () => {
    said.moderated = [moderated(review('r-1', 1)), moderated(review('r-2', 2))]
    const { user } = await visit(PAGE)
    await user.click((await row('Worth 1')).getByRole('button', { name: 'Let it stand: Worth 1' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Worth 1' })).toBeNull())
    expect(said.moderated[0]).toMatchObject({ hidden: undefined, waitingSince: undefined })
    expect(screen.getByRole('article', { name: 'Worth 2' })).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('article', { name: 'Worth 1' })).toBeVisible()
    expect(said.moderated[0]?.waitingSince).toBeDefined()
  })

  it('stays in the list where the shop refused the decision', async () => {
    said.moderated = [moderated(review('r-1', 1))]
    server.use(
      http.post('/api/products/:productId/reviews/:reviewId/restore', () => problem(409, 'busy', 'Others are at it.')),
    )
    const { user } = await visit(PAGE)
    await user.click((await row('Worth 1')).getByRole('button', { name: /^Let it stand/ }))
    expect(await screen.findByText('Others are at it.')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Worth 1' })).toBeVisible()
  })

  it('is decided on by keys, row after row', async () => {
    said.moderated = [1, 2, 3].map((stars) => moderated(review(`r-${stars}`, stars)))
    const { user } = await visit(PAGE)
    await row('Worth 1')
    await user.keyboard('jjs')
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Worth 2' })).toBeNull())
    const next = await row('Worth 3')
    await waitFor(() => expect(next.getByRole('link')).toHaveFocus())
    await user.keyboard('h')
    expect(await screen.findByRole('dialog', { name: 'Hide this review' })).toHaveTextContent('Worth 3')
  })

  it('comes page by page', async () => {
    said.moderated = Array.from({ length: 12 }, (_, i) => moderated(review(`r-${i}`, 1, { title: `No ${i}` })))
    const { user } = await visit(PAGE)
    await row('No 0')
    expect(screen.getAllByRole('article')).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    expect(await screen.findByRole('article', { name: 'No 11' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('can be asked for again where the list did not come', async () => {
    server.use(http.get('/api/reviews/moderation', () => problem(400, 'broken', 'Broken.')))
    const { user } = await visit(PAGE)
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.resetHandlers()
    await user.click(again)
    expect(await screen.findByText(/Nothing waits for you/)).toBeVisible()
  })
})

describe('a hidden review', () => {
  it('says why it is hidden, is shown again, and hidden as before by Undo', async () => {
    said.moderated = [moderated(review('r-1', 1), { hidden: 'It names a person.', waitingSince: undefined })]
    const { user } = await visit(`${PAGE}?state=hidden`)
    const one = await row('Worth 1')
    expect(one.getByText('It names a person.')).toBeVisible()
    await user.click(one.getByRole('button', { name: 'Show again: Worth 1' }))
    await waitFor(() => expect(said.moderated[0]?.hidden).toBeUndefined())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(said.moderated[0]?.hidden).toBe('It names a person.'))
    expect(await screen.findByRole('article', { name: 'Worth 1' })).toBeVisible()
  })

  it('that its author has changed waits again, to be kept hidden or not', async () => {
    said.moderated = [moderated(review('r-1', 1), { hidden: 'It names a person.' })]
    await visit(PAGE)
    const one = await row('Worth 1')
    expect(one.getByText('Its author has changed it since.')).toBeVisible()
    expect(one.getByRole('button', { name: 'Keep hidden: Worth 1' })).toBeVisible()
    expect(one.getByRole('button', { name: 'Show again: Worth 1' })).toBeVisible()
  })
})
