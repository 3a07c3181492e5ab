import { screen, waitFor } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const PASSWORD = 'a fine long sentence'
const SENTENCE = 'It is in your account.'
const isMine = () => shop.orders.get('o-1')?.member

async function choosePassword(user: Awaited<ReturnType<typeof visit>>['user'], password = PASSWORD) {
  await user.type(await screen.findByLabelText('Choose a password'), password)
  await user.click(screen.getByRole('button', { name: 'Become a member' }))
  return screen.findByLabelText('Code from the mail')
}

describe('keeping a guest’s order', () => {
  it('takes a password and the code, and the order is in the account', async () => {
    lay({ state: 'paid', claimable: true })
    const { user, router } = await visit(LINK)
    const code = await choosePassword(user)
    await waitFor(() => expect(code).toHaveFocus())
    await user.paste('123456')
    expect(await screen.findByText(SENTENCE)).toBeVisible()
    expect(isMine()).toBe(true)
    expect(shop.signedUp).toEqual([{ name: 'Ada', email: 'ada@example.com', password: PASSWORD }])
    await user.click(screen.getByRole('link', { name: 'See it among my orders' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('orders'))
    expect(await screen.findByRole('link', { name: 'Order S-77' })).toBeVisible()
  })

  it('confirms once, though what comes after it fails at first', async () => {
    lay({ state: 'paid', claimable: true })
    let confirmations = 0
    server.use(
      http.post('/api/auth/confirm', () => {
        confirmations++
      }),
      http.post('/api/orders/:orderId/claim', () => problem(503, 'busy', 'Busy.'), { once: true }),
    )
    const { user } = await visit(LINK)
    await choosePassword(user)
    await user.paste('123456')
    expect(await screen.findByText(/Something broke on our side/)).toBeVisible()
    expect(isMine()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText(SENTENCE)).toBeVisible()
    expect(confirmations).toBe(1)
  })

  it('leads to a new password where the address has an account with another one', async () => {
    lay({ state: 'paid', claimable: true })
    const { user } = await visit(LINK)
    await choosePassword(user, 'wrong for this account')
    await user.paste('123456')
    const way = await screen.findByRole('link', { name: 'Set a new one' })
    expect(way).toHaveAttribute('href', '/forgot-password?email=ada@example.com')
    expect(isMine()).toBe(false)
  })

  it('is one press for a member, who is told where it is in another account', async () => {
    lay({ state: 'paid', claimable: true })
    remembered.member = true
    shop.signedIn = true
    server.use(
      http.post(
        '/api/orders/:orderId/claim',
        () => problem(409, 'order-in-another-account', 'This order is in another account. Sign in there to see it.'),
        { once: true },
      ),
    )
    const { user } = await visit(LINK)
    const button = await screen.findByRole('button', { name: 'Put it into my account' })
    await user.click(button)
    expect(await screen.findByText(/in another account/)).toBeVisible()
    await user.click(button)
    await waitFor(() => expect(screen.getByText(SENTENCE)).toBeVisible())
    expect(isMine()).toBe(true)
  })

  it('is not spoken of before the payment, nor of an order that is in an account', async () => {
    lay({ claimable: true })
    const first = await visit(LINK)
    expect(await screen.findByRole('region', { name: 'What you ordered' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Keep this order' })).toBeNull()
    first.unmount()
    lay({ state: 'paid' })
    await visit(LINK)
    expect(await screen.findByRole('heading', { name: 'Thank you. It is yours.' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Keep this order' })).toBeNull()
  })
})
