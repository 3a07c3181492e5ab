import { screen, waitFor } from '@testing-library/vue'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'

async function ask(number: string, email: string) {
  const { user } = await visit('/find-order')
  if (number) await user.type(await screen.findByLabelText('Order number'), number)
  if (email) await user.type(await screen.findByLabelText('E-mail'), email)
  await user.click(await screen.findByRole('button', { name: 'Send me the link' }))
  return user
}

describe('finding a guest’s order', () => {
  it('asks for the link, and tells nobody whether there is such an order', async () => {
    const user = await ask('2x23d s003d', 'ada@example.com')
    const said = await screen.findByText(/If there is such an order, a mail with its link is on its way to/)
    expect(said).toHaveTextContent('ada@example.com')
    expect(shop.linksAskedFor).toEqual([{ number: '2x23d s003d', email: 'ada@example.com' }])
    await user.click(screen.getByRole('button', { name: 'Try another number or address' }))
    expect(await screen.findByLabelText('Order number')).toHaveValue('2x23d s003d')
  })

  it('says above the form what is missing', async () => {
    await ask('', '')
    const alert = await screen.findByRole('alert')
    await waitFor(() => expect(alert).toHaveFocus())
    expect(alert).toHaveTextContent('Enter the order’s number.')
    expect(shop.linksAskedFor).toEqual([])
  })

  it('says beside the number what the shop says of it', async () => {
    const detail = "An order's number has ten letters and digits, such as 2X23D-S003D."
    server.use(
      http.post('/api/order-links', () =>
        problem(400, 'invalid-request', 'One field needs another value.', { errors: [{ pointer: '/number', detail }] }),
      ),
    )
    await ask('teapots-of-ada', 'ada@example.com')
    await waitFor(() => expect(screen.getByLabelText('Order number')).toHaveAccessibleDescription(new RegExp(detail)))
  })

  it('is offered where a link is over', async () => {
    server.use(http.get('/api/orders/:orderId', () => problem(410, 'order-link-expired', 'The time is over.')))
    const { user, router } = await visit('/orders/o-1?access=an-old-signature')
    expect(await screen.findByRole('heading', { name: 'The time of this link is over' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Send me a new link' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('find-order'))
  })
})
