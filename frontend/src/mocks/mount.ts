import { PiniaColada } from '@pinia/colada'
import userEvent from '@testing-library/user-event'
import { render } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import App from '@/App.vue'
import { dismiss } from '@/parts/toasts'
import { createShopRouter } from '@/router'
import { itemCount } from '@/cart/count'
import { drawerOpen } from '@/cart/drawer'
import { remembered } from '@/session/remembered'

/** Opens the whole shop at an address, as a shopper's browser would. */
export async function visit(path: string) {
  dismiss()
  drawerOpen.value = false
  itemCount.value = remembered.cartCount
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
