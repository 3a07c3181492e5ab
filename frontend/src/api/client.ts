import type { Client } from 'openapi-fetch'
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

/** What the contract has in an operation's parameters and body: JSON, and texts and numbers in path, query and headers. */
interface Asked extends Omit<RequestInit, 'body'> {
  params?: Partial<Record<'path' | 'query' | 'header', Record<string, unknown>>>
  body?: unknown
}

const given = (values: Record<string, unknown> = {}) =>
  Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)] as [string, string]]))

function requestOf(method: string, path: string, { params = {}, body, ...init }: Asked = {}): Request {
  const filled = path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(params.path?.[name])))
  const query = given(params.query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const headers = new Headers(given(params.header))
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  return new Request(location.origin + [filled, ...(query.length ? [query.join('&')] : [])].join('?'), {
    ...init,
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

const calls = (method: string) => async (path: string, asked?: Asked) => {
  const response = await authorised(requestOf(method, path, asked))
  if (!response.ok && response.status !== 304) throw await ApiProblem.of(response)
  const text = await response.text()
  return { data: text ? (JSON.parse(text) as unknown) : undefined, response }
}

/**
 * Every operation of the contract, with its types. Throws ApiProblem or Unreachable where it is not 2xx. The types are
 * openapi-fetch's; its code, which knows every style of parameter there is, is two of a first view's 45 kB (docs/first-view.md).
 */
export const api = {
  GET: calls('GET'),
  POST: calls('POST'),
  PUT: calls('PUT'),
  DELETE: calls('DELETE'),
} as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'DELETE'>

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
