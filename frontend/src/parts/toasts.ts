import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'note' | 'bad'
  action?: { label: string; run: () => void }
}

const LONG_ENOUGH_TO_UNDO = 10_000

/** Short words in a corner, read out by screen readers; one at a time, since a heap of them is noise. */
export const toast = ref<Toast>()
let count = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function dismiss(): void {
  clearTimeout(timer)
  toast.value = undefined
}

export function tell(text: string, action?: Toast['action'], tone: Toast['tone'] = 'note'): void {
  clearTimeout(timer)
  toast.value = { id: ++count, text, tone, action }
  stay()
}

/** While the pointer or the focus is on it, it stays. */
export function hold(): void {
  clearTimeout(timer)
}

export function stay(): void {
  clearTimeout(timer)
  if (toast.value) timer = setTimeout(dismiss, LONG_ENOUGH_TO_UNDO)
}
