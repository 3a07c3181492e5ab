import { useQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { api, body, type Schemas } from '@/api/client'

export type Rating = Schemas['Rating']

export const ratingKey = (productId: string) => ['product', productId, 'rating']

/** A product's stars. The shop keeps them for a minute, so one's own change is put into them here. */
export function useRating(productId: MaybeRefOrGetter<string>) {
  return useQuery({
    key: () => ratingKey(toValue(productId)),
    query: () =>
      body(api.GET('/api/products/{productId}/rating', { params: { path: { productId: toValue(productId) } } })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

/** The rating once a review went from so many stars to others; undefined where there is none before or after. */
export function ratingAfter(rating: Rating, from: number | undefined, to: number | undefined): Rating {
  const histogram = rating.histogram.map((count, place) =>
    Math.max(0, count - Number(place + 1 === from) + Number(place + 1 === to)),
  )
  const count = histogram.reduce((sum, one) => sum + one, 0)
  const stars = histogram.reduce((sum, one, place) => sum + one * (place + 1), 0)
  return { ...rating, histogram, count, average: count ? Math.round((10 * stars) / count) / 10 : 0 }
}

export function countWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? 'review' : 'reviews'}`
}
