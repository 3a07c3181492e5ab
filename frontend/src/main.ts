import { createShop } from './shop'

async function start(): Promise<void> {
  // Only `npm run dev:mock` has this: in a build the condition is false and the code is not there.
  if (import.meta.env.MODE === 'mock') await (await import('./mocks/browser')).startMocks()

  createShop().app.mount('#app')
}

void start()
