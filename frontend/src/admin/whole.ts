import { computed, nextTick, onMounted, ref, shallowRef, type Ref } from 'vue'
import { ApiProblem } from '@/api/problem'
import { useUnsaved } from '@/desk/unsaved'

/** A list as the server keeps it, of that version. */
interface Kept {
  drafts: object[]
  etag: string
}

/** What came of saving: it stands, somebody else's stands (and is in `theirs`), or nothing is known to have changed. */
interface Put {
  state: 'saved' | 'theirs' | 'refused'
  /** Why it was refused. */
  error?: unknown
}

/**
 * A list that is edited on the page and saved as one, on condition that nobody else saved it meanwhile. What was edited is
 * given up by `stands` and by nothing else, and nobody leaves it behind unasked.
 *
 * @param changed how what is edited differs from what is kept; falsy where it does not
 * @param stood is told what is kept whenever it is another version
 */
export function useWhole<K extends Kept, C>({
  read: readKept,
  save,
  changed: changedFrom,
  stood,
}: {
  read: () => Promise<K>
  save: (drafts: K['drafts'], etag: string) => Promise<K>
  changed: (kept: K['drafts'], drafts: K['drafts']) => C
  stood?: (now: K) => void
}) {
  const kept = shallowRef<K>()
  const drafts = ref([]) as Ref<K['drafts']>
  /** The key of the one whose form is open. */
  const opened = ref<number>()
  const failure = shallowRef<unknown>()
  const busy = ref(false)
  /** Whether what is wrong is said: not before somebody wanted to save. */
  const tried = ref(false)
  /** What somebody else saved meanwhile, until it is chosen which of both is to stand. */
  const theirs = shallowRef<K>()
  const changed = computed(() => kept.value && changedFrom(kept.value.drafts, drafts.value))

  function stands(now: K): void {
    kept.value = now
    drafts.value = structuredClone(now.drafts)
    opened.value = undefined
    theirs.value = undefined
    tried.value = false
    stood?.(now)
  }
  async function read(): Promise<void> {
    failure.value = undefined
    try {
      stands(await readKept())
    } catch (error) {
      failure.value = error
    }
  }
  onMounted(read)

  /** Saves what is edited over that version. */
  async function put(etag = kept.value?.etag ?? ''): Promise<Put> {
    busy.value = true
    try {
      stands(await save(drafts.value, etag))
      return { state: 'saved' }
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) return { state: 'refused', error }
      return await meet()
    } finally {
      busy.value = false
    }
  }
  async function meet(): Promise<Put> {
    try {
      theirs.value = await readKept()
      return { state: 'theirs' }
    } catch (error) {
      return { state: 'refused', error }
    }
  }

  const leaving = useUnsaved(computed(() => Boolean(changed.value)))

  return { kept, drafts, opened, failure, busy, tried, theirs, changed, stands, read, put, leaving }
}

/** Puts the focus, once the page shows what was changed, on the first thing in that row that one of the selectors finds. */
export async function focusIn(
  list: Readonly<Ref<HTMLElement | null>>,
  place: number,
  ...selectors: string[]
): Promise<void> {
  await nextTick()
  const row = list.value?.children[place]
  const [found] = selectors.flatMap((selector) => row?.querySelector<HTMLElement>(selector) ?? [])
  found?.focus()
}

/** The focus goes with the row that moved; at an end, to the button that leads back. */
export function focusMoved(list: Readonly<Ref<HTMLElement | null>>, place: number, by: number): Promise<void> {
  return focusIn(list, place, `[data-move="${by}"]:enabled`, '[data-move]:enabled')
}
