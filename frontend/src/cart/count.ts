import { ref } from 'vue'
import { remembered } from '@/session/remembered'

/**
 * How many things are in the cart: what this browser remembers, until the cart itself is there and says it here. So the header
 * knows at once, and the cart may come after the first view.
 */
export const itemCount = ref(remembered.cartCount)
