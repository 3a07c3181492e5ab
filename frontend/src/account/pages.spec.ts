import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

async function type(label: string | RegExp, text: string): Promise<void> {
  await fireEvent.update(await screen.findByLabelText(label), text)
}

describe('becoming a member', () => {
  it('leads from the form over the pasted code to signing in', async () => {
    const { user, router } = await visit('/sign-up?next=/checkout')
    await type('Your name', 'Ada Lovelace')
    await type('E-mail', 'ada@example.com')
    await type('Password', 'a fine long sentence')
    await user.click(screen.getByRole('button', { name: 'Send me the code' }))
    await user.click(await screen.findByLabelText('Code from the mail'))
    await user.paste(' 123 456 ')
    await waitFor(() => expect(router.currentRoute.value.name).toBe('sign-in'))
    expect(await screen.findByText(/Your address is confirmed/)).toBeVisible()
    expect(screen.getByLabelText('E-mail')).toHaveValue('ada@example.com')
    expect(router.currentRoute.value.query.next).toBe('/checkout')
  })

  it('says beside the field when the code is wrong, and sends a new one', async () => {
    const { user } = await visit('/confirm?email=ada@example.com')
    await type('Code from the mail', '000000')
    await waitFor(() =>
      expect(screen.getByLabelText('Code from the mail')).toHaveAccessibleDescription(/not the one we sent/),
    )
    await user.click(screen.getByRole('button', { name: 'Send a new code' }))
    expect(await screen.findByText(/A new code is on its way to a…@example.com/)).toBeVisible()
  })

  it('wants ten characters, and says so when the field is left', async () => {
    const { user } = await visit('/sign-up')
    await user.type(await screen.findByLabelText('Password'), 'short')
    await user.tab()
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/Use at least ten characters/)
  })
})

describe('signing in', () => {
  it('takes the guest’s cart along and goes where one meant to go', async () => {
    put('reading-lamp', 1)
    remembered.cartCount = 1
    let merged = 0
    server.use(
      http.post('/api/cart/merge', ({ request }) => {
        merged++
        expect(request.headers.get('Souk-Client')).toBe('storefront')
      }),
    )
    const { user, router } = await visit('/sign-in?next=/cart')
    await type('E-mail', 'ada@example.com')
    await type('Password', 'a fine long sentence')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('link', { name: 'Reading lamp' })).toBeVisible()
    expect(router.currentRoute.value.path).toBe('/cart')
    expect(merged).toBe(1)
    expect(await screen.findByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible()
  })

  it('says no more than that the two do not go together', async () => {
    const { user } = await visit('/sign-in')
    await type('E-mail', 'ada@example.com')
    await type('Password', 'wrong password')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Address and password do not go together.')
  })

  it('sends whoever has not confirmed to the code', async () => {
    server.use(http.post('/api/auth/sign-in', () => problem(409, 'not-confirmed', 'Confirm first.')))
    const { user } = await visit('/sign-in')
    await type('E-mail', 'ada@example.com')
    await type('Password', 'a fine long sentence')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByLabelText('Code from the mail')).toBeVisible()
  })

  it('never leads to another site', async () => {
    const { user, router } = await visit('/sign-in?next=//elsewhere.example')
    await type('E-mail', 'ada@example.com')
    await type('Password', 'a fine long sentence')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/'))
  })
})

describe('a member', () => {
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
  })

  it('signs out by the account menu, and leaves nothing behind', async () => {
    put('reading-lamp', 1)
    const { user, router } = await visit('/profile')
    await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }))
    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/'))
    expect(await screen.findByRole('button', { name: 'Cart, empty' })).toBeVisible()
    expect(remembered.member).toBe(false)
  })

  it('changes the name', async () => {
    const { user } = await visit('/profile')
    await type('Your name', 'Augusta Ada King')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(shop.member.name).toBe('Augusta Ada King')
    shop.member = { ...shop.member, name: 'Ada Lovelace' }
  })

  it('shows what stands there when it was changed somewhere else meanwhile', async () => {
    const { user } = await visit('/profile')
    await type('Your name', 'Augusta')
    shop.profileVersion = 5
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText(/somewhere else meanwhile/)).toBeVisible()
    expect(screen.getByLabelText('Your name')).toHaveValue('Ada Lovelace')
  })
})

describe('a forgotten password', () => {
  it('is set anew by the mailed code', async () => {
    const { user, router } = await visit('/forgot-password')
    await type('E-mail', 'ada@example.com')
    await user.click(screen.getByRole('button', { name: 'Send me a code' }))
    await type('Code from the mail', '123456')
    await type('New password', 'another fine sentence')
    await user.click(screen.getByRole('button', { name: 'Set it' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('sign-in'))
    expect(await screen.findByText(/Your new password is set/)).toBeVisible()
  })
})

describe('the shell', () => {
  it('says when there is no such page', async () => {
    await visit('/no/such/page')
    expect(await screen.findByRole('heading', { name: 'This door leads nowhere' })).toBeVisible()
  })

  it('switches the colours, and back to following the system', async () => {
    const { user } = await visit('/no/such/page')
    await user.click(await screen.findByRole('button', { name: 'Switch to dark colours' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    await user.click(screen.getByRole('button', { name: 'Switch to light colours' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('takes the focus to the content after a navigation', async () => {
    const { user } = await visit('/no/such/page')
    const [signIn] = await screen.findAllByRole('link', { name: 'Sign in' })
    if (signIn) await user.click(signIn)
    await screen.findByRole('heading', { name: 'Welcome back' })
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  })
})
