import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/vue'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { currency } from '@/parts/currency'
import { forgetReadings } from '@/parts/reading'
import { beginSession } from '@/session/session'
import { forgetReviews } from './reviewing'
import { forgetShop } from './shop'
import { server } from './server'

// Pages are loaded when they are visited, and a busy machine takes its time over the first.
configure({ asyncUtilTimeout: 5000 })

// A call that no test prepared for is a failure of the test, not a warning.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  forgetShop()
  forgetReviews()
  localStorage.clear()
  currency.value = ''
  sessionStorage.clear()
  forgetReadings()
  beginSession()
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())

// What jsdom does not do.
window.scrollTo = () => undefined
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }) as unknown as MediaQueryList
