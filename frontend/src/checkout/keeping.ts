import { api, type Schemas } from '@/api/client'
import { say } from '@/api/problem'
import { tell } from '@/parts/toasts'

/**
 * Puts the address of an order into the member's book. The way on to the payment does not wait for it; what went wrong
 * is told on the way.
 */
export function keepInBook(addressId: string, address: Schemas['Address']): void {
  api
    .PUT('/api/addresses/{addressId}', { params: { path: { addressId } }, body: { address } })
    .catch((error: unknown) => tell(`The address is not in your address book: ${say(error)}`, undefined, 'bad'))
}
