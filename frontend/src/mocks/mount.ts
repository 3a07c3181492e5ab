import { PiniaColada } from '@pinia/colada'
import userEvent from '@testing-library/user-event'
import { render } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import App from '@/App.vue'
import { dismiss } from '@/parts/toasts'
import { createShopRouter } from '@/router'
import { drawerOpen } from '@/cart/drawer'

/** Opens the whole shop at an address, as a shopper's browser would. */
export async function visit(path: string) {
  dismiss()
  drawerOpen.value = false
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createShopRouter(createMemoryHistory())
  await router.push(path)
  const user = userEvent.setup()
  const shown = render(App, {
    global: { plugins: [pinia, [PiniaColada, { queryOptions: { staleTime: 30_000 } }], router] },
  })
  await router.isReady()
  return { router, user, ...shown }
}
