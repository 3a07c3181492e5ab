import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import type { Router } from 'vue-router'
import Root from './App.vue'
import './design/main.css'
import { createShopRouter } from './router'

/** The shop, not yet in any page. */
export function createShop(): { app: App; router: Router } {
  const router = createShopRouter()
  const app = createApp(Root)
  app.use(createPinia())
  app.use(PiniaColada, { queryOptions: { staleTime: 30_000, gcTime: 10 * 60_000 } })
  app.use(router)
  return { app, router }
}
