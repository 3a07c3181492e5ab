import { onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'

/**
 * What is typed, at the pauses only: who types quickly asks once.
 *
 * @param pause in milliseconds; nothing is as typed at once
 * @param first until something is typed
 */
export function usePauses(typed: MaybeRefOrGetter<string>, pause: number, first = ''): Readonly<Ref<string>> {
  const settled = ref(first)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => toValue(typed),
    (now) => {
      clearTimeout(timer)
      timer = setTimeout(() => (settled.value = now), now ? pause : 0)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return settled
}
