import type { Schemas } from '@/api/client'
import { categories, products, summary } from './goods'

type Product = Schemas['Product']

const counted = <T extends string>(ids: T[]) =>
  [...new Set(ids)].map((id) => ({ id, count: ids.filter((one) => one === id).length }))

/** Searches the goods as the shop does, by title alone. */
export function found(query: URLSearchParams): Schemas['SearchResult'] {
  const cheapest = (product: Product) => summary(product).fromPrice.amount
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/)
  const fits = (without?: 'category' | 'seller') => (product: Product) =>
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
