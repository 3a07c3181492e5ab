import { screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import type { Stripe } from './stripe'

const confirmPayment = vi.fn<Stripe['confirmPayment']>()
const made: { key: string; clientSecret: string }[] = []

/** What the script would leave behind. */
function stripe(key: string): Stripe {
  return {
    elements: ({ clientSecret }) => {
      made.push({ key, clientSecret })
      return {
        create: () => ({
          mount: (where) => where.append('Stripe’s fields'),
          on: (event, then) => event === 'ready' && then(),
          destroy: () => undefined,
        }),
      }
    },
    confirmPayment,
  }
}

/** jsdom loads no scripts: says of each that it came, or did not. */
function scriptsCome(come: boolean): void {
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    const script = nodes[0] as HTMLScriptElement
    expect(script.src).toBe('https://js.stripe.example/stripe.js')
    if (come) window.Stripe = stripe
    queueMicrotask(() => (come ? script.onload?.(new Event('load')) : script.onerror?.(new Event('error'))))
  })
}

function toPayment(query = '') {
  lay()
  return visit(LINK.replace('?', '/pay?') + query)
}

beforeEach(() => {
  made.length = 0
  confirmPayment.mockReset()
  server.use(
    http.post('/api/orders/:orderId/payment', () =>
      HttpResponse.json({
        provider: 'stripe',
        paymentId: 'pi_1',
        clientSecret: 'pi_1_secret_2',
        scriptUrl: 'https://js.stripe.example/stripe.js',
        publishableKey: 'pk_test_1',
        amount: { amount: 1595, currency: 'GBP' },
      }),
    ),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  delete window.Stripe
})

describe('payment by Stripe', () => {
  it('says so when the script does not come, and loads it when asked again', async () => {
    scriptsCome(false)
    const { user } = await toPayment()
    expect(await screen.findByText(/did not come/)).toBeVisible()
    expect(screen.getByRole('button', { name: /^Pay/ })).toHaveAttribute('aria-disabled', 'true')
    vi.restoreAllMocks()
    scriptsCome(true)
    await user.click(screen.getByRole('button', { name: 'try again' }))
    expect(await screen.findByText('Stripe’s fields')).toBeVisible()
    expect(made).toEqual([{ key: 'pk_test_1', clientSecret: 'pi_1_secret_2' }])
  })

  const answers: [string, Awaited<ReturnType<Stripe['confirmPayment']>>, RegExp][] = [
    ['paid', { paymentIntent: { status: 'succeeded' } }, /We are asking your bank/],
    ['not decided', { paymentIntent: { status: 'processing' } }, /We are asking your bank/],
    ['lost', { error: { type: 'api_connection_error' } }, /We are asking your bank/],
    [
      'paid before',
      { error: { type: 'invalid_request_error', payment_intent: { status: 'succeeded' } } },
      /We are asking your bank/,
    ],
  ]
  it.each(answers)('leads to the order when it is %s', async (_, answer, heading) => {
    scriptsCome(true)
    confirmPayment.mockResolvedValue(answer)
    const { user } = await toPayment()
    await screen.findByText('Stripe’s fields')
    await user.click(screen.getByRole('button', { name: /^Pay/ }))
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
    expect(confirmPayment.mock.calls[0]?.[0]).toMatchObject({
      redirect: 'if_required',
      confirmParams: { return_url: expect.stringContaining('/pay') as string },
    })
  })

  it('says why it was declined, and lets one try again', async () => {
    scriptsCome(true)
    confirmPayment
      .mockResolvedValueOnce({ error: { type: 'card_error', message: 'Your card was declined.' } })
      .mockResolvedValueOnce({
        error: { type: 'invalid_request_error', payment_intent: { status: 'requires_payment_method' } },
      })
    const { user } = await toPayment()
    await screen.findByText('Stripe’s fields')
    await user.click(screen.getByRole('button', { name: /^Pay/ }))
    expect(await screen.findByText('Your card was declined.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Pay/ }))
    expect(await screen.findByText('The payment was not confirmed with the bank.')).toBeVisible()
  })

  it('leaves it to the fields to say what is missing in them', async () => {
    scriptsCome(true)
    confirmPayment.mockResolvedValue({ error: { type: 'validation_error', message: 'Incomplete.' } })
    const { user } = await toPayment()
    await screen.findByText('Stripe’s fields')
    await user.click(screen.getByRole('button', { name: /^Pay/ }))
    await waitFor(() => expect(screen.getByRole('button', { name: /^Pay/ })).not.toHaveAttribute('aria-busy'))
    expect(screen.queryByText('Incomplete.')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes up what a bank’s own page led back with', async () => {
    scriptsCome(true)
    await toPayment('&redirect_status=failed')
    expect(await screen.findByText('Your bank did not confirm the payment.')).toBeVisible()
  })

  it('believes a bank’s page that it is paid only as far as to ask', async () => {
    scriptsCome(true)
    await toPayment('&redirect_status=succeeded')
    expect(await screen.findByRole('heading', { name: 'We are asking your bank' })).toBeVisible()
  })
})
