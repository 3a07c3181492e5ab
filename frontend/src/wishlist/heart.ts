import { whenIdle } from '@/parts/idle'

/** The heart of a thing, which lies over its picture or in a place kept for it. */
export const HeartButton = whenIdle(() => import('./HeartButton.vue'))
