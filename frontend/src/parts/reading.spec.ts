import { render } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { allRead, forgetReadings, reading, type Reading } from './reading'

/** A shelf that is asked for, and answered by hand: each question's answer in the order in which they were asked. */
function shelf(freshFor = 1_000) {
  const answers: { give: (words: string) => void; refuse: (why: Error) => void }[] = []
  const ask = vi.fn(() => new Promise<string>((give, refuse) => answers.push({ give, refuse })))
  return { ask, answers, ...reading(ask, freshFor) }
}

function shown<T>(use: () => Reading<T>) {
  let found: Reading<T> | undefined
  const { unmount } = render(
    defineComponent(() => {
      found = use()
      return () => null
    }),
  )
  if (!found) throw new Error('It was not shown.')
  return { ...found, unmount }
}

afterEach(() => {
  vi.useRealTimers()
  forgetReadings()
})

it('is read once for all who show it, and again when it is old', async () => {
  vi.useFakeTimers()
  const { ask, answers, use } = shelf()
  const one = shown(use)
  const other = shown(use)
  expect(ask).toHaveBeenCalledTimes(1)
  expect([one.isPending.value, one.data.value]).toEqual([true, undefined])

  answers[0]?.give('pots')
  await allRead()
  expect([one.data.value, other.data.value, other.isPending.value]).toEqual(['pots', 'pots', false])
  shown(use)
  expect(ask).toHaveBeenCalledTimes(1)

  vi.advanceTimersByTime(1_001)
  shown(use)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(one.data.value).toBe('pots')
})

it('says why it could not be read, keeps what was known, and asks again when the network is there', async () => {
  const { ask, answers, use } = shelf(0)
  const { data, error, isPending, unmount } = shown(use)
  answers[0]?.refuse(new Error('No network'))
  await allRead()
  expect([data.value, error.value, isPending.value]).toEqual([undefined, new Error('No network'), false])

  window.dispatchEvent(new Event('online'))
  answers[1]?.give('pots')
  await allRead()
  expect([data.value, error.value]).toEqual(['pots', undefined])

  await new Promise((resolve) => setTimeout(resolve, 1))
  document.dispatchEvent(new Event('visibilitychange'))
  answers[2]?.refuse(new Error('No network'))
  await allRead()
  expect([data.value, error.value]).toEqual(['pots', new Error('No network')])

  unmount()
  window.dispatchEvent(new Event('online'))
  expect(ask).toHaveBeenCalledTimes(3)
})

it('takes no answer to a question of before', async () => {
  const { answers, use, refetch } = shelf()
  const { data } = shown(use)
  void refetch()
  answers[1]?.give('pots and lamps')
  answers[0]?.give('pots')
  await allRead()
  expect(data.value).toBe('pots and lamps')
})
