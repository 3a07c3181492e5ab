import { screen, waitFor, within } from '@testing-library/vue'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shelf, thing } from '@/mocks/shelf'
import { shop } from '@/mocks/shop'
import { keptViews } from '@/mocks/views'
import { remembered } from '@/session/remembered'
import { addressOfView, isView, nameProblem, viewOf } from './views'

const ALL = { q: '', low: false, state: undefined }

describe('a view', () => {
  it('is a filter with a name, whose address is that of the filter', () => {
    const view = viewOf(' Low bowls ', { q: 'bowl', low: true, state: 'published' })
    expect(view).toEqual({ name: 'Low bowls', q: 'bowl', low: true, state: 'published' })
    expect(addressOfView(view)).toEqual({ q: 'bowl', low: 'yes', state: 'published' })
    expect(isView(view, { q: 'bowl', low: true, state: 'published' })).toBe(true)
    expect(isView(view, { ...ALL, q: 'bowl' })).toBe(false)
    expect(addressOfView(viewOf('All', ALL))).toEqual({})
  })

  it('has a name that no other has', () => {
    const views = [{ name: 'Low bowls' }]
    expect(nameProblem('low  BOWLS ', views)).toBe('Another view has that name.')
    expect(nameProblem('low bowls', views, 'Low bowls')).toBeUndefined()
    expect(nameProblem(' ', views)).toBe('Give it a name.')
  })
})

describe('the views of the products', () => {
  // What is loaded when it is asked for takes a busy machine longer than a test may wait for it.
  beforeAll(
    () => Promise.all([import('./ProductsPage.vue'), import('./ProductViews.vue'), import('./ViewName.vue')]),
    120_000,
  )
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
    shop.member = { ...shop.member, roles: ['member', 'seller'] }
  })
  async function products(path: string, ...first: Parameters<typeof keptViews>) {
    const kept = keptViews(...first)
    server.use(...kept.handlers, ...shelf([thing('ash')]).handlers)
    return { ...kept, ...(await visit(path)) }
  }
  const names = () => within(screen.getByRole('navigation', { name: 'Your views' })).getAllByRole('link')

  it('are kept from what is searched for, and lead back to it', async () => {
    const { state, user, router } = await products('/desk/products?q=ash&state=draft')
    await user.click(await screen.findByRole('button', { name: 'Save as a view' }))
    await user.type(await screen.findByLabelText('Name'), 'Ash drafts')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const link = await screen.findByRole('link', { name: 'Ash drafts' })
    expect(link).toHaveAttribute('aria-current', 'page')
    expect(state.views).toEqual([{ name: 'Ash drafts', q: 'ash', state: 'draft' }])
    await user.click(screen.getByRole('link', { name: 'All' }))
    await waitFor(() => expect(link).not.toHaveAttribute('aria-current'))
    await user.click(link)
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'ash', state: 'draft' }))
    expect(screen.getByRole('searchbox')).toHaveValue('ash')
  })

  it('are renamed, and deleted with a way back to their place', async () => {
    const { state, user } = await products('/desk/products?low=yes', { name: 'Low', low: true }, { name: 'All of it' })
    await user.click(await screen.findByRole('button', { name: 'Rename' }))
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.type(name, 'all OF it')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rename' }))
    expect((await screen.findAllByText('Another view has that name.'))[0]).toBeVisible()
    await user.clear(name)
    await user.type(name, 'Running out')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rename' }))
    expect(await screen.findByRole('link', { name: 'Running out' })).toBeVisible()

    // Another device keeps one meanwhile, which stays.
    state.views = [...state.views, { name: 'Theirs', q: 'theirs' }]
    state.version++
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(state.views.map(({ name }) => name)).toEqual(['All of it', 'Theirs']))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(names().map((link) => link.textContent)).toEqual(['Running out', 'All of it', 'Theirs']))
    expect(state.views[0]).toEqual({ name: 'Running out', low: true })
  })
})
