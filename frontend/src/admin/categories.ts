import { api, type Schemas } from '@/api/client'
import { slugOf } from '@/desk/draft'
import { useSession } from '@/session/session'

/** Levels: more the shop does not take. */
export const DEEPEST = 6
export const MOST = 1000
const LONGEST_ID = 96

/** A category while it is edited. */
export interface Draft {
  /** Of this page alone. */
  key: number
  /** Empty while it is new: its id is made of its name when it is saved, and never changes after that. */
  id: string
  name: string
  /** The key of the one that it is part of; 0 at the top. */
  parent: number
}

export interface Kept {
  /** Each followed by all below it. */
  drafts: Draft[]
  etag: string
}

let keys = 0

export const newDraft = (parent: number): Draft => ({ key: ++keys, id: '', name: '', parent })

/** The same, each followed by all below it; siblings stay in their order. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  const children = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const beside = children.get(draft.parent)
    if (beside) beside.push(draft)
    else children.set(draft.parent, [draft])
  }
  const below = (parent: number): Draft[] =>
    (children.get(parent) ?? []).flatMap((draft) => [draft, ...below(draft.key)])
  return below(0)
}

/** The way to one, the topmost first and itself the last. */
export function way(drafts: readonly Draft[], key: number): Draft[] {
  const found = drafts.find((draft) => draft.key === key)
  return found ? [...way(drafts, found.parent), found] : []
}

/** Itself and all below it. */
export function within(drafts: readonly Draft[], key: number): Set<number> {
  const found = new Set([key])
  for (const draft of drafts) if (found.has(draft.parent)) found.add(draft.key)
  return found
}

export const siblings = (drafts: readonly Draft[], { parent }: Draft): Draft[] =>
  drafts.filter((draft) => draft.parent === parent)

/** The list with one put so many places further among those beside it. */
export function movedBy(drafts: readonly Draft[], one: Draft, by: number): Draft[] {
  const beside = siblings(drafts, one)
  const place = beside.indexOf(one)
  beside.splice(place + by, 0, ...beside.splice(place, 1))
  return inOrder([...drafts.filter(({ parent }) => parent !== one.parent), ...beside])
}

/** The list with one put below another, as the last there. */
export function movedTo(drafts: readonly Draft[], one: Draft, parent: number): Draft[] {
  return inOrder([...drafts.filter(({ key }) => key !== one.key), { ...one, parent }])
}

/** Below which others one can be: not below itself, and not so deep that what is below it has no level left. */
export function placesFor(drafts: readonly Draft[], one: Draft): Draft[] {
  const own = within(drafts, one.key)
  const depth = (key: number) => way(drafts, key).length
  const height = Math.max(...[...own].map(depth)) - depth(one.key) + 1
  return drafts.filter(({ key }) => !own.has(key) && depth(key) + height <= DEEPEST)
}

/** What is wrong with names, by the keys of those that have them. */
export function flaws(drafts: readonly Draft[]): Map<number, string> {
  const found = new Map<number, string>()
  const taken = new Map<string, number>()
  for (const { key, name, parent } of drafts) {
    const place = `${parent} ${name.trim().toLowerCase()}`
    const other = taken.get(place)
    if (!name.trim()) found.set(key, 'Give it a name.')
    else if (other === undefined) taken.set(place, key)
    else for (const one of [other, key]) found.set(one, 'Another one beside it has this name.')
  }
  return found
}

/** Of each that was saved before, the id of what it is part of; empty at the top. */
function parents(drafts: readonly Draft[]): Map<string, string> {
  const ids = new Map(drafts.map(({ key, id }) => [key, id]))
  return new Map(drafts.filter(({ id }) => id).map(({ id, parent }) => [id, ids.get(parent) ?? '']))
}

/** What was changed, in words: `“Mugs” is moved`. */
export function changes(before: readonly Draft[], after: readonly Draft[]): string[] {
  const [was, is] = [parents(before), parents(after)]
  const names = new Map(before.map(({ id, name }) => [id, name]))
  /** The order of those that stayed where they were: one that came or went is no other order. */
  const orders = (drafts: readonly Draft[]) => {
    const found = new Map<string, string>()
    for (const { id } of drafts) {
      const parent = is.get(id)
      if (parent !== undefined && parent === was.get(id)) found.set(parent, `${found.get(parent) ?? ''} ${id}`)
    }
    return found
  }
  const old = orders(before)
  return [
    ...after.filter(({ id }) => !was.has(id)).map(({ name }) => `“${name.trim() || 'New category'}” is added`),
    ...before.filter(({ id }) => !is.has(id)).map(({ name }) => `“${name}” is removed`),
    ...after
      .filter(({ id, name }) => was.has(id) && names.get(id) !== name.trim())
      .map(({ id, name }) => `“${names.get(id)}” is named “${name.trim()}”`),
    ...after
      .filter(({ id }) => was.has(id) && was.get(id) !== is.get(id))
      .map(({ name }) => `“${name.trim()}” is moved`),
    ...[...orders(after)]
      .filter(([parent, order]) => order !== old.get(parent))
      .map(([parent]) => `The order ${parent ? `in “${names.get(parent)}”` : 'at the top'} is another one`),
  ]
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    slugOf(name)
      .slice(0, LONGEST_ID - 5)
      .replace(/-+$/, '') || 'category'
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
  return id
}

function sent(drafts: readonly Draft[]): Schemas['SavedCategory'][] {
  const ids = new Map(drafts.map(({ key, id }) => [key, id]))
  for (const { key, id, name } of drafts) if (!id) ids.set(key, freeId(name, new Set(ids.values())))
  return drafts.map(({ key, name, parent }) => ({
    categoryId: ids.get(key) ?? '',
    name: name.trim(),
    ...(parent && { parentId: ids.get(parent) }),
  }))
}

function keptOf({ data, response }: { data?: Schemas['CategoryTree']; response: Response }): Kept {
  const known = new Map((data?.categories ?? []).map(({ categoryId }) => [categoryId, ++keys]))
  const drafts = (data?.categories ?? []).map(({ categoryId: id, name, parentId = '' }) => ({
    key: known.get(id) ?? 0,
    id,
    name,
    parent: known.get(parentId) ?? 0,
  }))
  return { drafts: inOrder(drafts), etag: response.headers.get('ETag') ?? '' }
}

export async function readTree(): Promise<Kept> {
  await useSession().restore()
  return keptOf(await api.GET('/api/categories/saved'))
}

export async function saveTree(drafts: readonly Draft[], etag: string): Promise<Kept> {
  const params = { header: { 'If-Match': etag } }
  return keptOf(await api.PUT('/api/categories/saved', { params, body: { categories: sent(drafts) } }))
}

/** What was removed and cannot be, put back with all above it. */
export function restored(drafts: readonly Draft[], before: readonly Draft[], ids: readonly string[]): Draft[] {
  const all = [...drafts]
  for (const id of ids) {
    const key = before.find((draft) => draft.id === id)?.key ?? 0
    for (const step of way(before, key)) if (!all.some((draft) => draft.key === step.key)) all.push({ ...step })
  }
  return inOrder(all)
}
