import { computed, type Ref } from 'vue'

/**
 * Which rows of a table are selected: one by one, with Shift all from the one that was last clicked to this, or all that are
 * shown. What is selected and not shown stays selected.
 */
export function useSelecting(shown: () => readonly string[], selected: Ref<string[]>) {
  const chosen = computed(() => new Set(selected.value))
  const all = computed(() => shown().length > 0 && shown().every((id) => chosen.value.has(id)))
  const some = computed(() => !all.value && shown().some((id) => chosen.value.has(id)))
  let last = ''

  function put(ids: readonly string[], on: boolean): void {
    const others = selected.value.filter((id) => !ids.includes(id))
    selected.value = on ? [...others, ...ids] : others
  }
  function between(from: string, to: string): readonly string[] {
    const ids = shown()
    const [one, other] = [ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b)
    return one === undefined || other === undefined || one < 0 ? [to] : ids.slice(one, other + 1)
  }

  return {
    all,
    some,
    has: (id: string) => chosen.value.has(id),
    toggle(id: string, event: MouseEvent): void {
      put(event.shiftKey ? between(last, id) : [id], (event.target as HTMLInputElement).checked)
      last = id
    },
    toggleAll(event: Event): void {
      put(shown(), (event.target as HTMLInputElement).checked)
    },
  }
}
