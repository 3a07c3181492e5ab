import userEvent from '@testing-library/user-event'
import { render } from '@testing-library/vue'
import { createMemoryHistory } from 'vue-router'
import App from '@/App.vue'
import { dismiss } from '@/parts/toasts'
import { createShopRouter } from '@/router'
import { itemCount } from '@/cart/count'
import { drawerOpen } from '@/cart/drawer'
import { forgetReadings } from '@/parts/reading'
import { remembered } from '@/session/remembered'
import { beginSession } from '@/session/session'
import { laterStores, stores } from '@/stores/later'

/** Opens the whole shop at an address, as a shopper's browser would. */
export async function visit(path: string) {
  dismiss()
  drawerOpen.value = false
  itemCount.value = remembered.cartCount
  forgetReadings()
  beginSession()
  const history = createMemoryHistory()
  history.replace(path)
  const router = createShopRouter(history)
  const user = userEvent.setup()
  const shown = render(App, { global: { plugins: [laterStores, router] } })
  await router.isReady()
  await stores()
  return { router, user, ...shown }
}
