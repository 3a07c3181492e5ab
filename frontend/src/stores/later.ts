import type { Pinia } from 'pinia'
import type { App } from 'vue'

let shop: App
let there: Promise<Pinia> | undefined

/** For a shop that begins without its stores: the first view of home has none, and they are a tenth of the script that it may have. */
export function laterStores(app: App): void {
  shop = app
  there = undefined
}

/** The stores, which come once, for who asks first. Where they cannot be had, the next to ask tries again. */
export function stores(): Promise<Pinia> {
  return (there ??= import('./all')
    .then(({ install }) => install(shop))
    .catch((error: unknown) => {
      there = undefined
      throw error
    }))
}

/** Loads a part that needs the stores together with them. */
export const withStores =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  async () =>
    (await Promise.all([load(), stores()]))[0]
