import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

const DEFAULT = 'Souk: small makers, good things, sent to your door.'

/** Names the page in the tab, for search engines and for screen readers (the shell reads the title out on navigation). */
export function usePage(
  title: MaybeRefOrGetter<string | undefined>,
  description?: MaybeRefOrGetter<string | undefined>,
): void {
  watchEffect(() => {
    const name = toValue(title)
    document.title = name ? `${name} · Souk` : 'Souk'
    const about = toValue(description)?.replace(/\s+/g, ' ').trim().slice(0, 160) || DEFAULT
    document.querySelector('meta[name="description"]')?.setAttribute('content', about)
  })
}
