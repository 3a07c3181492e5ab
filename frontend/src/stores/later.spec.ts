import { useQueryCache } from '@pinia/colada'
import { afterEach, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { laterStores, stores, withStores } from './later'

function shop() {
  const app = createApp({})
  app.use(laterStores)
  return app
}

afterEach(() => vi.doUnmock('./all'))

it('come once, for who asks first', async () => {
  const app = shop()
  expect(app.config.globalProperties.$pinia).toBeUndefined()
  const [part, other] = await Promise.all([withStores(() => Promise.resolve('a part'))(), stores(), stores()])
  expect(part).toBe('a part')
  expect(app.config.globalProperties.$pinia).toBe(other)
  expect(useQueryCache(other).getEntries()).toEqual([])
})

it('are asked for again by the next where they could not be had', async () => {
  const app = shop()
  vi.doMock('./all', () => {
    throw new Error('Gone after a release')
  })
  await expect(stores()).rejects.toThrow()
  vi.doUnmock('./all')
  expect(await stores()).toBe(app.config.globalProperties.$pinia)
})
