import { PiniaColada } from '@pinia/colada'
import { createPinia, type Pinia } from 'pinia'
import type { App } from 'vue'

/** Gives an app that may have begun already its stores, and the cache of what its pages ask for. */
export function install(app: App): Pinia {
  const pinia = createPinia()
  app.use(pinia)
  app.use(PiniaColada, { queryOptions: { staleTime: 30_000, gcTime: 10 * 60_000 } })
  return pinia
}
