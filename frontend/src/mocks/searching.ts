import type { Schemas } from '@/api/client'
import { categories, products, summary } from './goods'

type Product = Schemas['Product']

const counted = <T extends string>(ids: T[]) =>
  [...new Set(ids)].map((id) => ({ id, count: ids.filter((one) => one === id).length }))

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')

/** What a product comes in, by its key: the option and the value as they are written. */
function choicesOf({ options, variants }: Product): Map<string, [string, string]> {
  const all = variants.flatMap(({ choices }) =>
    choices.map((value, place) => [options[place]?.name ?? '', value] as const),
  )
  return new Map(all.map(([name, value]) => [`${plain(name)}:${plain(value)}`, [name, value]]))
}

function optionCounts(found: Product[]): Schemas['SearchResult']['options'] {
  const all = found.flatMap((product) => [...choicesOf(product)])
  const names = [...new Set(all.map(([, [name]]) => name))]
  return names.map((name) => ({
    name,
    values: counted(all.filter(([, written]) => written[0] === name).map(([key]) => key)).map(({ id, count }) => ({
      key: id,
      name: all.find(([key]) => key === id)?.[1][1] ?? '',
      count,
    })),
  }))
}

/** How many a product has on average: as the length of its title says. */
const starsOf = ({ title }: Product) => 3 + (title.length % 3)

/** Searches the goods as the shop does, by title alone. */
export function found(query: URLSearchParams): Schemas['SearchResult'] {
  const cheapest = (product: Product) => {
    const { fromPrice, otherFromPrices = [] } = summary(product)
    const there = otherFromPrices.find(({ price }) => price.currency === query.get('currency'))
    return there?.price.amount ?? fromPrice.amount
  }
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/)
  const keys = (query.get('options') ?? '').split(',').filter(Boolean)
  const wanted = new Map(
    keys.map((key) => [key.split(':')[0], keys.filter((one) => one.split(':')[0] === key.split(':')[0])]),
  )
  const comesIn = (product: Product, without?: string) =>
    [...wanted].every(([option, any]) => option === without || any.some((key) => choicesOf(product).has(key)))
  const fits = (without?: 'category' | 'seller' | 'stars' | 'options') => (product: Product) =>
    (without === 'stars' || starsOf(product) >= Number(query.get('stars') ?? 0)) &&
    (without === 'options' || comesIn(product)) &&
    words.every((word) => product.title.toLowerCase().includes(word)) &&
    (without === 'category' || [null, product.categoryId].includes(query.get('category'))) &&
    (without === 'seller' || [null, product.sellerId].includes(query.get('seller'))) &&
    cheapest(product) >= Number(query.get('priceFrom') ?? 0) &&
    cheapest(product) <= Number(query.get('priceTo') ?? Infinity) &&
    (query.get('inStock') !== 'true' || product.variants.some((variant) => variant.available > 0))
  const all = products.filter(fits())
  if (query.get('sort') === 'price-ascending') all.sort((a, b) => cheapest(a) - cheapest(b))
  const from = Number(query.get('cursor') ?? 0)
  const limit = Number(query.get('limit') ?? 24)
  return {
    products: all.slice(from, from + limit).map(summary),
    total: all.length,
    categories: counted(products.filter(fits('category')).map((one) => one.categoryId)).map(({ id, count }) => ({
      categoryId: id,
      count,
    })),
    sellers: counted(products.filter(fits('seller')).map((one) => one.sellerId)).map(({ id, count }) => ({
      sellerId: id,
      sellerName: products.find((one) => one.sellerId === id)?.sellerName ?? '',
      count,
    })),
    stars: [5, 4, 3, 2, 1]
      .map((least) => ({ least, count: products.filter(fits('stars')).filter((one) => starsOf(one) >= least).length }))
      .filter(({ count }) => count > 0),
    options: optionCounts(products.filter(fits())).map((option) =>
      wanted.has(plain(option.name))
        ? (optionCounts(
            products.filter((product) => fits('options')(product) && comesIn(product, plain(option.name))),
          ).find(({ name }) => name === option.name) ?? option)
        : option,
    ),
    nextCursor: from + limit < all.length ? String(from + limit) : undefined,
  }
}

/** Suggests as the shop does, by titles and names alone. */
export function suggested(typed: string): Schemas['SearchSuggestions'] {
  const begun = typed.toLowerCase()
  const fits = (text: string) => text.toLowerCase().includes(begun)
  const words = products.flatMap(({ title }) => title.toLowerCase().split(/\W+/))
  return {
    texts: [...new Set(words.filter((word) => word.startsWith(begun) && word !== begun))].slice(0, 5),
    categories: categories.filter(({ name }) => fits(name)).map(({ categoryId, name }) => ({ categoryId, name })),
    products: products
      .filter(({ title }) => fits(title))
      .slice(0, 5)
      .map(summary),
  }
}
