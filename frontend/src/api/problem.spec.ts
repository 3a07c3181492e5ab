import { describe, expect, it } from 'vitest'
import { ApiProblem, fieldErrors, say, Unreachable } from './problem'

describe('problem', () => {
  it('finds the field by its JSON pointer, escapes included, and keeps the first word about it', () => {
    const error = new ApiProblem({
      type: '/problems/invalid',
      title: 'Invalid',
      status: 400,
      errors: [
        { pointer: '/shippingAddress/postalCode', detail: 'Too long.' },
        { pointer: '#/shippingAddress/postalCode', detail: 'Second word.' },
        { pointer: '/a~1b', detail: 'Slash.' },
      ],
    })
    expect(fieldErrors(error)).toEqual({ 'shippingAddress.postalCode': 'Too long.', 'a/b': 'Slash.' })
  })

  it('reads an answer that is no problem+json as one', async () => {
    const problem = await ApiProblem.of(
      new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Retry-After': '3' } }),
    )
    expect(problem.status).toBe(502)
    expect(problem.retryAfterSeconds).toBe(3)
    expect(say(problem)).toMatch(/broke on our side/)
  })

  it('says what the shopper can do', () => {
    const of = (status: number) => new ApiProblem({ type: '/problems/x', title: 'Title', status, detail: 'Detail.' })
    expect(say(of(409))).toBe('Detail.')
    expect(say(of(429))).toMatch(/wait a minute/)
    expect(say(new Unreachable(new Error()))).toMatch(/did not answer/)
  })
})
