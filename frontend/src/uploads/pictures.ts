import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue'
import type { Schemas } from '@/api/client'
import { say } from '@/api/problem'
import { flawOf, outcomeOf, sendFile, type Destination, type Upload } from './sending'

/** A picture that is good to use: of an upload, or one that was there before. */
export interface ChosenPicture {
  uploadId?: string
  image?: Schemas['Image']
  alt: string
}

export interface Entry extends ChosenPicture {
  key: number
  name: string
  /** What to show of it, before the shop has made anything of it too. */
  preview: string
  state: 'waiting' | 'sending' | 'preparing' | 'ready' | 'failed'
  /** How much of it is sent, from 0 to 1. */
  progress: number
  problem?: string
  /** What there is to say of one that still lies elsewhere. */
  note?: string
  /** Whether the same file may come through another time. */
  retryable: boolean
  file?: File
}

export interface Pictures {
  entries: Ref<Entry[]>
  chosen: ComputedRef<ChosenPicture[]>
  busy: ComputedRef<boolean>
  /** What was last said of them, for who does not see it. */
  said: Ref<string>
  /** What is to be seen of files that were left out; empty where none was. */
  leftOut: Ref<string>
  add(files: File[]): void
  remove(key: number): void
  retry(key: number): void
  move(key: number, by: -1 | 1): void
}

/** So many at a time: more would only share the same line. */
const AT_ONCE = 2

const hostOf = (url: string) => new URL(url, location.href).host

/** Pages show nothing from elsewhere, so of such a picture there is a word to read. */
function shownBefore(image?: Schemas['Image']): Pick<Entry, 'preview' | 'note'> {
  return image && /^https?:/.test(image.url)
    ? { preview: '', note: `Being fetched from ${hostOf(image.url)}` }
    : { preview: image?.url ?? '' }
}

/** Several pictures on their way. Whatever is on its way when the page goes is cancelled. */
export function usePictures(to: Destination, most: () => number, before: ChosenPicture[] = []): Pictures {
  let nextKey = 0
  const entries = ref<Entry[]>(
    before.map((picture) => ({
      ...picture,
      key: nextKey++,
      name: picture.alt || 'Picture',
      ...shownBefore(picture.image),
      state: 'ready',
      progress: 1,
      retryable: false,
    })),
  )
  const said = ref('')
  const leftOut = ref('')
  const running = new Map<number, AbortController>()
  const find = (key: number) => entries.value.find((entry) => entry.key === key)

  const following = new AbortController()
  for (const { key, image } of entries.value) if (image?.uploadId) void follow(key, image)

  /** Says what becomes of one that the shop is to fetch. */
  async function follow(key: number, { url, uploadId = '' }: Schemas['Image']): Promise<void> {
    const { state, detail } = await outcomeOf(to, uploadId, following.signal).catch(() => ({}) as Partial<Upload>)
    if (following.signal.aborted) return
    const why = detail ?? `It still lies at ${hostOf(url)}: choose it from your computer instead.`
    change(key, {
      note: state === 'ready' ? 'It is in the shop now: reload to see it.' : `Shoppers do not see it. ${why}`,
    })
  }

  function add(files: File[]): void {
    const room = Math.max(0, most() - entries.value.length)
    for (const file of files.slice(0, room)) {
      const problem = flawOf(file)
      entries.value.push({
        key: nextKey++,
        name: file.name || 'Pasted picture',
        preview: problem ? '' : URL.createObjectURL(file),
        state: problem ? 'failed' : 'waiting',
        progress: 0,
        problem,
        retryable: false,
        alt: '',
        file,
      })
      if (problem) said.value = `${file.name}: ${problem}`
    }
    const over = files.length - room
    leftOut.value = over > 0 ? `There is room for ${most()} pictures: ${over} of those were left out.` : ''
    next()
  }

  function next(): void {
    for (const entry of entries.value) {
      if (running.size >= AT_ONCE) return
      if (entry.state === 'waiting' && !running.has(entry.key)) void run(entry.key)
    }
  }

  async function run(key: number): Promise<void> {
    const control = new AbortController()
    running.set(key, control)
    try {
      await bring(key, control.signal)
    } catch (error) {
      if (!control.signal.aborted) fail(key, say(error), true)
    } finally {
      running.delete(key)
      next()
    }
  }

  async function bring(key: number, signal: AbortSignal): Promise<void> {
    const entry = find(key)
    if (!entry?.file) return
    entry.state = 'sending'
    const uploadId = await sendFile(to, entry.file, signal, (part) => {
      const now = find(key)
      if (now) now.progress = part
    })
    change(key, { state: 'preparing', progress: 1 })
    const upload = await outcomeOf(to, uploadId, signal)
    if (upload.state === 'ready') {
      change(key, { state: 'ready', uploadId, image: upload.image })
      said.value = `${entry.name} is ready.`
    } else if (upload.state === 'refused') {
      fail(key, upload.detail ?? 'The shop does not take it.', false)
    } else {
      fail(key, 'The shop is busy and has not looked at it yet. Try again.', true)
    }
  }

  function change(key: number, what: Partial<Entry>): void {
    const entry = find(key)
    if (entry) Object.assign(entry, what)
  }

  function fail(key: number, problem: string, retryable: boolean): void {
    change(key, { state: 'failed', problem, retryable })
    said.value = `${find(key)?.name ?? 'The picture'}: ${problem}`
  }

  function remove(key: number): void {
    const entry = find(key)
    running.get(key)?.abort()
    if (entry?.preview.startsWith('blob:')) URL.revokeObjectURL(entry.preview)
    entries.value = entries.value.filter((other) => other.key !== key)
    if (entry) said.value = `${entry.name} was taken out.`
  }

  function retry(key: number): void {
    change(key, { state: 'waiting', problem: undefined, progress: 0 })
    next()
  }

  function move(key: number, by: -1 | 1): void {
    const at = entries.value.findIndex((entry) => entry.key === key)
    const to = at + by
    if (at < 0 || to < 0 || to >= entries.value.length) return
    const [moved] = entries.value.splice(at, 1)
    if (!moved) return
    entries.value.splice(to, 0, moved)
    said.value = `${moved.name} is now ${to + 1} of ${entries.value.length}.`
  }

  onScopeDispose(() => {
    following.abort()
    for (const control of running.values()) control.abort()
    for (const { preview } of entries.value) if (preview.startsWith('blob:')) URL.revokeObjectURL(preview)
  })

  const chosen = computed(() =>
    entries.value
      .filter(({ state }) => state === 'ready')
      .map(({ uploadId, image, alt }) => ({ uploadId, image: image && { ...image, alt: alt || image.alt }, alt })),
  )
  const busy = computed(() => entries.value.some(({ state }) => ['waiting', 'sending', 'preparing'].includes(state)))
  return { entries, chosen, busy, said, leftOut, add, remove, retry, move }
}
