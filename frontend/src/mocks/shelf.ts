import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { problem } from './handlers'
import { keptViews } from './views'

type Product = Schemas['Product']

/** A seller's products as the shop keeps them: each saved only on condition that it is what was seen. */
export function shelf(first: readonly Product[]) {
  const there = new Map(first.map((product) => [product.productId, product]))
  const state = {
    /** Each save that came, in its order. */
    sent: [] as { productId: string; tag: string | null; body: Schemas['SaveProductRequest'] }[],
    /** What comes in the place of an answer, once for each product. */
    instead: new Map<string, () => Response | undefined>(),
    get: (productId: string) => there.get(productId) as Product,
    /** Somebody else saves it. */
    save: (productId: string, change: Partial<Product>) => {
      const now = state.get(productId)
      there.set(productId, { ...now, ...change, version: now.version + 1 })
    },
    /** Pieces are sold: the version stays. */
    sell: (productId: string, pieces: number) => {
      const now = state.get(productId)
      const variants = now.variants.map((one) => ({ ...one, available: one.available - pieces }))
      there.set(productId, { ...now, variants })
    },
  }
  const handlers = [
    ...keptViews().handlers,
    http.get('/api/seller/products', () =>
      HttpResponse.json({ products: [...there.values()].map((product) => ({ product, etag: tagOf(product) })) }),
    ),
    http.get<{ productId: string }>('/api/seller/products/:productId', ({ params }) => {
      const product = there.get(params.productId)
      if (!product) return problem(404, 'not-found', 'You have no such product.')
      return HttpResponse.json(product, { headers: { ETag: tagOf(product) } })
    }),
    http.put<{ productId: string }, Schemas['SaveProductRequest']>(
      '/api/products/:productId',
      async ({ params: { productId }, request }) => {
        const [tag, body] = [request.headers.get('If-Match'), await request.json()]
        state.sent.push({ productId, tag, body })
        const instead = state.instead.get(productId)
        state.instead.delete(productId)
        const answer = instead?.()
        if (answer) return answer
        if (tag !== tagOf(state.get(productId))) return problem(412, 'precondition-failed', 'It is not what you read.')
        save(productId, body)
        return HttpResponse.json(state.get(productId), { headers: { ETag: tagOf(state.get(productId)) } })
      },
    ),
  ]
  function save(productId: string, body: Schemas['SaveProductRequest']): void {
    const { state: wish, title, categoryId, taxClass = 'standard', variants } = body
    state.save(productId, {
      title,
      categoryId,
      taxClass,
      variants: variants.map(({ stock, choices = [], ...variant }) => ({ ...variant, choices, available: stock })),
      ...(wish && { publication: { state: wish, since: '2026-11-29T09:00:00Z', wasShown: true, withheld: false } }),
    })
  }
  return { ...state, handlers, write: save }
}

export function tagOf({ version, variants }: Product): string {
  return `"${version}-${variants.map(({ available }) => available).join('-')}"`
}

export function thing(productId: string, more: Partial<Product> = {}): Product {
  return {
    productId,
    title: productId[0]?.toUpperCase() + productId.slice(1),
    description: '',
    descriptionHtml: '',
    categoryId: 'kitchen',
    taxClass: 'standard',
    sellerId: 'm-1',
    sellerName: 'Ash & Clay',
    options: [],
    variants: [{ variantId: 'one', choices: [], price: { amount: 1000, currency: 'GBP' }, available: 9 }],
    images: [],
    version: 1,
    ...more,
  }
}
