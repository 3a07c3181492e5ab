import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { products as goods, summary } from '@/mocks/goods'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { moved } from './collections'

type Collection = Schemas['Collection']
const [mug, other] = goods.map(summary) as [Schemas['ProductSummary'], Schemas['ProductSummary']]
const chosen = (title: string, ...productIds: string[]): Collection => ({ title, productIds })
const newest: Collection = { title: 'Just unpacked', rule: { sort: 'newest' } }

// What is loaded on demand is not what these wait for.
beforeAll(() => import('./CollectionForm.vue'))

let saved: Collection[]
let version: number

beforeEach(() => {
  saved = [chosen('Mornings', mug.productId, other.productId), newest, chosen('Evenings', 'sold-and-gone')]
  version = 3
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
  const answer = () =>
    HttpResponse.json({ collections: saved, products: [mug, other], version }, { headers: { ETag: `"${version}"` } })
  server.use(
    http.get('/api/collections/saved', answer),
    http.put<never, Schemas['SaveCollectionsRequest']>('/api/collections/saved', async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${version}"`) return problem(412, 'precondition-failed', 'Changed.')
      saved = (await request.json()).collections
      version++
      return answer()
    }),
  )
})

const titles = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
const card = async (name: string) => within(await screen.findByRole('article', { name }))
async function open() {
  const { user } = await visit('/admin/collections')
  await screen.findByRole('article', { name: 'Mornings' })
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))
  return { user, press }
}

describe('the rows of home', () => {
  it('stand in their order with what shoppers see of each', async () => {
    await open()
    expect(titles()).toEqual(['Mornings', 'Just unpacked', 'Evenings'])
    const mornings = (await card('Mornings')).getByRole('list', { name: 'What shoppers see' })
    expect(mornings).toHaveTextContent(mug.title)
    const unpacked = await card('Just unpacked')
    expect(await unpacked.findByText(mug.title)).toBeVisible()
    expect((await card('Evenings')).getByText(/nothing in it is in the shop/)).toBeVisible()
  })

  it('are moved with the focus going along, and saved as they stand', async () => {
    const { press } = await open()
    await press('Move down: Mornings')
    expect(titles()).toEqual(['Just unpacked', 'Mornings', 'Evenings'])
    expect(screen.getByRole('button', { name: 'Move down: Mornings' })).toHaveFocus()
    await press('Move down: Mornings')
    expect(screen.getByRole('button', { name: 'Move up: Mornings' })).toHaveFocus()
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(saved.map(({ title }) => title)).toEqual(['Just unpacked', 'Evenings', 'Mornings'])
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })

  it('take no change while they are being saved, which its answer would undo', async () => {
    const { press } = await open()
    let answer: () => void = () => undefined
    server.use(
      http.put('/api/collections/saved', async () => {
        await new Promise<void>((resolve) => (answer = resolve))
      }),
    )
    await press('Move down: Mornings')
    const list = screen.getByRole('button', { name: 'Edit: Mornings' }).closest('ol')
    expect(list).not.toHaveAttribute('inert', 'true')
    await press('Save')
    expect(list).toHaveAttribute('inert', 'true')
    await press('Add a collection')
    await press('Discard changes')
    answer()
    await screen.findByText(/^Saved/)
    expect(saved.map(({ title }) => title)).toEqual(['Just unpacked', 'Mornings', 'Evenings'])
    expect(titles()).toEqual(['Just unpacked', 'Mornings', 'Evenings'])
    expect(list).not.toHaveAttribute('inert', 'true')
  })

  it('are removed, and come back where they were', async () => {
    const { press } = await open()
    await press('Remove: Just unpacked')
    expect(titles()).toEqual(['Mornings', 'Evenings'])
    await press('Undo')
    expect(titles()).toEqual(['Mornings', 'Just unpacked', 'Evenings'])
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })

  it('get a new one of products that were searched and chosen', async () => {
    const { user, press } = await open()
    await press('Add a collection')
    const added = await card('New collection')
    await press('Save')
    expect(await added.findByText('Give it a title.')).toBeVisible()
    expect(added.getByText('Choose at least one product.')).toBeVisible()
    await user.type(added.getByLabelText('Title'), 'For tea')
    const tea = await card('For tea')
    await user.type(tea.getByLabelText('Find products to choose'), 'mug{Enter}')
    await user.click(await tea.findByRole('button', { name: `Choose ${mug.title}` }))
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(saved.at(-1)).toEqual({ title: 'For tea', productIds: [mug.productId] })
  })

  it('show what comes by a rule instead', async () => {
    const { user, press } = await open()
    await press('Edit: Evenings')
    const evenings = await card('Evenings')
    await user.click(await evenings.findByLabelText('Whatever comes first'))
    await user.selectOptions(evenings.getByLabelText('Of'), 'Kitchen')
    await user.selectOptions(evenings.getByLabelText('In which order'), 'Price, high to low')
    await user.type(evenings.getByLabelText(/^A line below it/), 'When it is late.')
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(saved[2]).toEqual({
      title: 'Evenings',
      line: 'When it is late.',
      rule: { categoryId: 'kitchen', sort: 'price-descending' },
    })
  })

  it('have their chosen products in the order that somebody gives them', async () => {
    const { press } = await open()
    await press('Edit: Mornings')
    await screen.findByRole('list', { name: 'Chosen products' })
    await press(`Move ${mug.title} down`)
    await waitFor(() => expect(screen.getByRole('button', { name: `Move ${mug.title} up` })).toHaveFocus())
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(saved[0]?.productIds).toEqual([other.productId, mug.productId])
  })

  it('are not taken away from somebody who saved meanwhile', async () => {
    const { press } = await open()
    saved = [newest]
    version++
    await press('Remove: Evenings')
    await press('Save')
    expect(await screen.findByText(/^Theirs: Just unpacked/)).toBeVisible()
    expect(titles()).toEqual(['Mornings', 'Just unpacked'])
    await press('Save mine instead')
    await screen.findByText(/^Saved/)
    expect(saved.map(({ title }) => title)).toEqual(['Mornings', 'Just unpacked'])
  })

  it('are what somebody else saved, where one takes theirs', async () => {
    const { press } = await open()
    saved = [newest]
    version++
    await press('Remove: Evenings')
    await press('Save')
    await screen.findByText(/^Theirs/)
    await press('Take theirs')
    expect(titles()).toEqual(['Just unpacked'])
  })
})

it('puts a thing further up or down', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
})
