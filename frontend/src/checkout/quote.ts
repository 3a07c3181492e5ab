import { useQuery } from '@pinia/colada'
import { computed, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import type { CartLine } from '@/cart/cart'
import type { Draft } from './draft'

type Wish = Schemas['QuoteOrderRequest']

/** What is asked for and in what it is to be paid, with the price that the shopper saw there and agreed to. */
export function toWish(lines: readonly CartLine[], agreed: Draft['agreed']): Pick<Wish, 'lines' | 'currency'> {
  const currency = lines.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency
  return {
    lines: lines.map(({ productId, variantId, quantity, addedAtPrice, unitPrice }) => ({
      productId,
      variantId,
      quantity,
      seenUnitPrice: [agreed[variantId], addedAtPrice, unitPrice].find((price) => price?.currency === currency),
    })),
    currency,
  }
}

/** The codes and the ways of sending that the draft holds, as the contract has them. */
export function toTerms({ codes, shipping }: Draft): Required<Pick<Wish, 'codes' | 'shipping'>> {
  return {
    codes: [...codes],
    shipping: Object.entries(shipping).map(([sellerId, method]) => ({ sellerId, method })),
  }
}

/**
 * The price of what is wished for as of now, asked again whenever the wish changes. Meanwhile, and where the answer does
 * not come, the last one stays, so that nothing on the page moves; `current` says whether it is of the wish as it is.
 */
export function useQuote(wish: ComputedRef<Wish>, ready: MaybeRefOrGetter<boolean>) {
  const asked = computed(() => JSON.stringify(wish.value))
  const query = useQuery({
    key: () => ['mine', 'quote', asked.value],
    query: async () => {
      const of = asked.value
      return { of, quote: await body(api.POST('/api/quotes', { body: wish.value })) }
    },
    enabled: computed(() => toValue(ready) && wish.value.lines.length > 0),
    staleTime: 0,
    gcTime: 60_000,
  })
  const last = shallowRef(query.data.value)
  watch(query.data, (data) => {
    if (data) last.value = data
  })
  return {
    quote: computed(() => last.value?.quote),
    current: computed(() => toValue(ready) && last.value?.of === asked.value),
    loading: computed(() => query.asyncStatus.value === 'loading'),
    error: query.error,
    refetch: () => void query.refetch().catch(() => undefined),
  }
}
