import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/vue'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { forgetShop } from './shop'
import { server } from './server'

// A call that no test prepared for is a failure of the test, not a warning.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  forgetShop()
  localStorage.clear()
  sessionStorage.clear()
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
