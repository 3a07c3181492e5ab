import { screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { changes, placesFor, type Draft } from './categories'

type Category = Schemas['Category']
const one = (categoryId: string, name: string, parentId?: string): Category => ({ categoryId, name, parentId })
const tree = () => [
  one('home', 'Home'),
  one('garden', 'Garden'),
  one('lamps', 'Lamps', 'home'),
  one('rugs', 'Rugs', 'home'),
  one('desk', 'Desk lamps', 'lamps'),
]

let saved: Category[]
let version: number
let used: string[]

beforeEach(() => {
  saved = tree()
  version = 3
  used = []
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
  const answer = () => HttpResponse.json({ categories: saved, version }, { headers: { ETag: `"${version}"` } })
  server.use(
    http.get('/api/categories/saved', answer),
    http.put<never, Schemas['SaveCategoriesRequest']>('/api/categories/saved', async ({ request }) => {
      if (request.headers.get('If-Match') !== `"${version}"`) return problem(412, 'precondition-failed', 'Changed.')
      const wanted = (await request.json()).categories
      const categoryIds = used.filter((id) => !wanted.some(({ categoryId }) => categoryId === id))
      if (categoryIds.length)
        return HttpResponse.json(
          { type: '/problems/category-in-use', title: 'No', status: 409, detail: 'Products are in it.', categoryIds },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        )
      saved = wanted
      version++
      return answer()
    }),
  )
})

const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
const sent = () => saved.map(({ categoryId, parentId }) => (parentId ? `${parentId}/${categoryId}` : categoryId))
async function open() {
  const { user } = await visit('/admin/categories')
  await screen.findByRole('article', { name: 'Home' })
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))
  const edit = async (name: string) => {
    await press(`Edit: ${name}`)
    return within(screen.getByRole('article', { name }))
  }
  return { user, press, edit }
}

