import { computed, onBeforeUnmount, ref, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'

/** Seconds until an instant, counted down; 0 when it has passed. */
export function useCountdown(until: MaybeRefOrGetter<string | undefined>): ComputedRef<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onBeforeUnmount(() => clearInterval(timer))
  return computed(() => {
    const end = toValue(until)
    return end ? Math.max(0, Math.ceil((Date.parse(end) - now.value) / 1000)) : 0
  })
}

export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
