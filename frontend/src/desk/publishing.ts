import type { Schemas } from '@/api/client'
import type { SaveProduct } from './products'

export type Publication = Schemas['Publication']
export type State = Schemas['PublicationState']
export type Wish = Pick<SaveProduct, 'state' | 'publishAt'>

type Tone = 'good' | 'note' | 'warn' | 'bad' | 'plain'
export const states: readonly { value: State; label: string; tone: Tone; empty: string }[] = [
  { value: 'published', label: 'In the shop', tone: 'good', empty: 'Nothing of yours is in the shop.' },
  { value: 'draft', label: 'Draft', tone: 'plain', empty: 'You are not working on anything.' },
  { value: 'in-review', label: 'In review', tone: 'note', empty: 'Nothing waits for a look from us.' },
  { value: 'scheduled', label: 'Scheduled', tone: 'note', empty: 'Nothing waits for its time.' },
  { value: 'rejected', label: 'Not accepted', tone: 'bad', empty: 'Everything was accepted.' },
  { value: 'withdrawn', label: 'Withdrawn', tone: 'warn', empty: 'You have taken nothing out of the shop.' },
]

/** A product without a publication is one as everybody sees it. */
export function stateOf(publication: Publication | undefined): State {
  return publication?.state ?? 'published'
}

/** What a button of the editor is called, and what it wants to become of the product. */
export interface Way {
  label: string
  wish: Wish
}

/**
 * What saving does by itself: what is in the shop stays there, what waits goes on waiting, and all else goes into the shop.
 * @param at the time that is chosen, as an instant; empty for at once
 */
export function mainWay(publication: Publication | undefined, at: string): Way {
  const state = publication && stateOf(publication)
  if (state === 'published') return { label: 'Save', wish: {} }
  const wish: Wish = at ? { state: 'published', publishAt: at } : { state: 'published' }
  if (state === 'in-review') return { label: 'Save', wish }
  if (state === 'scheduled' && at === publication?.publishAt) return { label: 'Save', wish: {} }
  return { label: at ? 'Schedule' : 'Publish', wish }
}

/** What else can be done with what is typed, without showing it to anybody. */
export function quietWay(publication: Publication | undefined): Way | undefined {
  const state = publication && stateOf(publication)
  if (!state || state === 'draft') return { label: 'Save draft', wish: { state: 'draft' } }
  return state === 'rejected' || state === 'withdrawn' ? { label: 'Save', wish: {} } : undefined
}

/** How to take it back from where it is, or is to be, seen. */
export function wayOut(publication: Publication): Way | undefined {
  const state = stateOf(publication)
  if (state === 'published') return { label: 'Withdraw', wish: { state: 'withdrawn' } }
  if (state !== 'in-review' && state !== 'scheduled') return undefined
  return publication.wasShown
    ? { label: 'Withdraw', wish: { state: 'withdrawn' } }
    : { label: 'Back to draft', wish: { state: 'draft' } }
}

/** An instant as a field for date and time has it, in the time of where the seller is. */
export function localTime(instant: string | undefined): string {
  if (!instant) return ''
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The other way round; empty where it is no time. */
export function instantOf(local: string): string {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z')
}
