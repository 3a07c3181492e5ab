import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import { shelf, tagOf, thing } from '@/mocks/shelf'
import { carryOut, taskOf, type Task } from './carrying'
import { backIntent, intentOf, type Edit } from './edits'

const TEN_PERCENT: Edit = { what: 'price', how: 'scale', by: 1000, ending: 'exact' }
const FIVE_MORE: Edit = { what: 'stock', how: 'add', by: 5 }

function shop(...ids: string[]) {
  const there = shelf(ids.map((id) => thing(id)))
  server.use(...there.handlers)
  const see = (edit: Edit) =>
    ids.map((id) => taskOf({ product: there.get(id), etag: tagOf(there.get(id)) }, intentOf(edit)))
  const price = (id: string) => there.get(id).variants[0]?.price.amount
  const stock = (id: string) => there.get(id).variants[0]?.available
  return { ...there, see, price, stock }
}
const carry = (tasks: readonly Task[]) =>
  carryOut(tasks, { stopped: () => false, moved: () => {}, pause: () => Promise.resolve() })
const back = ({ intent, changes, saved, before }: Task) => {
  if (!saved) throw new Error('Nothing was done.')
  return taskOf(saved, backIntent(intent.what, changes, before?.publication))
}
const variant = (amount: number, available: number) => [
  { variantId: 'one', choices: [], price: { amount, currency: 'GBP' }, available },
]

describe('what was sold meanwhile', () => {
  it('stays sold under a new price, and under pieces that are added', async () => {
    const there = shop('mug', 'bowl')
    const [priced] = there.see(TEN_PERCENT)
    const [, stocked] = there.see(FIVE_MORE)
    there.sell('mug', 2)
    there.sell('bowl', 2)
    await carry([priced, stocked].filter((task) => task !== undefined))
    expect([there.price('mug'), there.stock('mug')]).toEqual([1100, 7])
    expect([there.price('bowl'), there.stock('bowl')]).toEqual([1000, 12])
    expect([priced?.state, stocked?.state]).toEqual(['done', 'done'])
  })

  it('is asked about where the shelf was to be set to a number', async () => {
    const there = shop('mug')
    const [task] = there.see({ what: 'stock', how: 'set', to: 20 })
    there.sell('mug', 2)
    await carry([task as Task])
    expect(task).toMatchObject({ state: 'changed', reason: 'It was changed meanwhile.' })
    expect(there.stock('mug')).toBe(7)
  })

  it('keeps out of the shelf what would be below zero then', async () => {
    const there = shop('mug')
    const [task] = there.see({ what: 'stock', how: 'add', by: -9 })
    there.sell('mug', 2)
    await carry([task as Task])
    expect(task).toMatchObject({ state: 'failed', reason: 'It would be below zero.' })
    expect(there.stock('mug')).toBe(7)
  })
})

describe('what somebody else saved meanwhile', () => {
  it('is kept, and a percentage is of what stands there then', async () => {
    const there = shop('mug', 'bowl')
    const tasks = there.see(TEN_PERCENT)
    there.save('mug', { title: 'Theirs' })
    there.save('bowl', { variants: variant(2000, 9) })
    await carry(tasks)
    expect(there.get('mug').title).toBe('Theirs')
    expect([there.price('mug'), there.price('bowl')]).toEqual([1100, 2200])
    expect(tasks.map(({ before }) => before?.variants[0]?.price.amount)).toEqual([1000, 2000])
  })

  it('is asked about where another price was set', async () => {
    const there = shop('mug')
    const [task] = there.see({ what: 'price', how: 'set', to: 1500 })
    there.save('mug', { variants: variant(1200, 9) })
    await carry([task as Task])
    expect(task?.state).toBe('changed')
    expect(there.price('mug')).toBe(1200)
  })
})

