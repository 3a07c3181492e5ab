import { useInfiniteQuery } from '@pinia/colada'
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { LocationQuery } from 'vue-router'
import { api, body, type Schemas } from '@/api/client'
import { useCategories } from '@/catalog/queries'
import { first } from '@/parts/address'
import { minorOf, typedOf } from '@/parts/amounts'
import { comparedIn } from '@/parts/compared'

export type SearchResult = Schemas['SearchResult']

export const sorts = [
  { value: '', label: 'Best match' },
  { value: 'newest', label: 'Newest first' },
  { value: 'price-ascending', label: 'Price, low to high' },
  { value: 'price-descending', label: 'Price, high to low' },
] as const
type Sort = (typeof sorts)[number]['value']

/**
 * What is looked for, as it stands in the page's address. Prices are in minor units of the currency, which is the shop's own
 * where there is none; options are keys parted by commas; an empty text asks for nothing.
 */
export interface Search {
  q: string
  category: string
  seller: string
  from: string
  to: string
  /** Of the prices: a link that was passed on means the same to whoever opens it. */
  currency: string
  stock: '' | 'in'
  stars: string
  options: string
  sort: Sort
}

export const NOTHING: Search = {
  q: '',
  category: '',
  seller: '',
  from: '',
  to: '',
  currency: '',
  stock: '',
  stars: '',
  options: '',
  sort: '',
}
/** As many as the shop takes at once. */
const MOST_OPTIONS = 20
const PAGE = 24

/** What an address asks for; what makes no sense in it is left aside. */
export function searchIn(query: LocationQuery): Search {
  const fits = (name: string, pattern: RegExp) => (pattern.test(first(query[name])) ? first(query[name]) : '')
  const [from, to] = [fits('from', /^\d{1,12}$/), fits('to', /^\d{1,12}$/)]
  const crossed = from && to && Number(from) > Number(to)
  return {
    q: first(query.q).trim().slice(0, 120),
    category: fits('category', /^[a-z0-9]+(-[a-z0-9]+)*$/),
    seller: fits('seller', /^[A-Za-z0-9_-]{1,64}$/),
    from: crossed ? to : from,
    to: crossed ? from : to,
    currency: from || to ? fits('currency', /^[A-Z]{3}$/) : '',
    stock: first(query.stock) === 'in' ? 'in' : '',
    stars: fits('stars', /^[1-5]$/),
    options: keysIn(first(query.options)).join(','),
    sort: sorts.find(({ value }) => value === first(query.sort))?.value ?? '',
  }
}

/** The keys of choices in a text, each once; what is none is left aside. */
export function keysIn(options: string): string[] {
  const keys = options.split(',').filter((key) => /^[^,:]+:[^,:]+$/.test(key))
  return [...new Set(keys)].slice(0, MOST_OPTIONS)
}

/** The options with this key, or without it where it was there. */
export function toggled(options: string, key: string): string {
  const keys = keysIn(options)
  return (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]).slice(0, MOST_OPTIONS).join(',')
}

export const starsAndMore = (least: number | string) =>
  `${least} ${Number(least) === 1 ? 'star' : 'stars'}${Number(least) < 5 ? ' and more' : ''}`

/** An amount that somebody typed, in minor units as text: `12`, `12.5` and `12,50`; undefined where it is none. */
export function minorUnits(typed: string, currency: string): string | undefined {
  return minorOf(typed, currency)?.toString()
}

/** Minor units as somebody types them. */
export function typedAmount(minor: string, currency: string): string {
  return minor && typedOf(Number(minor), currency).replace(/\.0+$/, '')
}

/** In what a search compares prices: in what its own are, or else as the shopper chose. */
export function currencyOf({ from, to, currency, sort }: Search): string {
  return from || to ? currency : comparedIn(sort)
}

/** What an address asks for of one seller, who is not part of it: an aisle and an order. */
export function sellersSearchIn(query: LocationQuery): Pick<Search, 'category' | 'sort'> {
  const { category, sort } = searchIn(query)
  return { category, sort: sort === 'newest' ? '' : sort }
}

/** What a search finds, page by page; its pages stay in the cache, so that Back finds as many as were there. */
function useSearch(search: MaybeRefOrGetter<Search>) {
  return useInfiniteQuery({
    key: () => ['search', { ...toValue(search), currency: currencyOf(toValue(search)) }],
    query: ({ pageParam }: { pageParam: string }) => {
      const { q, category, seller, from, to, stock, stars, options, sort } = toValue(search)
      const query = {
        q: q || undefined,
        category: category || undefined,
        seller: seller || undefined,
        priceFrom: from ? Number(from) : undefined,
        priceTo: to ? Number(to) : undefined,
        currency: currencyOf(toValue(search)) || undefined,
        inStock: stock === 'in' || undefined,
        stars: stars ? Number(stars) : undefined,
        options: options || undefined,
        sort: sort || undefined,
        limit: PAGE,
        cursor: pageParam || undefined,
      }
      return body(api.GET('/api/search', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    refetchOnWindowFocus: false,
    refetchOnMount: false,
    gcTime: 30 * 60_000,
  })
}

/** A search as a page shows it: what was found so far, how many there are, and by what it could be narrowed. */
export function useFound(search: MaybeRefOrGetter<Search>) {
  const list = useSearch(search)
  const products = computed(() => list.data.value?.pages.flatMap((page) => page.products))
  /** Of the search before, while the next is on its way: what one has just pressed must not vanish under the finger. */
  const result = ref<SearchResult>()
  watch(
    () => list.data.value?.pages[0],
    (page) => {
      if (page) result.value = page
    },
    { immediate: true },
  )
  const count = computed(() => {
    const total = list.data.value?.pages[0]?.total
    if (total === undefined) return ''
    return total === 0 ? 'Nothing found' : `${total.toLocaleString()} ${total === 1 ? 'thing' : 'things'}`
  })
  return { list, products, result, count }
}

/** The aisles in which something was found with how many, in the order of the tree: those below another follow it. */
export function useAisles(result: MaybeRefOrGetter<SearchResult | undefined>) {
  const { data: categories } = useCategories()
  return computed(() =>
    (categories.value ?? []).flatMap((category) => {
      const count = toValue(result)?.categories.find((one) => one.categoryId === category.categoryId)?.count ?? 0
      return count ? [{ ...category, count }] : []
    }),
  )
}
