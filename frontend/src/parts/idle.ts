import { defineAsyncComponent, type Component } from 'vue'

/**
 * Comes when the page has a moment, where nothing moves by it: over something, or at the end of a page. A page whose
 * release is gone does without.
 */
export function whenIdle(load: () => Promise<Component>): Component {
  return defineAsyncComponent(() =>
    new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve)).then(() =>
      load().catch((): Component => () => null),
    ),
  )
}
