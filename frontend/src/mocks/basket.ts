import { products } from './goods'
import { shop } from './shop'

/** Lays a thing of the goods into the pretended shop's cart, as if chosen at `before` pence. */
export function put(productId: string, quantity: number, before?: number): string {
  const variant = products.find((one) => one.productId === productId)?.variants[0]
  if (!variant) throw new Error(`The goods have no ${productId}.`)
  const addedAtPrice = before ? { amount: before, currency: 'GBP' } : variant.price
  shop.cart.set(variant.variantId, { productId, quantity, addedAtPrice })
  return variant.variantId
}
