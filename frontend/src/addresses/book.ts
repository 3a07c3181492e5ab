import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'

export type SavedAddress = Schemas['SavedAddress']

const KEY = ['mine', 'addresses']

/** The member's address book, with the ways to change it; each answers once the shop has it. */
export function useAddressBook(enabled: () => boolean = () => true) {
  const cache = useQueryCache()
  const query = useQuery({
    key: KEY,
    query: () => body(api.GET('/api/addresses')),
    enabled,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  const addresses = computed(() => query.data.value && inOrder(query.data.value.addresses))

  async function save(addressId: string, address: Schemas['Address'], makeDefault = false): Promise<void> {
    const params = { path: { addressId } }
    const asked = { address, ...(makeDefault && { makeDefault }) }
    cache.setQueryData(KEY, await body(api.PUT('/api/addresses/{addressId}', { params, body: asked })))
  }
  async function remove(addressId: string): Promise<void> {
    const params = { path: { addressId } }
    cache.setQueryData(KEY, await body(api.DELETE('/api/addresses/{addressId}', { params })))
  }
  return { query, addresses, save, remove }
}

/** The default first, the others by name and street: one that is brought back stands where it stood. */
export function inOrder(addresses: readonly SavedAddress[]): SavedAddress[] {
  const words = ({ address }: SavedAddress) => `${address.name} ${address.line1}`
  return addresses.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || words(a).localeCompare(words(b)))
}
