import { computed, onScopeDispose, ref, shallowRef, triggerRef } from 'vue'
import { readProduct, useRefreshProducts, type OwnProduct } from '../products'
import { carryOut, taskOf, type Task } from './carrying'
import { backIntent, type Intent } from './edits'
import { forget, holdWhile, note } from './unfinished'

/** A bulk edit on its way and after it: what is done, what is not and why, and the way back. */
export function useRun(sellerId: string) {
  const refresh = useRefreshProducts()
  const tasks = shallowRef<Task[]>([])
  const title = ref('')
  const running = ref(false)
  const stopped = ref(false)
  const undoing = ref(false)

  const at = (...states: Task['state'][]) => computed(() => tasks.value.filter(({ state }) => states.includes(state)))
  const done = at('done')
  const left = at('waiting')
  const ended = at('done', 'failed', 'changed')
  const troubled = at('failed', 'changed')
  const retryable = computed(() => tasks.value.filter(({ state }) => state === 'failed' || state === 'waiting').length)
  const overtaken = computed(() => tasks.value.filter(({ state }) => state === 'changed').length)

  function keep(): void {
    // Not by what is computed above: that stops with the page, and what is on its way does not.
    const ids = (state: Task['state']) =>
      tasks.value.filter((task) => task.state === state).map(({ own }) => own.product.productId)
    note({
      sellerId,
      title: title.value,
      done: ids('done').length,
      sent: ids('sent'),
      waiting: ids('waiting'),
    })
  }

  async function carry(wanted: readonly Task[]): Promise<void> {
    running.value = true
    stopped.value = false
    window.addEventListener('beforeunload', ask)
    const moved = () => {
      triggerRef(tasks)
      keep()
    }
    keep()
    try {
      await holdWhile(() => carryOut(wanted, { stopped: () => stopped.value, moved }))
      // Whoever has left the page is told on return what was not begun; who pressed Stop has it before them.
      if (!gone || tasks.value.every(({ state }) => state !== 'waiting')) forget()
    } finally {
      window.removeEventListener('beforeunload', ask)
      running.value = false
      await refresh()
    }
  }
  const ask = (event: Event) => event.preventDefault()

  let gone = false
  onScopeDispose(() => {
    gone = true
    stopped.value = true
  })

  return {
    tasks,
    title,
    running,
    stopped,
    undoing,
    done,
    left,
    ended,
    troubled,
    retryable,
    overtaken,
    stop: () => (stopped.value = true),
    /** @param after what is done already and is one with this, to be taken back together */
    begin(called: string, intent: Intent, products: readonly OwnProduct[], after: readonly Task[] = []): Promise<void> {
      title.value = called
      undoing.value = false
      const wanted = products.map((own) => taskOf(own, intent))
      tasks.value = [...after, ...wanted]
      return carry(wanted)
    },
    /** What failed, and what was stopped, once more; what is done is left out. */
    again: () => carry(tasks.value.filter(({ state }) => state === 'failed' || state === 'waiting')),
    /** All that is done goes back, each product only where it still is what this made it. */
    undo(): Promise<void> {
      tasks.value = done.value.flatMap(({ intent, changes, before, saved }) =>
        saved && changes.length ? [taskOf(saved, backIntent(intent.what, changes, before?.publication))] : [],
      )
      undoing.value = true
      return carry(tasks.value)
    },
    /** What changed meanwhile, as it is now. */
    async lookAgain(): Promise<OwnProduct[]> {
      const changed = tasks.value.filter(({ state }) => state === 'changed')
      const now = await Promise.all(changed.map(({ own }) => readProduct(own.product.productId)))
      return now.filter((one) => one !== undefined)
    },
  }
}
