import { onBeforeUnmount, onMounted } from 'vue'

/** Listens as long as the component is there; for what bubbles through an element that is no control itself. */
export function useListener(target: () => EventTarget | null, types: string[], handler: (event: Event) => void): void {
  let element: EventTarget | null = null
  onMounted(() => {
    element = target()
    for (const type of types) element?.addEventListener(type, handler)
  })
  onBeforeUnmount(() => {
    for (const type of types) element?.removeEventListener(type, handler)
  })
}

/** Escape, pressed anywhere. */
export function useEscape(handler: () => void): void {
  useListener(
    () => document,
    ['keydown'],
    (event) => (event as KeyboardEvent).key === 'Escape' && handler(),
  )
}

let pointerDown = false
window.addEventListener('pointerdown', () => (pointerDown = true), { capture: true, passive: true })
for (const end of ['pointerup', 'pointercancel']) {
  window.addEventListener(end, () => (pointerDown = false), { capture: true, passive: true })
}

/** Runs `work` now, or, while the pointer is held down, when its click has been dealt with. */
export function afterPointer(work: () => void): void {
  if (!pointerDown) return work()
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => setTimeout(work), { once: true })
}
