import { onScopeDispose, ref, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/**
 * Asks before what is typed is left behind: within the shop by a question of the page's own, beyond it by the browser's.
 * `asking` is whether the question is open, `answer` ends it.
 */
export function useUnsaved(dirty: Readonly<Ref<boolean>>) {
  const asking = ref(false)
  let decide: (leave: boolean) => void = () => undefined

  function mayLeave(): boolean | Promise<boolean> {
    if (!dirty.value) return true
    asking.value = true
    return new Promise<boolean>((resolve) => (decide = resolve))
  }
  onBeforeRouteLeave(mayLeave)
  // The same page of something else: what is typed is left behind all the same.
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
  const ask = (event: Event) => {
    if (dirty.value) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => window.removeEventListener('beforeunload', ask))

  function answer(leave: boolean): void {
    asking.value = false
    decide(leave)
  }
  return { asking, answer }
}
