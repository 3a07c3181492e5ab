import { defineAsyncComponent, type Component } from 'vue'

const LONGEST = 3_000

/** When the page has a moment: what is not part of the first view comes after it, and does not take its network from it. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Not every browser has it.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: LONGEST })
    else setTimeout(resolve)
  })
}

/**
 * Comes when the page has a moment, where nothing moves by it: over something, or at the end of a page. A page whose
 * release is gone does without.
 */
export function whenIdle(load: () => Promise<Component>): Component {
  return defineAsyncComponent(() => idle().then(() => load().catch((): Component => () => null)))
}
