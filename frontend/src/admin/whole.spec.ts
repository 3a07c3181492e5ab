import { render } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { ApiProblem, Unreachable } from '@/api/problem'
import { focusIn, focusMoved, useWhole } from './whole'

interface Kept {
  drafts: { name: string }[]
  etag: string
}
const kept = (etag: string, ...names: string[]): Kept => ({ drafts: names.map((name) => ({ name })), etag })
const changedMeanwhile = new ApiProblem({ type: '/problems/precondition-failed', title: 'Changed', status: 412 })
const away = new Unreachable(undefined)

afterEach(() => vi.restoreAllMocks())

/** A page at `/` that edits what `read` brings, which came as the first version of a mug and a bowl. */
async function edited() {
  const first = kept('"1"', 'Mug', 'Bowl')
  const read = vi.fn(() => Promise.resolve(first))
  const save = vi.fn((drafts: Kept['drafts'], etag: string) =>
    Promise.resolve({ drafts: structuredClone(drafts.map(({ name }) => ({ name }))), etag: `${etag} and on` }),
  )
  const stood = vi.fn()
  const names = (drafts: Kept['drafts']) => drafts.map(({ name }) => name).join()
  const changed = (before: Kept['drafts'], after: Kept['drafts']) => names(before) !== names(after)
  let whole!: ReturnType<typeof useWhole<Kept, boolean>>
  const page = defineComponent(() => {
    whole = useWhole({ read, save, changed, stood })
    return () => h('main')
  })
  const routes = [
    { path: '/', component: page },
    { path: '/elsewhere', component: defineComponent(() => () => h('aside')) },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/')
  render(RouterView, { global: { plugins: [router] } })
  await vi.waitFor(() => expect(whole.kept.value).toBe(first))
  const listed = () => names(whole.drafts.value)
  return { whole, listed, first, read, save, stood, router }
}

describe('a list that is saved as one', () => {
  it('is edited in a copy, and is another one only while it differs', async () => {
    const { whole, listed, first } = await edited()
    expect(whole.changed.value).toBe(false)
    for (const draft of whole.drafts.value) draft.name += 's'
    expect(listed()).toBe('Mugs,Bowls')
    expect(whole.changed.value).toBe(true)
    whole.stands(first)
    expect(listed()).toBe('Mug,Bowl')
    expect(whole.changed.value).toBe(false)
  })

  it('stands as it was saved, over the version that was read', async () => {
    const { whole, listed, save, stood } = await edited()
    whole.drafts.value.push({ name: 'Jug' })
    whole.opened.value = 3
    whole.tried.value = true
    const saving = whole.put()
    expect(whole.busy.value).toBe(true)
    expect(await saving).toEqual({ state: 'saved' })
    expect(save).toHaveBeenCalledExactlyOnceWith(expect.anything(), '"1"')
    expect(listed()).toBe('Mug,Bowl,Jug')
    expect(whole.kept.value?.etag).toBe('"1" and on')
    expect(stood).toHaveBeenLastCalledWith(whole.kept.value)
    expect(whole.changed.value).toBe(false)
    expect(whole.busy.value).toBe(false)
    expect([whole.opened.value, whole.tried.value]).toEqual([undefined, false])
  })

  it('loses nothing where somebody saved meanwhile, and is saved over theirs if one wishes', async () => {
    const { whole, listed, read, save } = await edited()
    const theirs = kept('"2"', 'Plate')
    whole.drafts.value.reverse()
    whole.opened.value = 1
    save.mockRejectedValueOnce(changedMeanwhile)
    read.mockResolvedValueOnce(theirs)
    expect(await whole.put()).toEqual({ state: 'theirs' })
    expect(whole.theirs.value).toBe(theirs)
    expect(listed()).toBe('Bowl,Mug')
    expect(whole.opened.value).toBe(1)
    expect(whole.kept.value?.etag).toBe('"1"')
    expect(await whole.put(theirs.etag)).toEqual({ state: 'saved' })
    expect(save).toHaveBeenLastCalledWith(expect.anything(), '"2"')
    expect(listed()).toBe('Bowl,Mug')
    expect(whole.theirs.value).toBeUndefined()
  })

  it('is theirs where one takes it', async () => {
    const { whole, listed, read, save } = await edited()
    const theirs = kept('"2"', 'Plate')
    whole.drafts.value.reverse()
    save.mockRejectedValueOnce(changedMeanwhile)
    read.mockResolvedValueOnce(theirs)
    await whole.put()
    whole.stands(theirs)
    expect(listed()).toBe('Plate')
    expect(whole.kept.value?.etag).toBe('"2"')
    expect(whole.theirs.value).toBeUndefined()
    expect(whole.changed.value).toBe(false)
  })

  it.each([
    ['the answer is another one', away, undefined, away],
    ['theirs cannot be read', changedMeanwhile, away, away],
  ])('loses nothing where %s', async (_, refusal, unread, error) => {
    const { whole, listed, read, save } = await edited()
    whole.drafts.value.pop()
    save.mockRejectedValueOnce(refusal)
    if (unread) read.mockRejectedValueOnce(unread)
    const put = await whole.put()
    expect(put.state).toBe('refused')
    expect(put.error).toBe(error)
    expect(listed()).toBe('Mug')
    expect(whole.changed.value).toBe(true)
    expect(whole.kept.value?.etag).toBe('"1"')
    expect(whole.theirs.value).toBeUndefined()
    expect(whole.busy.value).toBe(false)
  })

  it('says why it cannot be read, until it can', async () => {
    const { whole, read } = await edited()
    read.mockRejectedValueOnce(away)
    await whole.read()
    expect(whole.failure.value).toBe(away)
    await whole.read()
    expect(whole.failure.value).toBeUndefined()
  })

  it('is not left behind unasked', async () => {
    const { whole, router } = await edited()
    whole.drafts.value.pop()
    const staying = router.push('/elsewhere')
    await vi.waitFor(() => expect(whole.leaving.asking.value).toBe(true))
    whole.leaving.answer(false)
    await staying
    expect(router.currentRoute.value.path).toBe('/')
    expect(whole.leaving.asking.value).toBe(false)
    const leaving = router.push('/elsewhere')
    await vi.waitFor(() => expect(whole.leaving.asking.value).toBe(true))
    whole.leaving.answer(true)
    await leaving
    expect(router.currentRoute.value.path).toBe('/elsewhere')
  })

  it('is left without a question where nothing was changed', async () => {
    const { whole, router } = await edited()
    await router.push('/elsewhere')
    expect(router.currentRoute.value.path).toBe('/elsewhere')
    expect(whole.leaving.asking.value).toBe(false)
  })
})

describe('the focus', () => {
  function rows(html: string) {
    document.body.innerHTML = `<ol>${html}</ol>`
    return ref(document.querySelector('ol'))
  }
  const button = (label: string, by: number, off = '') => `<button data-move="${by}" ${off}>${label}</button>`
  const focused = () => document.activeElement?.textContent

  it('goes to the first that is there, in that row', async () => {
    const list = rows('<li><a href="/">One</a></li><li><a href="/">Two</a></li>')
    await focusIn(list, 1, 'input', 'a')
    expect(focused()).toBe('Two')
    await focusIn(list, 2, 'a')
    expect(focused()).toBe('Two')
  })

  it('goes with what moved, and at an end to the way back', async () => {
    const list = rows(
      `<li>${button('Up', -1, 'disabled')}${button('Down', 1)}</li><li>${button('Rise', -1)}${button('Sink', 1)}</li>`,
    )
    await focusMoved(list, 1, 1)
    expect(focused()).toBe('Sink')
    await focusMoved(list, 0, -1)
    expect(focused()).toBe('Down')
  })
})
