import { screen, waitFor, within } from '@testing-library/vue'
import { delay, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { wish } from '@/mocks/wishing'
import { remembered } from '@/session/remembered'

const TEAPOT = 'Wishlist: Low-waisted teapot'
const heart = (name = TEAPOT) => screen.findByRole('button', { name })
const on = async (name = TEAPOT) => (await heart(name)).getAttribute('aria-pressed') === 'true'
function keepHere(...ids: string[]): void {
  if (ids.length) localStorage.setItem('souk.wishes', JSON.stringify(ids))
  window.dispatchEvent(new StorageEvent('storage', { key: 'souk.wishes' }))
}

describe('a member’s heart', () => {
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
    keepHere()
  })

  it('is pressed where the thing is on the list, all of them after one question', async () => {
    wish('low-waisted-teapot')
    let asked = 0
    server.use(http.get('/api/wishes', () => void asked++))
    const { router } = await visit('/')
    await waitFor(async () => expect(await on()).toBe(true))
    expect(await on('Wishlist: Reading lamp')).toBe(false)
    await router.push('/c/kitchen')
    await screen.findByRole('heading', { level: 1, name: 'Kitchen' })
    await waitFor(async () => expect(await on()).toBe(true))
    expect(asked).toBe(1)
  })

  it('puts the thing on the list and off it', async () => {
    const { user } = await visit('/p/low-waisted-teapot')
    await user.click(await heart())
    expect(await on()).toBe(true)
    await waitFor(() => expect(shop.wishes.has('low-waisted-teapot')).toBe(true))
    await user.click(await heart())
    expect(await on()).toBe(false)
    await waitFor(() => expect(shop.wishes.size).toBe(0))
  })

  it('is pressed at once, and not any more where the shop would not have it', async () => {
    const refusal = problem(409, 'wishlist-full', 'A wishlist takes 200 things.')
    server.use(http.put('/api/wishlist/:id', () => delay(30).then(() => refusal)))
    const { user } = await visit('/p/low-waisted-teapot')
    await user.click(await heart())
    expect(await on()).toBe(true)
    expect(await screen.findByText('A wishlist takes 200 things.')).toBeVisible()
    expect(await on()).toBe(false)
  })

  it('sends the last word only of many', async () => {
    const sent: string[] = []
    let answer = (): void => undefined
    const known = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)))
    server.use(
      http.get('/api/wishes', () => known),
      http.put('/api/wishlist/:id', () => void sent.push('on')),
      http.delete('/api/wishlist/:id', () => void sent.push('off')),
    )
    const { user } = await visit('/p/low-waisted-teapot')
    for (let press = 0; press < 4; press++) await user.click(await heart())
    expect(await on()).toBe(false)
    answer()
    await waitFor(() => expect(sent).toEqual(['off']))
    expect(await on()).toBe(false)
  })

  it('is not forgotten where the list cannot be had', async () => {
    server.use(http.get('/api/wishes', () => problem(404, 'not-found', 'Gone.')))
    const { user } = await visit('/p/low-waisted-teapot')
    await user.click(await heart())
    await waitFor(() => expect(shop.wishes.has('low-waisted-teapot')).toBe(true))
    expect(await on()).toBe(true)
  })
})

describe('a guest’s heart', () => {
  beforeEach(() => keepHere())

  it('is kept in this browser, and its press asks to sign in and come back', async () => {
    const { user } = await visit('/p/low-waisted-teapot?v=v-low-waisted-teapot')
    await user.click(await heart())
    const dialog = within(await screen.findByRole('dialog', { name: 'Sign in to keep your wishlist' }))
    const next = encodeURIComponent('/p/low-waisted-teapot?v=v-low-waisted-teapot')
    const hrefs = dialog.getAllByRole('link').map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))
    expect(hrefs).toEqual(['/sign-in', '/sign-up'].map((page) => `${page}?next=${decodeURIComponent(next)}`))
    await user.click(dialog.getByRole('button', { name: 'Not now' }))
    expect(localStorage.getItem('souk.wishes')).toBe('["low-waisted-teapot"]')
    expect(await on()).toBe(true)

    await user.click(await heart())
    expect(await on()).toBe(false)
    expect(localStorage.getItem('souk.wishes')).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks in passing only, where something is kept already', async () => {
    keepHere('reading-lamp')
    const { user, router } = await visit('/p/low-waisted-teapot')
    await user.click(await heart())
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(router.currentRoute.value.query.next).toBe('/p/low-waisted-teapot'))
    expect(localStorage.getItem('souk.wishes')).toBe('["reading-lamp","low-waisted-teapot"]')
  })
})
