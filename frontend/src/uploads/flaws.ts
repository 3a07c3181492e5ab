import { ApiProblem } from '@/api/problem'

/** Which of the photos that were sent along is not taken and why, in the order in which they stand; empty where none is to blame. */
export function photoFlaws(error: unknown): string {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : []
  return errors
    .flatMap(({ pointer, detail }) => {
      const place = /^\/photos\/(\d+)$/.exec(pointer)?.[1]
      return place ? [`Picture ${Number(place) + 1}: ${detail}`] : []
    })
    .join(' ')
}
