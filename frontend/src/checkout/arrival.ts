import { onMounted, ref } from 'vue'
import type { Schemas } from '@/api/client'
import { useCart } from '@/cart/cart'
import { useSession } from '@/session/session'
import type { CheckoutValues } from './addresses'
import type { Draft } from './draft'

/**
 * What is done on coming to the checkout: an order that was sent and never answered is looked for and gone on with
 * (`placed`); else the cart is read, and a member's mail address is filled in.
 */
export function useArrival(
  draft: Draft,
  values: CheckoutValues,
  placed: (order: Schemas['PlacedOrder']) => Promise<void>,
) {
  const cart = useCart()
  const session = useSession()
  const settling = ref(draft.unanswered !== undefined)
  const problem = ref<unknown>()

  async function arrive(): Promise<void> {
    problem.value = undefined
    try {
      if (settling.value) {
        const { settle } = await import('./placing')
        const found = await settle(draft)
        if (found) return await placed(found)
        settling.value = false
      }
      await cart.read()
      if (session.signedIn) values.email ||= session.member?.email ?? ''
    } catch (error) {
      problem.value = error
    }
  }

  onMounted(arrive)
  return { settling, problem, arrive }
}
