import { createApp, type App } from 'vue'
import type { Router } from 'vue-router'
import Root from './App.vue'
import './design/main.css'
import { createShopRouter } from './router'
import { laterStores } from './stores/later'

/** The shop, not yet in any page. */
export function createShop(): { app: App; router: Router } {
  const router = createShopRouter()
  const app = createApp(Root)
  app.use(laterStores)
  app.use(router)
  return { app, router }
}
