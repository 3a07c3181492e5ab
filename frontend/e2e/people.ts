import { expect, type APIRequestContext, type APIResponse } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { ADMINISTRATOR, code, freshEmail, mail, PASSWORD, session, type Account } from './shop'

type Schemas = components['schemas']

export interface Sent {
  data?: unknown
  headers?: Record<string, string>
}

/** Somebody who calls the shop without a page: the answer as it came, whatever it says. */
export interface Person {
  id: string
  call(method: string, path: string, sent?: Sent): Promise<APIResponse>
  /** The body of an answer that must be a good one. */
  read<T>(method: string, path: string, sent?: Sent): Promise<T>
}

export async function signedIn(request: APIRequestContext, account: Account): Promise<Person> {
  const { accessToken, member } = await session(request, account)
  const call = (method: string, path: string, { data, headers }: Sent = {}) =>
    request.fetch(path, { method, data, headers: { Authorization: `Bearer ${accessToken}`, ...headers } })
  return {
    id: member.memberId,
    call,
    async read<T>(method: string, path: string, sent?: Sent) {
      const good = await call(method, path, sent)
      expect(good.status(), `${method} ${path}: ${await good.text()}`).toBe(200)
      return (await good.json()) as T
    },
  }
}

async function newMember(request: APIRequestContext, who: string): Promise<Account> {
  const account = { email: freshEmail(who), password: PASSWORD }
  const signUp = await request.post('/api/auth/sign-up', { data: { ...account, name: 'Grace Hopper' } })
  expect(signUp.ok(), await signUp.text()).toBe(true)
  const sent = await code({ request }, account.email)
  const confirmed = await request.post('/api/auth/confirm', { data: { email: account.email, code: sent } })
  expect(confirmed.ok(), await confirmed.text()).toBe(true)
  return account
}

/** Where the link of an invitation leads. */
export async function invitation(page: { request: APIRequestContext }, email: string): Promise<string> {
  const letter = await mail(page, email, ({ text }) => text.includes('/join/'))
  const path = /\/join\/\S+/.exec(letter.text)?.[0]
  if (!path) throw new Error(`No link in: ${letter.text}`)
  return path
}

/** A new member whom the owner has invited, who has joined, and who holds a token that says so; and their place there. */
export async function newStaff(request: APIRequestContext, owner: Person, role: 'manager' | 'packer') {
  const account = await newMember(request, role)
  await owner.read('POST', '/api/seller/staff', { data: { email: account.email, role } })
  const token = (await invitation({ request }, account.email)).split('#')[1]
  const invited = await signedIn(request, account)
  await invited.read('POST', '/api/membership', { data: { sellerId: owner.id, token } })
  const { members } = await owner.read<Schemas['Staff']>('GET', '/api/seller/staff')
  const staffId = members.find(({ memberId }) => memberId === invited.id)?.staffId ?? ''
  return { person: await signedIn(request, account), staffId }
}

/** A member who has applied to sell, was approved, and holds a token that says so. */
export async function newSeller(request: APIRequestContext, shopName: string): Promise<Person & { account: Account }> {
  const account = await newMember(request, 'seller')
  const applicant = await signedIn(request, account)
  const etag = async () => (await applicant.call('GET', '/api/seller')).headers().etag ?? ''
  await applicant.read('PUT', '/api/seller', {
    headers: { 'If-Match': await etag() },
    data: {
      shopName,
      about: 'Pots.',
      returnAddress: {
        name: shopName,
        line1: '12 St James Square',
        city: 'London',
        postalCode: 'SW1Y 4LB',
        country: 'GB',
      },
      taxNumber: 'GB 480 2264 18',
      payoutAccount: 'GB33 BUKB 2020 1555 5555 55',
      acceptsTerms: true,
    },
  })
  await applicant.read('POST', '/api/seller/submission', { headers: { 'If-Match': await etag() } })
  const administrator = await signedIn(request, ADMINISTRATOR)
  await administrator.read('POST', `/api/sellers/${applicant.id}/approve`, { headers: { 'If-Match': await etag() } })
  return { ...(await signedIn(request, account)), account }
}
