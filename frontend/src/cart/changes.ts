import { computed, type ComputedRef } from 'vue'
import { say } from '@/api/problem'
import { money } from '@/parts/money'
import { tell } from '@/parts/toasts'
import { useCart, type CartLine } from './cart'

/** What a shopper does to a line, with a way back, and a word when the server would not have it. */
export function useCartChanges() {
  const cart = useCart()

  async function set(line: CartLine, quantity: number, later = false): Promise<void> {
    try {
      await cart.set(line.productId, line.variantId, quantity, later)
    } catch (error) {
      tell(say(error), undefined, 'bad')
    }
  }

  function remove(line: CartLine, later = false): void {
    const before = line.quantity
    void set(line, 0)
    tell(`${line.title} is out of your cart.`, { label: 'Undo', run: () => void set(line, before, later) })
  }

  function keepForLater(line: CartLine): void {
    void set(line, line.quantity, true)
    tell(`${line.title} is kept for later.`, { label: 'Undo', run: () => void set(line, line.quantity) })
  }

  return { set, remove, keepForLater }
}

/** What is said above the way to the checkout: that something is to be settled, where it is, else what is given. */
export function useBlockedWords(otherwise: string): ComputedRef<string> {
  const cart = useCart()
  return computed(() =>
    cart.lines.some((line) => line.state !== 'available')
      ? 'Some things changed: see above, or go on and settle it there.'
      : otherwise,
  )
}

export interface Remedy {
  text: string
  label: string
  /** The quantity that makes it right; 0 takes the line out. */
  quantity: number
}

/** What is wrong with a line, and the one click that makes it right. */
export function remedyFor(line: CartLine): Remedy | undefined {
  switch (line.state) {
    case 'available':
      return undefined
    case 'price-changed': {
      const now = line.unitPrice ? money(line.unitPrice) : ''
      const before = line.addedAtPrice
      // What it was then is known in the shop's own currency alone.
      const text =
        before && before.currency === line.unitPrice?.currency
          ? `Was ${money(before)} when you chose it, now ${now}.`
          : `The price has changed since you chose it, and is ${now} now.`
      return { text, label: `Keep it at ${now}`, quantity: line.quantity }
    }
    case 'too-few': {
      const left = line.available ?? 0
      return left > 0
        ? { text: `Only ${left} left.`, label: `Take ${left}`, quantity: left }
        : { text: 'Sold out since you chose it.', label: 'Take it out', quantity: 0 }
    }
    case 'sold-out':
      return { text: 'Sold out since you chose it.', label: 'Take it out', quantity: 0 }
    case 'withdrawn':
      return { text: 'Not sold here any more.', label: 'Take it out', quantity: 0 }
  }
}
