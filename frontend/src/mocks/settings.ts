import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { problem } from './handlers'

type Settings = Schemas['SellerSettings']

/** A seller's settings as the shop keeps them. */
export function keptSettings(first: Partial<Settings> = {}) {
  const usual: Settings = { handlingDays: 0, holidays: [], zones: ['home', 'europe', 'overseas'] }
  const state = { settings: { ...usual, ...first }, version: 0 }
  const answer = () => HttpResponse.json(state.settings, { headers: { ETag: `"${state.version}"` } })
  const handlers = [
    http.get('/api/seller/settings', answer),
    http.put<never, Settings>('/api/seller/settings', async ({ request }) => {
      const settings = await request.json()
      if (request.headers.get('If-Match') !== `"${state.version}"`)
        return problem(412, 'precondition-failed', 'Changed.')
      Object.assign(state, { settings, version: state.version + 1 })
      return answer()
    }),
  ]
  return { state, handlers }
}
