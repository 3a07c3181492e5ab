import { useQuery, useQueryCache } from '@pinia/colada'
import { api, type Schemas } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { useSession } from '@/session/session'
import type { Wanted } from './products'

export type View = Schemas['ProductView']
/** As many as a seller keeps. */
export const MOST_VIEWS = 20

const KEY = ['mine', 'desk', 'views'] as const
/** Each failed attempt means that another device's succeeded. */
const ATTEMPTS = 3

interface Kept {
  views: readonly View[]
  etag: string
}

/** The filters that a seller gave a name, and how they are changed: on top of whatever another device kept meanwhile. */
export function useViews() {
  const session = useSession()
  const cache = useQueryCache()
  const read = async (): Promise<Kept> => {
    await session.restore()
    return keptOf(await api.GET('/api/seller/product-views'))
  }
  const query = useQuery({ key: [...KEY], query: read, staleTime: 60_000 })

  /** @param change of the views as they are; it may be asked again, of newer ones */
  async function change(change: (views: readonly View[]) => readonly View[]): Promise<void> {
    let kept = query.data.value ?? (await read())
    for (let attempt = 1; ; attempt++) {
      try {
        const views = [...change(kept.views)]
        const params = { header: { 'If-Match': kept.etag } }
        cache.setQueryData([...KEY], keptOf(await api.PUT('/api/seller/product-views', { params, body: { views } })))
        return
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 412 || attempt === ATTEMPTS) throw error
        kept = await read()
      }
    }
  }
  return { query, change }
}

function keptOf({ data, response }: { data?: Schemas['ProductViews']; response: Response }): Kept {
  return { views: data?.views ?? [], etag: response.headers.get('ETag') ?? '' }
}

/** What a list is asked for, as a view. */
export function viewOf(name: string, { q, low, state }: Wanted): View {
  return { name: name.trim(), ...(q && { q }), ...(low && { low }), ...(state && { state }) }
}

/** The address of a view: the same as of the filter that was typed, so that a link to it needs no view. */
export function addressOfView({ q, low, state }: View) {
  return { ...(q && { q }), ...(low && { low: 'yes' }), ...(state && { state }) }
}

export function isView(view: View, wanted: Wanted): boolean {
  return JSON.stringify(viewOf(view.name, wanted)) === JSON.stringify(viewOf(view.name, wantedOf(view)))
}

function wantedOf({ q = '', low = false, state }: View): Wanted {
  return { q, low, state }
}

/** What is wrong with a name; undefined where nothing is. */
export function nameProblem(name: string, views: readonly View[], except?: string): string | undefined {
  const folded = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (!name.trim()) return 'Give it a name.'
  const taken = views.some((view) => view.name !== except && folded(view.name) === folded(name))
  return taken ? 'Another view has that name.' : undefined
}
