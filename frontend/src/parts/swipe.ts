const FAR_ENOUGH = 40

/** A finger's swipe to the side: on to the next, or back. What scrolls or pinches is none. */
export function useSwipe(turn: (by: -1 | 1) => void) {
  let from: Touch | undefined
  return {
    put(event: TouchEvent): void {
      from = event.touches.length === 1 ? event.touches[0] : undefined
    },
    lift(event: TouchEvent): void {
      const to = event.changedTouches[0]
      if (!from || !to) return
      const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY]
      from = undefined
      if (Math.abs(across) > FAR_ENOUGH && Math.abs(across) > Math.abs(down)) turn(across < 0 ? 1 : -1)
    },
  }
}
