import createClient from 'openapi-fetch'
import type { components, paths } from './generated/contract'
import { ApiProblem, Unreachable } from './problem'

export type Schemas = components['schemas']

/** What the client needs of the session: a token now, and a fresh one after a 401. */
export interface TokenSource {
  token(): string | undefined
  /** A new token, or undefined when there is no session any more. Several callers at once share one refresh. */
  renew(): Promise<string | undefined>
}

let tokens: TokenSource = { token: () => undefined, renew: () => Promise.resolve(undefined) }

export function useTokens(source: TokenSource): void {
  tokens = source
}

/** Sent where a cookie alone would decide: a page of another origin cannot add a header. */
export const SOUK_CLIENT = 'storefront'

const READ_AGAIN_AFTER = [250, 1000]
const PASSING = new Set([502, 503, 504])

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw new Unreachable(cause)
  }
}

/** A read may always be asked again: a passing failure of the network or the gateway should not be the shopper's. */
async function sendPatiently(request: Request): Promise<Response> {
  if (request.method !== 'GET') return send(request)
  for (const pause of READ_AGAIN_AFTER) {
    const response = await send(request.clone()).catch((cause: unknown) => {
      if (cause instanceof Unreachable && navigator.onLine) return undefined
      throw cause
    })
    if (response && !PASSING.has(response.status)) return response
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return send(request)
}

function withToken(request: Request, token: string | undefined): Request {
  const copy = request.clone()
  if (token) copy.headers.set('Authorization', `Bearer ${token}`)
  return copy
}

async function authorised(request: Request): Promise<Response> {
  const token = tokens.token()
  const response = await sendPatiently(withToken(request, token))
  if (response.status !== 401 || !token) return response
  const renewed = await tokens.renew()
  return renewed ? send(withToken(request, renewed)) : response
}

/** Every operation of the contract, with its types. Throws ApiProblem or Unreachable where it is not 2xx. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: authorised })

api.use({
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return
    throw await ApiProblem.of(response)
  },
})

/** The body of an answer that has one. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call
  if (data === undefined || data === null) throw new Unreachable(new Error('The answer had no body.'))
  return data
}

/** A key for one intention; the same key gets the same answer. */
export function newIdempotencyKey(): string {
  // Not there on a page without HTTPS (a shop tried out in the local network).
  if (window.isSecureContext) return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
