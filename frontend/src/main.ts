import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './design/main.css'
import { createShopRouter } from './router'

async function start(): Promise<void> {
  // Only `npm run dev:mock` has this: in a build the condition is false and the code is not there.
  if (import.meta.env.MODE === 'mock') await (await import('./mocks/browser')).startMocks()

  const app = createApp(App)
  app.use(createPinia())
  app.use(PiniaColada, { queryOptions: { staleTime: 30_000, gcTime: 10 * 60_000 } })
  app.use(createShopRouter())
  app.mount('#app')
}

void start()
