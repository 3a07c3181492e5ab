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

/**
 * What the server says of each field: `/shippingAddress/postalCode` is `shippingAddress.postalCode`, a path that a form
 * can look up. The first word about a field counts.
 */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const found: Record<string, string> = {}
  for (const { pointer, detail } of error.problem.errors ?? []) {
    const path = pointer
      .replace(/^#?\//, '')
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .join('.')
    found[path] ??= detail
  }
  return found
}

/** A sentence for the shopper: what is wrong and what to do. */
export function say(error: unknown): string {
  if (error instanceof Unreachable) {
    return navigator.onLine
      ? 'The shop did not answer. Please try again in a moment.'
      : 'You are offline. We will be here when you are back.'
  }
  if (!(error instanceof ApiProblem)) return 'Something went wrong on this page. Please reload it.'
  if (error.status === 429) return 'That was a little fast. Please wait a minute and try again.'
  if (error.status >= 500) return 'Something broke on our side, and we have been told. Please try again in a moment.'
  return error.problem.detail ?? error.problem.title
}

export function isMissing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 410)
}
