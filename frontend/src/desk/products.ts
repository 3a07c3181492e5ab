import { useInfiniteQuery, useQueryCache } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type Product = Schemas['Product']
export type OwnProduct = Schemas['OwnProduct']
export type SaveProduct = Schemas['SaveProductRequest']

const PAGE = 24
const KEY = ['mine', 'desk', 'products'] as const

export interface Wanted {
  q: string
  low: boolean
  state?: Schemas['PublicationState']
}

/** @param cursor empty for the first page */
export function listQuery({ q, low, state }: Wanted, limit: number, cursor: string) {
  return { q: q || undefined, low: low || undefined, state, limit, cursor: cursor || undefined }
}

/** A seller's own products, page by page. */
export function useOwnProducts(wanted: MaybeRefOrGetter<Wanted>, limit = PAGE) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => [...KEY, 'list', { ...toValue(wanted) }, limit],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const query = listQuery(toValue(wanted), limit, pageParam)
      return body(api.GET('/api/seller/products', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 5_000,
  })
  return { list, products: computed(() => list.data.value?.pages.flatMap((page) => page.products)) }
}

/** A product of the seller's as it is now, with the tag that a change of it names; undefined where there is none. */
export async function readProduct(productId: string): Promise<OwnProduct | undefined> {
  const { data, response } = await api
    .GET('/api/seller/products/{productId}', { params: { path: { productId } } })
    .catch((error: unknown) => {
      if (isGone(error)) return { data: undefined, response: undefined }
      throw error
    })
  return data && { product: data, etag: response?.headers.get('ETag') ?? '' }
}

/** Whether anybody sells something at that address; what nobody sees yet is not known by this. */
export async function isTaken(productId: string): Promise<boolean> {
  const { data } = await api
    .GET('/api/products/{productId}', { params: { path: { productId } }, cache: 'no-store' })
    .catch((error: unknown) => {
      if (isGone(error)) return { data: undefined }
      throw error
    })
  return data !== undefined
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404
}

/** Saves a product; with a tag only if it still is what the tag was of. */
export async function saveProduct(productId: string, wanted: SaveProduct, etag?: string): Promise<OwnProduct> {
  const { data, response } = await api.PUT('/api/products/{productId}', {
    params: { path: { productId }, header: etag ? { 'If-Match': etag } : {} },
    body: wanted,
  })
  if (!data) throw new Error('The answer had no body.')
  return { product: data, etag: response.headers.get('ETag') ?? '' }
}

export function useRefreshProducts(): () => Promise<unknown> {
  const cache = useQueryCache()
  return async () => {
    await cache.invalidateQueries({ key: [...KEY] })
    await cache.invalidateQueries({ key: ['product'] })
  }
}

/** What has to be sent to save a product as it is. */
export function asSaved(product: Product): SaveProduct {
  const { title, description, categoryId, taxClass, options, images, attributes } = product
  return {
    title,
    description,
    categoryId,
    taxClass,
    options,
    images,
    ...(attributes && { attributes }),
    variants: product.variants.map(
      ({ variantId, sku, choices, price, available, imageIndex, weightGrams, lowStock, barcode, ...prices }) => ({
        variantId,
        choices,
        price,
        stock: available,
        ...(sku && { sku }),
        ...(imageIndex !== undefined && { imageIndex }),
        ...(weightGrams !== undefined && { weightGrams }),
        ...(lowStock !== undefined && { lowStock }),
        ...(barcode && { barcode }),
        ...(prices.compareAtPrice && { compareAtPrice: prices.compareAtPrice }),
        ...(prices.namedPrices && { namedPrices: prices.namedPrices }),
      }),
    ),
  }
}

/** One variant with another price or stock. */
export function withVariant(
  wanted: SaveProduct,
  variantId: string,
  change: { price?: Schemas['Money']; stock?: number },
): SaveProduct {
  return {
    ...wanted,
    variants: wanted.variants.map((variant) => (variant.variantId === variantId ? { ...variant, ...change } : variant)),
  }
}
