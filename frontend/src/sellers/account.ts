import { useQuery, useQueryCache } from '@pinia/colada'
import { api, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type SellerAccount = Schemas['SellerAccount']
type Requirement = Schemas['SellerRequirement']['requirement']
export type ShopRequest = Schemas['SaveSellerAccountRequest']

/** What a shop has to tell. */
export const requirements: Record<Requirement, string> = {
  'shop-name': 'A name',
  about: 'A few words about it',
  'return-address': 'An address for parcels that come back',
  'tax-number': 'Your tax number',
  'payout-account': 'An account for your money',
  terms: 'The terms',
}

const KEY = ['mine', 'seller-account'] as const

/** The own account, and the steps that lead on. Each names the version that was read. */
export function useSellerAccount() {
  const session = useSession()
  const cache = useQueryCache()
  const query = useQuery({
    key: [...KEY],
    query: async (): Promise<SellerAccount> => {
      await session.restore()
      return whole(await api.GET('/api/seller'))
    },
    refetchOnWindowFocus: false,
  })
  const ifMatch = () => ({ header: { 'If-Match': `"${query.data.value?.version ?? 0}"` } })

  return {
    query,
    async save(body: ShopRequest): Promise<SellerAccount> {
      const saved = whole(await api.PUT('/api/seller', { params: ifMatch(), body }))
      cache.setQueryData([...KEY], saved)
      return saved
    },
    async submit(): Promise<void> {
      cache.setQueryData([...KEY], whole(await api.POST('/api/seller/submission', { params: ifMatch() })))
    },
  }
}

function whole({ data }: { data?: SellerAccount }): SellerAccount {
  if (!data) throw new Error('An account without a body.')
  return data
}
