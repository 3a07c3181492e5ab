import { ApiProblem, Unreachable } from './problem'

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
