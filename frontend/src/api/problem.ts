import type { components } from './generated/contract'

type Problem = components['schemas']['Problem']

/** An answer that was not 2xx, as RFC 9457 says it; one that is no problem+json (a proxy's page, say) becomes one. */
export class ApiProblem extends Error {
  readonly problem: Problem
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get status(): number {
    return this.problem.status
  }

  /** The stable name at the end of the type: `/problems/order-refused` is `order-refused`. */
  get code(): string {
    return this.problem.type.split('/').pop() ?? ''
  }

  static async of(response: Response): Promise<ApiProblem> {
    const retryAfter = Number(response.headers.get('Retry-After')) || undefined
    const parsed: unknown = await response
      .clone()
      .json()
      .catch(() => undefined)
    if (isProblem(parsed)) return new ApiProblem({ ...parsed, status: response.status }, retryAfter)
    return new ApiProblem({ type: 'about:blank', title: response.statusText, status: response.status }, retryAfter)
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'type' in value && 'title' in value
}

/** No answer came: offline, or the connection broke. Whether the call took effect is not known. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The shop could not be reached.', { cause })
    this.name = 'Unreachable'
  }
}

export { fieldErrors, isMissing, say } from './words'
