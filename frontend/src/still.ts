import { useQueryCache } from '@pinia/colada'
import { nextTick, type App } from 'vue'
import type { Router } from 'vue-router'
import { allRead } from './parts/reading'
import { stores } from './stores/later'

/** A page that was made before stays no longer than this, whatever is still on its way. */
const LONGEST = 4_000

/**
 * Puts the shop in the place of a page that was made before, once it shows as much: until then nothing flickers and nothing moves,
 * and whoever reads goes on reading.
 */
export async function takePlace({ app, router }: { app: App; router: Router }, still: HTMLElement): Promise<void> {
  const place = document.createElement('div')
  place.id = still.id
  app.mount(place)
  await Promise.race([shown(router), new Promise((resolve) => setTimeout(resolve, LONGEST))])

  const held = still.contains(document.activeElement) && document.activeElement?.getAttribute('href')
  still.replaceWith(place)
  if (held) place.querySelector<HTMLElement>(`a[href="${CSS.escape(held)}"]`)?.focus({ preventScroll: true })
  const { hash } = router.currentRoute.value
  if (hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  forget('script[data-still]')
  // What the head says is of the first page alone.
  router.afterEach((to, from) => {
    if (to.path !== from.path) forget('[data-still]')
  })
}

/** When the page is there with everything that it asked for at once. */
async function shown(router: Router): Promise<void> {
  await router.isReady()
  await nextTick()
  const cache = useQueryCache(await stores())
  await Promise.allSettled([
    allRead(),
    ...cache.getEntries({ active: true }).map((entry) => entry.pending?.refreshCall),
  ])
  await nextTick()
}

function forget(what: string): void {
  document.head.querySelectorAll(what).forEach((element) => element.remove())
}
