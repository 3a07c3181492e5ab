import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue'
import { api, body } from '@/api/client'
import type { CartLine } from '@/cart/cart'
import type { Draft, PlaceOrderBody } from './draft'

/** What is asked for, with the price that the shopper saw and agreed to. */
export function toLines(lines: readonly CartLine[], agreed: Draft['agreed']): PlaceOrderBody['lines'] {
  return lines.map(({ productId, variantId, quantity, addedAtPrice, unitPrice }) => ({
    productId,
    variantId,
    quantity,
    seenUnitPrice: agreed[variantId] ?? addedAtPrice ?? unitPrice,
  }))
}

/** The price of the cart as of now, asked again whenever a line or the country changes; the last one stays meanwhile. */
export function useQuote(
  lines: ComputedRef<PlaceOrderBody['lines']>,
  country: MaybeRefOrGetter<string>,
  ready: MaybeRefOrGetter<boolean>,
) {
  return useQuery({
    key: () => ['mine', 'quote', toValue(country), JSON.stringify(lines.value)],
    query: () => body(api.POST('/api/quotes', { body: { lines: lines.value, country: toValue(country) } })),
    enabled: computed(() => toValue(ready) && lines.value.length > 0),
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 60_000,
  })
}
