import { defineAsyncComponent, type Component } from 'vue'
import { whenIdle } from '@/parts/idle'

/**
 * The heart of a thing, which comes when the page has a moment: it lies over a picture or in a place kept for it, so that
 * nothing moves. A page whose release is gone does without.
 */
export const HeartButton = defineAsyncComponent(() =>
  whenIdle().then(() => import('./HeartButton.vue').catch((): Component => () => null)),
)
