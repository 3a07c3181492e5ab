import { describe, expect, it } from 'vitest'
import { toldOf } from './moving'
import { instantOf, localTime, mainWay, quietWay, wayOut, type Publication, type State } from './publishing'

const AT = '2026-12-24T08:00:00Z'
const at = (state: State, more: Partial<Publication> = {}): Publication => ({
  state,
  since: '2026-11-29T09:00:00Z',
  wasShown: state === 'published',
  withheld: false,
  ...(state === 'scheduled' && { publishAt: AT }),
  ...more,
})

describe('what saving does', () => {
  it('goes into the shop, at once or at its time, from wherever nobody sees it', () => {
    for (const from of [undefined, at('draft'), at('rejected'), at('withdrawn')]) {
      expect(mainWay(from, '')).toEqual({ label: 'Publish', wish: { state: 'published' } })
      expect(mainWay(from, AT)).toEqual({ label: 'Schedule', wish: { state: 'published', publishAt: AT } })
    }
  })

  it('leaves what is in the shop, or on its way, where it is', () => {
    expect(mainWay(at('published'), '')).toEqual({ label: 'Save', wish: {} })
    expect(mainWay(at('scheduled'), AT)).toEqual({ label: 'Save', wish: {} })
    expect(mainWay(at('in-review'), '').label).toBe('Save')
  })

  it('changes the time of what is scheduled, or takes it away', () => {
    expect(mainWay(at('scheduled'), '')).toEqual({ label: 'Publish', wish: { state: 'published' } })
    expect(mainWay(at('scheduled'), '2026-12-25T08:00:00Z').label).toBe('Schedule')
  })

  it('may be done without showing it, where nobody sees it', () => {
    expect(quietWay(undefined)?.wish).toEqual({ state: 'draft' })
    expect(quietWay(at('draft'))?.label).toBe('Save draft')
    expect(quietWay(at('rejected'))?.wish).toEqual({})
    for (const state of ['published', 'scheduled', 'in-review'] as const) expect(quietWay(at(state))).toBeUndefined()
  })
})

describe('the way out', () => {
  it('is a withdrawal of what shoppers have seen, and back to the draft of what they have not', () => {
    expect(wayOut(at('published'))?.wish).toEqual({ state: 'withdrawn' })
    expect(wayOut(at('in-review', { wasShown: true }))?.wish).toEqual({ state: 'withdrawn' })
    expect(wayOut(at('in-review'))?.wish).toEqual({ state: 'draft' })
    expect(wayOut(at('scheduled'))?.wish).toEqual({ state: 'draft' })
    expect(wayOut(at('draft'))).toBeUndefined()
  })
})

describe('what is said', () => {
  it('is where it went, and nothing of it where it stayed', () => {
    expect(toldOf(at('published'), undefined)).toBe('It is in the shop.')
    expect(toldOf(at('published'), at('published'))).toBe('Saved.')
    expect(toldOf(at('in-review'), at('published'))).toContain('We look at it')
    expect(toldOf(at('scheduled'), at('scheduled', { publishAt: '2026-12-25T08:00:00Z' }))).toContain(
      '24 December 2026',
    )
    expect(toldOf(at('withdrawn'), at('published'))).toBe('It is out of the shop.')
  })
})

describe('a time that is typed', () => {
  it('is that instant, and comes back as it was', () => {
    expect(instantOf(localTime(AT))).toBe(AT)
    expect(localTime(undefined)).toBe('')
    expect(instantOf('')).toBe('')
  })
})
