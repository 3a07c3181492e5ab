import { onScopeDispose, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import type { Schemas } from '@/api/client'
import { wordsOf } from '@/catalog/variants'
import type { Rating } from './rating'

/** What search engines are told of a product: what it costs, whether it can be had, and its stars. */
export function productData(product: Schemas['Product'], rating: Rating | undefined, url: string): object {
  const prices = product.variants.map(({ price }) => price.amount)
  const currency = product.variants[0]?.price.currency ?? 'GBP'
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const price = (amount: number) => (amount / 10 ** digits).toFixed(digits)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: wordsOf(product),
    image: product.images.map((image) => new URL(image.url, url).href),
    brand: { '@type': 'Brand', name: product.sellerName },
    ...(prices.length === 1 && product.variants[0]?.barcode && { gtin: product.variants[0].barcode }),
    offers: {
      '@type': 'AggregateOffer',
      url,
      priceCurrency: currency,
      lowPrice: price(Math.min(...prices)),
      highPrice: price(Math.max(...prices)),
      offerCount: prices.length,
      availability: `https://schema.org/${product.variants.some((one) => one.available > 0) ? 'InStock' : 'OutOfStock'}`,
    },
    ...(rating?.count && {
      aggregateRating: { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count },
    }),
  }
}

/** As text within a script element, which no word of a seller can end. */
export function inScript(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Keeps it in the page's head while the page is there. */
export function useStructuredData(data: MaybeRefOrGetter<object | undefined>): void {
  const script = document.createElement('script')
  script.type = 'application/ld+json'
  watchEffect(() => {
    const now = toValue(data)
    script.textContent = now ? inScript(now) : ''
    if (now) document.head.append(script)
    else script.remove()
  })
  onScopeDispose(() => script.remove())
}
