import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { problem } from './handlers'

/** A seller's views as the shop keeps them. */
export function keptViews(...first: Schemas['ProductView'][]) {
  const state = { views: first, version: 0 }
  const answer = () => HttpResponse.json({ views: state.views }, { headers: { ETag: `"${state.version}"` } })
  const handlers = [
    http.get('/api/seller/product-views', answer),
    http.put<never, Schemas['SaveProductViewsRequest']>('/api/seller/product-views', async ({ request }) => {
      const { views } = await request.json()
      if (request.headers.get('If-Match') !== `"${state.version}"`)
        return problem(412, 'precondition-failed', 'Changed.')
      Object.assign(state, { views, version: state.version + 1 })
      return answer()
    }),
  ]
  return { state, handlers }
}
