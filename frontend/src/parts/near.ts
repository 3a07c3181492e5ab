import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Whether somebody came near a place of the page, be it once: what is far below need not be loaded with the page. */
export function useNear(place: Readonly<Ref<HTMLElement | null>>): Ref<boolean> {
  const near = ref(false)
  let watching: IntersectionObserver | undefined
  onMounted(() => {
    if (typeof IntersectionObserver === 'undefined') {
      near.value = true
      return
    }
    watching = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        near.value = true
        watching?.disconnect()
      },
      { rootMargin: '600px' },
    )
    if (place.value) watching.observe(place.value)
  })
  onBeforeUnmount(() => watching?.disconnect())
  return near
}
