import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useCategories, type Category } from './queries'

export interface Step {
  name: string
  to: string
}

/** The steps through the tree to a category, itself the last; undefined while the tree is not known. */
export function useWayTo(categoryId: MaybeRefOrGetter<string | undefined>) {
  const { data } = useCategories()
  return computed(() => data.value && wayTo(toValue(categoryId), data.value))
}

/** None where there is no such category. */
export function wayTo(categoryId: string | undefined, categories: readonly Category[]): Step[] {
  const steps: Step[] = []
  let next = categories.find((one) => one.categoryId === categoryId)
  // A tree that leads back to itself would have no end: never more steps than there are categories.
  while (next && steps.length < categories.length) {
    const { categoryId: to, name, parentId } = next
    steps.unshift({ name, to: `/c/${to}` })
    next = categories.find((one) => one.categoryId === parentId)
  }
  return steps
}

/** What search engines are told of the way to a page: the front, the steps, and the page itself. */
export function wayData(steps: readonly Step[], here: string, url: string): object {
  const all = [{ name: 'Souk', to: '/' }, ...steps, { name: here, to: url }]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, to }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: new URL(to, url).href,
    })),
  }
}
