import { ref } from 'vue'
import { useListener } from '@/parts/listen'

const KEY = 'souk.desk.keys'

function wanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys do something: who dictates, or hits keys by accident, can turn them off (WCAG 2.1.4). */
export const singleKeys = ref(wanted())

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Forbidden storage: the choice lasts as long as the page.
  }
}

function types(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && Boolean(target.closest('input:not([type=checkbox]), textarea, select'))
}

/** Runs what a single key stands for, unless somebody types, holds a modifier, or has a dialog open. */
export function useKeys(keys: Record<string, () => void>): void {
  useListener(
    () => document,
    ['keydown'],
    (event) => {
      const { key, altKey, ctrlKey, metaKey, target } = event as KeyboardEvent
      const work = keys[key]
      if (!work || !singleKeys.value || altKey || ctrlKey || metaKey || types(target)) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      work()
    },
  )
}

/** The rows of a list: elements with `data-row`, each with the link that opens it (`data-open`) and perhaps a box (`data-select`). */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')]
}

function current(): HTMLElement | undefined {
  const row = document.activeElement?.closest('[data-row]')
  return row instanceof HTMLElement ? row : undefined
}

/** To the row that took a gone one's place, or to the last: whoever works through a list by keyboard goes on from there. */
export function focusRow(place: number): void {
  rows()
    .at(Math.min(place, rows().length - 1))
    ?.querySelector<HTMLElement>('[data-open]')
    ?.focus()
}

/**
 * j and k walk through rows, where Enter opens since the link has the focus; x selects, and X as far as from the row that
 * was selected last; / goes to the search. More keys press what they are the `data-key` of, in the row.
 */
export function useRowKeys(more: readonly string[] = []): void {
  function move(by: number): void {
    const all = rows()
    const here = current()
    const next = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1
    all[Math.max(0, Math.min(all.length - 1, next))]?.querySelector<HTMLElement>('[data-open]')?.focus()
  }
  function select(shiftKey: boolean): void {
    const box = current()?.querySelector('[data-select]')
    box?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }))
  }
  const press = (key: string) => () => current()?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click()
  useKeys({
    ...Object.fromEntries(more.map((key) => [key, press(key)])),
    j: () => move(1),
    k: () => move(-1),
    x: () => select(false),
    X: () => select(true),
    '/': () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
  })
}
