import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { products, summary } from './goods'
import { shop } from './shop'

/** Puts a thing on the pretended member's wishlist, as if it had cost so many pence then. */
export function wish(productId: string, pence?: number, title = 'A thing of then'): void {
  const product = products.find((one) => one.productId === productId)
  shop.wishes.set(productId, {
    title: product?.title ?? title,
    addedAt: '2026-11-20T12:00:00Z',
    priceWhenAdded: { amount: pence ?? (product ? summary(product).fromPrice.amount : 1000), currency: 'GBP' },
  })
}

function wished([productId, { title, addedAt, priceWhenAdded }]: [
  string,
  Schemas['AddToWishlistRequest'] & { title: string },
]): Schemas['WishedProduct'] {
  const product = products.find((one) => one.productId === productId)
  if (!product) return { productId, title, addedAt, priceWhenAdded, state: 'gone' }
  const { fromPrice: price, otherFromPrices: otherPrices, pricesVary, ...card } = summary(product)
  const { sellerName, image, variantCount } = card
  return {
    productId,
    title: product.title,
    addedAt,
    priceWhenAdded,
    state: product.variants.some((variant) => variant.available > 0) ? 'available' : 'sold-out',
    price,
    otherPrices: otherPrices?.map((one) => ({ price: one.price })),
    pricesVary,
    sellerName,
    image,
    variantCount,
    variantId: variantCount === 1 ? product.variants[0]?.variantId : undefined,
  }
}

const done = () => new HttpResponse(null, { status: 204 })
const strangers = (request: Request) =>
  request.headers.has('Authorization') ? undefined : new HttpResponse(null, { status: 401 })

export const wishing = [
  http.get(
    '/api/wishes',
    ({ request }) => strangers(request) ?? HttpResponse.json({ productIds: [...shop.wishes.keys()] }),
  ),
  http.get('/api/wishlist', ({ request }) => {
    const query = new URL(request.url).searchParams
    const limit = Number(query.get('limit') ?? 24)
    const from = Number(query.get('cursor') ?? 0)
    const all = [...shop.wishes].reverse().map(wished)
    const nextCursor = from + limit < all.length ? String(from + limit) : undefined
    return (
      strangers(request) ??
      HttpResponse.json({ products: all.slice(from, from + limit), count: all.length, nextCursor })
    )
  }),
  http.put<{ productId: string }>('/api/wishlist/:productId', async ({ params: { productId }, request }) => {
    const refused = strangers(request)
    if (refused) return refused
    const as = (await request.text()) || undefined
    if (!products.some((one) => one.productId === productId)) return new HttpResponse(null, { status: 404 })
    if (!shop.wishes.has(productId)) wish(productId)
    const there = shop.wishes.get(productId)
    if (there && as) Object.assign(there, JSON.parse(as))
    return done()
  }),
  http.delete<{ productId: string }>('/api/wishlist/:productId', ({ params, request }) => {
    const refused = strangers(request)
    if (!refused) shop.wishes.delete(params.productId)
    return refused ?? done()
  }),
]
