import { useQuery, useQueryCache } from '@pinia/colada'
import { ref, watch, type Ref } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { isMissing } from '@/api/problem'

/**
 * What this browser looked at, newest first: the ids of products and nothing else, kept here alone. A browser that forbids
 * storage remembers for as long as the page.
 */
const KEY = 'souk.seen'
const MOST = 12
const MINUTES = 60_000

export const seen = ref<string[]>(read())

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    // Whatever else may stand there: it becomes part of an address.
    return Array.isArray(kept) ? kept.filter(isId).slice(0, MOST) : []
  } catch {
    return []
  }
}

const isId = (one: unknown): one is string => typeof one === 'string' && /^[a-z0-9-]{1,100}$/.test(one)

function keep(ids: string[]): void {
  seen.value = ids.slice(0, MOST)
  try {
    if (seen.value.length) localStorage.setItem(KEY, JSON.stringify(seen.value))
    else localStorage.removeItem(KEY)
  } catch {
    // Forbidden or full: see above.
  }
}

/** Read anew each time, since another tab may have looked at more. */
function see(productId: string): void {
  keep([productId, ...read().filter((one) => one !== productId)])
}
function forget(productId: string): void {
  keep(read().filter((one) => one !== productId))
}
export function forgetAll(): void {
  keep([])
}

/** As a list shows a product. */
export function summaryOf(product: Schemas['Product']): Schemas['ProductSummary'] {
  const { productId, title, categoryId, sellerId, sellerName, variants, images } = product
  const least = <T extends Schemas['OtherPrice']>(tags: T[]) =>
    tags.toSorted((a, b) => a.price.amount - b.price.amount)[0]
  const cheapest = least(variants)
  const others = variants[0]?.otherPrices?.flatMap(({ price: { currency } }) => {
    const there = variants.flatMap(({ otherPrices = [] }) =>
      otherPrices.filter(({ price }) => price.currency === currency),
    )
    return least(there) ?? []
  })
  const figures = variants.map(({ price, otherPrices }) =>
    JSON.stringify([price, otherPrices?.map((one) => one.price)]),
  )
  return {
    productId,
    title,
    categoryId,
    sellerId,
    sellerName,
    fromPrice: cheapest?.price ?? { amount: 0, currency: 'GBP' },
    otherFromPrices: others,
    pricesVary: new Set(figures).size > 1 || undefined,
    compareAtPrice: cheapest?.compareAtPrice,
    variantCount: variants.length,
    image: images[0],
  }
}

/** Remembers the product of a page while somebody looks at it, and forgets what is not sold any more. */
export function useLooking(
  productId: () => string,
  product: Readonly<Ref<Schemas['Product'] | undefined>>,
  error: Readonly<Ref<unknown>>,
): void {
  const cache = useQueryCache()
  watch(
    product,
    (now) => {
      if (!now) return
      see(now.productId)
      void import('./counting').then(({ look }) => look(now.productId, now.sellerId))
      cache.setQueryData(['seen', now.productId], summaryOf(now))
    },
    { immediate: true },
  )
  watch(error, (now) => isMissing(now) && forget(productId()))
}

/**
 * The products of these ids. Each is asked for by itself, and kept for some minutes: the next page shows nearly the same
 * ones. One that is not sold any more is forgotten; one that cannot be had just now is left out.
 */
export function useSeen(ids: string[], enabled: Ref<boolean>) {
  const cache = useQueryCache()
  async function summary(productId: string): Promise<Schemas['ProductSummary'] | undefined> {
    const entry = cache.ensure({
      key: ['seen', productId],
      query: async () =>
        summaryOf(await body(api.GET('/api/products/{productId}', { params: { path: { productId } } }))),
      staleTime: 10 * MINUTES,
      gcTime: 30 * MINUTES,
    })
    try {
      return (await cache.refresh(entry)).data
    } catch (error) {
      if (isMissing(error)) forget(productId)
      return undefined
    }
  }
  return useQuery({
    key: ['seen', 'all', ...ids],
    query: async () => (await Promise.all(ids.map(summary))).filter((one) => one !== undefined),
    enabled,
    refetchOnWindowFocus: false,
  })
}
