import type { Schemas } from '@/api/client'
import { money } from '@/parts/money'

export type CheckoutProblem = Schemas['CheckoutProblem']

export type Remedy =
  | { do: 'take'; quantity: number; label: string }
  | { do: 'agree'; price: Schemas['Money']; label: string }
  | { do: 'look-again'; label: string }
  | { do: 'change-country'; label: string }
  | { do: 'open-cart'; label: string }
  | { do: 'drop-code'; code: string; label: string }

/** The one click that takes a problem out of the way. */
export function remedyFor(problem: CheckoutProblem): Remedy {
  switch (problem.code) {
    case 'out-of-stock':
    case 'withdrawn':
      return { do: 'take', quantity: 0, label: 'Take it out' }
    case 'too-few':
      return problem.available
        ? { do: 'take', quantity: problem.available, label: `Take ${problem.available}` }
        : { do: 'take', quantity: 0, label: 'Take it out' }
    case 'price-changed':
      return problem.now
        ? { do: 'agree', price: problem.now, label: `Agree to ${money(problem.now)}` }
        : { do: 'look-again', label: 'See the new price' }
    case 'total-changed':
      return { do: 'look-again', label: 'See the new total' }
    case 'no-shipping-to':
      return { do: 'change-country', label: 'Choose another country' }
    case 'mixed-currencies':
    case 'too-many-lines':
      return { do: 'open-cart', label: 'Open the cart' }
    case 'coupon-unknown':
    case 'coupon-not-yet':
    case 'coupon-over':
    case 'coupon-exhausted':
    case 'coupon-used':
    case 'coupon-members-only':
    case 'coupon-not-first-order':
    case 'coupon-not-for-these':
    case 'coupon-below-minimum':
    case 'coupon-without-effect':
      return problem.couponCode
        ? { do: 'drop-code', code: problem.couponCode, label: 'Take it out' }
        : { do: 'look-again', label: 'See the new total' }
  }
}
