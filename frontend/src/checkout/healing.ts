import type { Router } from 'vue-router'
import { asCode } from '@/coupons/codes'
import { useCart } from '@/cart/cart'
import type { Draft } from './draft'
import type { CheckoutProblem, Remedy } from './problems'

/** Does what a remedy promises; `lookAgain` asks for the price anew, `refuse` tells what went wrong with it. */
export function healing(draft: Draft, router: Router, lookAgain: () => void, refuse: (error: unknown) => void) {
  const cart = useCart()

  return function heal(problem: CheckoutProblem, remedy: Remedy): void {
    const line = cart.lines.find((one) => one.variantId === problem.variantId)
    switch (remedy.do) {
      case 'take':
        if (line) cart.set(line.productId, line.variantId, remedy.quantity).catch(refuse)
        return
      case 'agree':
        if (line) draft.agreed = { ...draft.agreed, [line.variantId]: remedy.price }
        return
      case 'look-again':
        lookAgain()
        return
      case 'change-country':
        document.getElementById('field-country')?.focus()
        return
      case 'open-cart':
        void router.push('/cart')
        return
      case 'drop-code':
        draft.codes = draft.codes.filter((code) => code !== asCode(remedy.code))
    }
  }
}
