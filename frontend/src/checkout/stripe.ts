import type { Confirmation } from './provider'

/** Of Stripe.js, what the page calls. */
export interface Stripe {
  elements(options: { clientSecret: string; appearance: { theme: 'stripe' | 'night' } }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: 'if_required'
  }): Promise<{ error?: StripeError; paymentIntent?: { status: string } }>
}
export interface StripeElements {
  create(kind: 'payment'): PaymentElement
}
export interface PaymentElement {
  mount(where: HTMLElement): void
  on(event: 'ready' | 'loaderror', then: () => void): unknown
  destroy(): void
}
interface StripeError {
  type: string
  message?: string
  payment_intent?: { status: string }
}

declare global {
  interface Window {
    Stripe?: (publishableKey: string) => Stripe
  }
}

let loading: Promise<void> | undefined

/** Stripe's script, from Stripe itself as it wants it; once, and again only where it did not come. */
export async function loadStripe(scriptUrl: string, publishableKey: string): Promise<Stripe> {
  if (!window.Stripe) await (loading ??= load(scriptUrl).finally(() => (loading = undefined)))
  if (!window.Stripe) throw new Error('Stripe.js is not what it was.')
  return window.Stripe(publishableKey)
}

function load(scriptUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = scriptUrl
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(new Error('Stripe.js did not come.'))
    }
    document.head.append(script)
  })
}

/** Sends what stands in the fields. Some ways to pay lead to another page, and from there back to `returnUrl`. */
export async function confirmByStripe(
  stripe: Stripe,
  elements: StripeElements,
  returnUrl: string,
): Promise<Confirmation | { is: 'unfinished' }> {
  const { error, paymentIntent } = await stripe.confirmPayment({
    elements,
    confirmParams: { return_url: returnUrl },
    redirect: 'if_required',
  })
  return error ? failed(error) : outcome(paymentIntent?.status)
}

function outcome(status: string | undefined): Confirmation {
  if (status === 'succeeded') return { is: 'paid' }
  // Where it is not decided the order's page learns it; what is open again was refused.
  return status === 'requires_payment_method' ? declined() : { is: 'unknown' }
}

function failed(error: StripeError): Confirmation | { is: 'unfinished' } {
  // The fields say it themselves, each beside what is wrong.
  if (error.type === 'validation_error') return { is: 'unfinished' }
  if (error.type === 'card_error') return declined(error.message)
  const status = error.payment_intent?.status
  if (status === 'succeeded') return { is: 'paid' }
  if (status === 'requires_payment_method') return declined('The payment was not confirmed with the bank.')
  return { is: 'unknown' }
}

function declined(why = 'The payment was not accepted.'): Confirmation {
  return { is: 'declined', why }
}
