import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { read, readReport, running, type Import, type Problem } from './imports'

/** While something happens, a second is soon enough; when nothing does, it is asked less and less often. */
const SOON = 1_000
const SELDOM = 8_000

/** Follows an import: asks how far it is while it runs and somebody looks, and for its report once it has ended. */
export function useImport(importId: Ref<string>) {
  const current = ref<Import>()
  const report = ref<Problem[]>([])
  const error = ref<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = SOON
  /** Counts what is followed: an answer about what was followed before is none. */
  let era = 0

  function take(next: Import): void {
    if (next.importId !== importId.value) return
    pause = next.changedAt === current.value?.changedAt ? Math.min(pause * 1.5, SELDOM) : SOON
    current.value = next
    error.value = undefined
    clearTimeout(timer)
    if (running(next)) timer = setTimeout(() => void ask(), pause)
    else if (next.problemsReported > 0) void complain(next.importId)
  }

  async function complain(id: string): Promise<void> {
    try {
      const found = await readReport(id)
      if (id === importId.value) report.value = found
    } catch (cause) {
      if (id === importId.value) error.value = cause
    }
  }

  async function ask(): Promise<void> {
    clearTimeout(timer)
    if (!importId.value || document.visibilityState !== 'visible') return
    const asked = era
    try {
      const next = await read(importId.value)
      if (asked === era) take(next)
    } catch (cause) {
      if (asked === era) error.value = cause
    }
  }

  watch(
    importId,
    () => {
      era++
      clearTimeout(timer)
      current.value = undefined
      report.value = []
      error.value = undefined
      void ask()
    },
    { immediate: true },
  )

  // Nobody asks while the page is in the back; whoever comes back sees at once how far it is.
  const look = () => {
    if (running(current.value)) void ask()
  }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    era++
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  })

  return { current, report, error, ask, take }
}
