import { useQuery } from '@pinia/colada'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { api, body, type Schemas } from '@/api/client'
import { usePauses } from '@/parts/pauses'

/** One thing that may be meant, and where it is. */
export interface Suggestion {
  label: string
  to: RouteLocationRaw
  product?: Schemas['ProductSummary']
}
export interface SuggestionGroup {
  name: string
  suggestions: Suggestion[]
}

/** In milliseconds. */
const PAUSE = 150

/** What may be meant by what is typed, in groups; those before stay until there are others. */
export function useSuggestions(typed: MaybeRefOrGetter<string>) {
  const asked = usePauses(() => toValue(typed).trim(), PAUSE)
  const { data } = useQuery({
    key: () => ['suggestions', asked.value.toLowerCase()],
    query: () => body(api.GET('/api/search/suggestions', { params: { query: { q: asked.value } } })),
    enabled: () => asked.value !== '',
    placeholderData: (before?: Schemas['SearchSuggestions']) => before,
    staleTime: 60_000,
  })
  return computed(() => (asked.value && toValue(typed).trim() && data.value ? groups(data.value) : []))
}

function groups({ texts, categories, products }: Schemas['SearchSuggestions']): SuggestionGroup[] {
  return [
    { name: 'Searches', suggestions: texts.map((q) => ({ label: q, to: { path: '/search', query: { q } } })) },
    {
      name: 'Aisles',
      suggestions: categories.map(({ categoryId, name }) => ({ label: name, to: `/c/${categoryId}` })),
    },
    {
      name: 'Things',
      suggestions: products.map((product) => ({ label: product.title, to: `/p/${product.productId}`, product })),
    },
  ].filter(({ suggestions }) => suggestions.length)
}