describe('the categories', () => {
  it('stand below what they are part of', async () => {
    await open()
    expect(names()).toEqual(['Home', 'Lamps', 'Desk lamps', 'Rugs', 'Garden'])
    expect(within(screen.getByRole('article', { name: 'Desk lamps' })).getByText('in Home › Lamps')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })

  it('are put before and after those beside them, with all below and with the focus', async () => {
    const { press } = await open()
    await press('Move down: Lamps')
    expect(names()).toEqual(['Home', 'Rugs', 'Lamps', 'Desk lamps', 'Garden'])
    expect(screen.getByRole('button', { name: 'Move up: Lamps' })).toHaveFocus()
    expect(screen.getByText('1 unsaved change')).toBeVisible()
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(sent()).toEqual(['home', 'home/rugs', 'home/lamps', 'lamps/desk', 'garden'])
    expect(screen.queryByText(/unsaved/)).toBeNull()
  })

  it('are moved below another with all below them, and to no place below themselves', async () => {
    const { user, press, edit } = await open()
    const lamps = await edit('Lamps')
    const places = within(lamps.getByLabelText('Move to…')).getAllByRole('option')
    expect(places.map(({ textContent }) => textContent)).toEqual(['The top', 'Home', 'Home › Rugs', 'Garden'])
    await user.selectOptions(lamps.getByLabelText('Move to…'), 'Garden')
    expect(names()).toEqual(['Home', 'Rugs', 'Garden', 'Lamps', 'Desk lamps'])
    expect(screen.getByLabelText('Move to…')).toHaveFocus()
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(sent()).toEqual(['home', 'home/rugs', 'garden', 'garden/lamps', 'lamps/desk'])
  })

  it('are named otherwise where they stand, and keep their address', async () => {
    const { user, press, edit } = await open()
    const rugs = await edit('Rugs')
    expect(rugs.getByText(/\/c\/rugs/)).toBeVisible()
    await user.clear(rugs.getByLabelText('Name'))
    expect(screen.getByText('1 unsaved change')).toBeVisible()
    await press('Save')
    expect(await screen.findByText('Give it a name.')).toBeVisible()
    await user.type(screen.getByLabelText('Name'), ' lamps')
    expect(await screen.findByText('Another one beside it has this name.')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Lamps' })).toHaveClass('border-bad')
    await user.type(screen.getByLabelText('Name'), ' & Rugs')
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(saved.find(({ categoryId }) => categoryId === 'rugs')?.name).toBe('lamps & Rugs')
  })

  it('get new ones, whose address is made of their name', async () => {
    const { user, press, edit } = await open()
    await edit('Garden')
    await press('Add below: Garden')
    expect(screen.getByLabelText('Name')).toHaveFocus()
    await user.type(screen.getByLabelText('Name'), 'Lamps')
    await press('Save')
    await screen.findByText(/^Saved/)
    expect(sent()).toContain('garden/lamps-2')
  })

  it('are removed where nothing is below them, and come back where they were', async () => {
    const { press, edit } = await open()
    const home = await edit('Home')
    expect(home.queryByRole('button', { name: 'Remove: Home' })).toBeNull()
    await edit('Rugs')
    await press('Remove: Rugs')
    expect(names()).toEqual(['Home', 'Lamps', 'Desk lamps', 'Garden'])
    expect(screen.getByRole('button', { name: 'Edit: Garden' })).toHaveFocus()
    await press('Undo')
    expect(names()).toEqual(['Home', 'Lamps', 'Desk lamps', 'Rugs', 'Garden'])
    expect(screen.queryByText(/unsaved/)).toBeNull()
  })

  it('stay where something is sold in them', async () => {
    used = ['desk']
    const { press, edit } = await open()
    await edit('Desk lamps')
    await press('Remove: Desk lamps')
    await edit('Lamps')
    await press('Remove: Lamps')
    await press('Save')
    expect(await screen.findByText(/^Products are in it/)).toBeVisible()
    expect(names()).toEqual(['Home', 'Rugs', 'Lamps', 'Desk lamps', 'Garden'])
  })

  it('are not taken away from somebody who saved meanwhile', async () => {
    const { press } = await open()
    saved = [...tree().slice(0, 4), one('desk', 'Desks', 'garden'), one('pots', 'Pots', 'garden')]
    version++
    await press('Move down: Home')
    await press('Save')
    const theirs = within(await screen.findByRole('list', { name: 'What they changed' }))
    expect(theirs.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“Pots” is added',
      '“Desk lamps” is named “Desks”',
      '“Desks” is moved',
    ])
    expect(names()[0]).toBe('Garden')
    await press('Take theirs')
    expect(names()).toEqual(['Home', 'Lamps', 'Rugs', 'Garden', 'Desks', 'Pots'])
  })

  it('are as one had them, where one saves them instead', async () => {
    const { press } = await open()
    version++
    await press('Move down: Home')
    await press('Save')
    await press((await screen.findByRole('button', { name: 'Save mine instead' })).textContent?.trim() ?? '')
    await screen.findByText(/^Saved/)
    expect(sent()[0]).toBe('garden')
  })

  it('can be none, or not to be had', async () => {
    saved = []
    const { unmount } = await visit('/admin/categories')
    expect(await screen.findByText(/has no categories/)).toBeVisible()
    unmount()
    server.use(http.get('/api/categories/saved', () => HttpResponse.error()))
    await visit('/admin/categories')
    expect(await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })).toBeVisible()
  })
})

const draft = (key: number, parent: number): Draft => ({ key, id: `c-${key}`, name: `C ${key}`, parent })

it('leaves six levels to what is below', () => {
  const chain = [1, 2, 3, 4, 5].map((key) => draft(key, key - 1))
  const [upper, lower] = [draft(6, 0), draft(7, 6)]
  const places = (one: Draft) => placesFor([...chain, upper, lower], one).map(({ key }) => key)
  expect(places(upper)).toEqual([1, 2, 3, 4])
  expect(places(lower)).toEqual([1, 2, 3, 4, 5, 6])
})

it('counts no move as another order', () => {
  const before = [draft(1, 0), draft(2, 0), draft(3, 0)]
  expect(changes(before, before)).toEqual([])
  expect(changes(before, [draft(2, 0), draft(1, 2), draft(3, 0)])).toEqual(['“C 1” is moved'])
  expect(changes(before, [draft(3, 0), draft(1, 0), draft(2, 0)])).toEqual(['The order at the top is another one'])
})
