import { useInfiniteQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { money } from '@/parts/money'
import { atTime } from '@/parts/times'
import { useSession } from '@/session/session'
import { states } from './publishing'

export type ProductChange = Schemas['ProductChange']
export type FieldChange = Schemas['FieldChange']

const PAGE = 10

/** What became of a product, the latest first. */
export function useProductChanges(productId: () => string, version: () => number) {
  const session = useSession()
  const list = useInfiniteQuery({
    // A save makes a version, and a version an entry.
    key: () => ['mine', 'desk', 'changes', productId(), version()],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const params = { path: { productId: productId() }, query: { limit: PAGE, cursor: pageParam || undefined } }
      return body(api.GET('/api/seller/products/{productId}/changes', { params }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  })
  return { list, changes: computed(() => list.data.value?.pages.flatMap((page) => page.changes)) }
}

const FIELDS: Record<FieldChange['field'], string> = {
  title: 'Title',
  description: 'Description',
  category: 'Category',
  'tax-class': 'To a tax',
  seller: 'Shop’s name',
  options: 'Options',
  attributes: 'Details',
  images: 'Pictures',
  state: 'State',
  'publish-at': 'In the shop from',
  rejection: 'Why it was rejected',
  withheld: 'Out of sight, since the shop is suspended',
  variant: 'Variant',
  choices: 'Choices',
  price: 'Price',
  sku: 'SKU',
  'variant-image': 'Picture, by its number',
  weight: 'Weight in grams',
  'low-stock': 'Low-stock mark',
  barcode: 'Barcode',
  'compare-at-price': 'Compare-at price',
  'named-prices': 'Prices in other currencies',
}

/** What of the product it is: the field, and of which variant. */
export function fieldName({ field, label }: FieldChange): string {
  return label ? `${FIELDS[field]}, ${label}` : FIELDS[field]
}

/** One side of a change, to read; undefined where there was nothing. */
export function sideOf(change: FieldChange, side: 'before' | 'after'): string | undefined {
  const price = side === 'before' ? change.priceBefore : change.priceAfter
  const text = change[side]
  if (price) return money(price)
  if (text && change.field === 'state') return states.find(({ value }) => value === text)?.label ?? text
  if (text && change.field === 'publish-at') return atTime(text)
  return text
}

/**
 * Who it was, for whoever reads it.
 *
 * @param staff the addresses of the staff by their ids, where the reader may know them
 */
export function whoOf(
  who: Schemas['ChangedBy'] | undefined,
  me: string | undefined,
  staff: Readonly<Record<string, string>> = {},
): string {
  if (!who) return 'Unknown'
  if (who.id && who.id === me) return 'You'
  const words = {
    seller: 'The seller',
    staff: staff[who.id ?? ''] ?? 'Somebody of the staff',
    administrator: 'An administrator',
    import: 'An import',
    schedule: 'Its time came',
    fetch: 'The shop, which fetched pictures',
  }
  return words[who.kind]
}