describe('an answer that is lost', () => {
  it('raises a price once, whether or not it was done', async () => {
    const there = shop('mug', 'bowl')
    const tasks = there.see(TEN_PERCENT)
    there.instead.set('mug', () => {
      there.write('mug', there.sent.find(({ productId }) => productId === 'mug')?.body as never)
      return HttpResponse.error()
    })
    there.instead.set('bowl', () => HttpResponse.error())
    await carry(tasks)
    expect([there.price('mug'), there.price('bowl')]).toEqual([1100, 1100])
    expect(tasks.map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('adds pieces once, and where some were sold at once, asks', async () => {
    const there = shop('mug', 'bowl')
    const tasks = there.see(FIVE_MORE)
    for (const id of ['mug', 'bowl']) {
      there.instead.set(id, () => {
        there.write(id, there.sent.find(({ productId }) => productId === id)?.body as never)
        if (id === 'bowl') there.sell(id, 1)
        return problem(504, 'timeout', 'Too slow.')
      })
    }
    await carry(tasks)
    expect([there.stock('mug'), there.stock('bowl')]).toEqual([14, 13])
    expect(tasks.map(({ state }) => state)).toEqual(['done', 'changed'])
  })

  it('is found out about when it is tried again', async () => {
    const there = shop('mug')
    const [task] = there.see(TEN_PERCENT)
    const lose = () => {
      there.instead.set('mug', lose)
      return HttpResponse.error()
    }
    there.instead.set('mug', lose)
    await carry([task as Task])
    expect(task?.state).toBe('failed')
    expect(task?.reason).toContain('not known')
    // The last of those that were lost comes to its end after all.
    there.write('mug', there.sent.at(-1)?.body as never)
    there.instead.clear()
    await carry([task as Task])
    expect(task?.state).toBe('done')
    expect(there.price('mug')).toBe(1100)
  })
})

it('says why one was refused, and goes on with the others', async () => {
  const there = shop('mug', 'bowl')
  there.instead.set('mug', () => problem(403, 'forbidden', 'Your shop is not approved.'))
  const tasks = there.see(TEN_PERCENT)
  await carry(tasks)
  expect(tasks[0]).toMatchObject({ state: 'failed', reason: 'Your shop is not approved.' })
  expect(there.price('bowl')).toBe(1100)
})

it('waits as long as it is asked to, and sends it again', async () => {
  const there = shop('mug')
  const pauses: number[] = []
  there.instead.set('mug', () =>
    HttpResponse.json(
      { type: 'too-many', title: 'Slowly', status: 429 },
      { status: 429, headers: { 'Retry-After': '2' } },
    ),
  )
  const tasks = there.see(TEN_PERCENT)
  await carryOut(tasks, { stopped: () => false, moved: () => {}, pause: async (ms) => void pauses.push(ms) })
  expect(pauses).toEqual([2000])
  expect(there.price('mug')).toBe(1100)
})

it('stops between two products', async () => {
  const there = shop(...Array.from({ length: 12 }, (_, place) => `mug-${place}`))
  const tasks = there.see(TEN_PERCENT)
  let ended = 0
  await carryOut(tasks, {
    stopped: () => ended > 0,
    moved: () => (ended = tasks.filter(({ state }) => state === 'done').length),
  })
  expect(tasks.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0)
  expect(there.sent).toHaveLength(tasks.filter(({ state }) => state === 'done').length)
})

describe('the way back', () => {
  it('is taken by what still is what the edit made it', async () => {
    const there = shop('mug', 'bowl', 'jug')
    const tasks = there.see(TEN_PERCENT)
    await carry(tasks)
    there.sell('bowl', 1)
    there.save('jug', { variants: variant(1500, 9) })
    const undone = tasks.map(back)
    await carry(undone)
    expect(['mug', 'bowl', 'jug'].map(there.price)).toEqual([1000, 1000, 1500])
    expect(there.stock('bowl')).toBe(8)
    expect(undone.map(({ state }) => state)).toEqual(['done', 'done', 'changed'])
    expect(undone[2]?.reason).toBe('It was changed since, and stays as it is.')
  })

  it('takes pieces back from what is left of them, and not from what somebody counted', async () => {
    const there = shop('mug', 'bowl')
    const tasks = there.see(FIVE_MORE)
    await carry(tasks)
    there.sell('mug', 3)
    there.save('bowl', { variants: variant(1000, 40) })
    const undone = tasks.map(back)
    await carry(undone)
    expect([there.stock('mug'), there.stock('bowl')]).toEqual([6, 40])
    expect(undone.map(({ state }) => state)).toEqual(['done', 'changed'])
  })
})
