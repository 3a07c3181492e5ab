import { useQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

type Collection = Schemas['Collection']
export type Rule = Schemas['CollectionRule']
export type Summary = Schemas['ProductSummary']

export const MOST = 12
export const MOST_CHOSEN = 24
/** As many as home shows of what a rule brings. */
const SHOWN = 12

export const sorts: readonly { value: Rule['sort']; label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'price-ascending', label: 'Price, low to high' },
  { value: 'price-descending', label: 'Price, high to low' },
]

/** A collection while it is edited: what is not shown at the moment is kept, should one come back to it. */
export interface Draft {
  /** Of this page alone. */
  key: number
  title: string
  line: string
  shows: 'chosen' | 'rule'
  productIds: string[]
  /** Empty for the whole shop. */
  categoryId: string
  sort: Rule['sort']
}

export interface Kept {
  drafts: Draft[]
  /** What shoppers see of the products that were chosen. */
  products: Summary[]
  etag: string
}

let keys = 0

export function emptyDraft(): Draft {
  return { key: ++keys, title: '', line: '', shows: 'chosen', productIds: [], categoryId: '', sort: 'newest' }
}

function draftOf({ title, line = '', productIds, rule }: Collection): Draft {
  const shows = productIds ? 'chosen' : 'rule'
  const { categoryId = '', sort = 'newest' } = rule ?? {}
  return { ...emptyDraft(), title, line, shows, productIds: productIds ?? [], categoryId, sort }
}

function collectionOf({ title, line, shows, productIds, categoryId, sort }: Draft): Collection {
  const words = { title: title.trim(), ...(line.trim() && { line: line.trim() }) }
  return shows === 'chosen'
    ? { ...words, productIds: [...productIds] }
    : { ...words, rule: { sort, ...(categoryId && { categoryId }) } }
}

/** Whether both would be saved as the same. */
export function same(one: readonly Draft[], other: readonly Draft[]): boolean {
  return JSON.stringify(one.map(collectionOf)) === JSON.stringify(other.map(collectionOf))
}

/** What is wrong with a collection, by field. */
export function flaws({ title, shows, productIds }: Draft): { title?: string; products?: string } {
  return {
    ...(!title.trim() && { title: 'Give it a title.' }),
    ...(shows === 'chosen' && !productIds.length && { products: 'Choose at least one product.' }),
  }
}

/** The list with the thing at a place put so many places further. */
export function moved<T>(list: readonly T[], place: number, by: number): T[] {
  const all = [...list]
  all.splice(place + by, 0, ...all.splice(place, 1))
  return all
}

function keptOf({ data, response }: { data?: Schemas['SavedCollections']; response: Response }): Kept {
  return {
    drafts: (data?.collections ?? []).map(draftOf),
    products: data?.products ?? [],
    etag: response.headers.get('ETag') ?? '',
  }
}

export async function readCollections(): Promise<Kept> {
  await useSession().restore()
  return keptOf(await api.GET('/api/collections/saved'))
}

export async function saveCollections(drafts: readonly Draft[], etag: string): Promise<Kept> {
  const params = { header: { 'If-Match': etag } }
  return keptOf(await api.PUT('/api/collections/saved', { params, body: { collections: drafts.map(collectionOf) } }))
}

/** What a rule brings to home now. */
export function useRule(rule: MaybeRefOrGetter<{ categoryId: string; sort: Rule['sort'] }>, wanted: () => boolean) {
  return useQuery({
    key: () => ['collections', 'rule', toValue(rule).categoryId, toValue(rule).sort],
    query: async () => {
      const { categoryId, sort } = toValue(rule)
      const query = { category: categoryId || undefined, sort, limit: SHOWN }
      return (await body(api.GET('/api/search', { params: { query } }))).products
    },
    enabled: wanted,
  })
}

/** Products to choose from, by words. */
export async function findProducts(words: string): Promise<Summary[]> {
  return (await body(api.GET('/api/search', { params: { query: { q: words, limit: 8 } } }))).products
}
