const LONGEST = 3_000

/** When the page has a moment: what is not part of the first view comes after it, and does not take its network from it. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Not every browser has it.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: LONGEST })
    else setTimeout(resolve)
  })
}
