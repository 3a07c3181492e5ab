import { useQuery, useQueryCache } from '@pinia/colada'
import { api, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type Settings = Schemas['SellerSettings']

const KEY = ['mine', 'desk', 'settings'] as const

interface Kept {
  settings: Settings
  etag: string
}

/** How the seller sends, takes back and lets shoppers cancel; a save names what was read. */
export function useSettings() {
  const session = useSession()
  const cache = useQueryCache()
  const query = useQuery({
    key: [...KEY],
    query: async (): Promise<Kept> => {
      await session.restore()
      return keptOf(await api.GET('/api/seller/settings'))
    },
    // What is being typed is not to be moved by a look at another window.
    refetchOnWindowFocus: false,
  })

  async function save(body: Settings): Promise<void> {
    const params = { header: { 'If-Match': query.data.value?.etag ?? '' } }
    cache.setQueryData([...KEY], keptOf(await api.PUT('/api/seller/settings', { params, body })))
  }
  return { query, save }
}

function keptOf({ data, response }: { data?: Settings; response: Response }): Kept {
  if (!data) throw new Error('Settings without a body.')
  return { settings: data, etag: response.headers.get('ETag') ?? '' }
}
