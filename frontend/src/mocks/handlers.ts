import { delay, http, HttpResponse, type JsonBodyType } from 'msw'
import type { Schemas } from '@/api/client'
import { categories, currencies, draw, products, summary } from './goods'
import { requestReturn, withdrawReturn } from './returns'
import { found, suggested } from './searching'
import { reviewing } from './reviewing'
import { approved } from './selling'
import { wishing } from './wishing'
import { cancel, cartNow, find, putBack, quote, settle, shop } from './shop'

const PAGE_DELAY = import.meta.env.MODE === 'test' ? 0 : 250

export function problem(status: number, code: string, detail: string, more: Record<string, unknown> = {}) {
  const body = { type: `/problems/${code}`, title: detail, status, detail, ...more }
  return HttpResponse.json(body as JsonBodyType, { status, headers: { 'Content-Type': 'application/problem+json' } })
}

const session = (): Schemas['Session'] => ({ accessToken: 'token-of-ada', expiresInSeconds: 900, member: shop.member })
const membersOnly = (request: Request) =>
  request.headers.has('Authorization') ? undefined : problem(401, 'unauthorised', 'Sign in to see this.')
const codeSent = (email: string) => HttpResponse.json({ sentTo: email.replace(/^(.).*@/, '$1…@') }, { status: 202 })

const catalog = [
  http.get('/api/categories', async () => {
    await delay(PAGE_DELAY)
    return HttpResponse.json({ categories })
  }),
  http.get('/api/currencies', () => HttpResponse.json({ currencies })),
  http.get('/api/products', async ({ request }) => {
    await delay(PAGE_DELAY)
    const query = new URL(request.url).searchParams
    const limit = Number(query.get('limit') ?? 24)
    const from = Number(query.get('cursor') ?? 0)
    const category = query.get('category')
    const sort = query.get('sort')
    const found = products.filter((product) => !category || product.categoryId === category).map(summary)
    if (sort?.startsWith('price'))
      found.sort((a, b) => (a.fromPrice.amount - b.fromPrice.amount) * (sort === 'price-ascending' ? 1 : -1))
    const nextCursor = from + limit < found.length ? String(from + limit) : undefined
    return HttpResponse.json({ products: found.slice(from, from + limit), nextCursor })
  }),
  http.get('/api/collections', async () => {
    await delay(PAGE_DELAY)
    const row = {
      title: 'Just unpacked',
      rule: { sort: 'newest' as const },
      products: products.slice(0, 12).map(summary),
    }
    return HttpResponse.json({ collections: [row] })
  }),
  http.get('/api/search', async ({ request }) => {
    await delay(PAGE_DELAY)
    return HttpResponse.json(found(new URL(request.url).searchParams))
  }),
  http.get('/api/search/suggestions', ({ request }) =>
    HttpResponse.json(suggested(new URL(request.url).searchParams.get('q') ?? '')),
  ),
  http.get('/api/sellers/:sellerId', ({ params }) => HttpResponse.json({ sellerId: params.sellerId })),
  http.get('/api/products/:productId', async ({ params }) => {
    await delay(PAGE_DELAY)
    const product = products.find((one) => one.productId === params.productId)
    return product ? HttpResponse.json(product) : problem(404, 'not-found', 'There is no such product.')
  }),
  http.get('/media/*', ({ request }) => {
    const query = new URL(request.url).searchParams
    const drawn = draw(query.get('shape') ?? 'pot', query.get('ground') ?? 'f3dcb0')
    return new HttpResponse(drawn, { headers: { 'Content-Type': 'image/svg+xml' } })
  }),
]

const cart = [
  http.get('/api/cart', () => HttpResponse.json(cartNow())),
  http.delete('/api/cart', () => {
    for (const [variantId, { saved }] of shop.cart) if (!saved) shop.cart.delete(variantId)
    return new HttpResponse(null, { status: 204 })
  }),
  http.put<{ variantId: string }, Schemas['SetCartLineRequest']>(
    '/api/cart/lines/:variantId',
    async ({ params, request }) => {
      await delay(PAGE_DELAY)
      const { productId, quantity, saved } = await request.json()
      const found = find(params.variantId)
      if (!found) return problem(404, 'not-found', 'There is no such product.')
      if (quantity === 0) shop.cart.delete(params.variantId)
      else shop.cart.set(params.variantId, { productId, quantity, addedAtPrice: found.variant.price, saved })
      return HttpResponse.json(cartNow())
    },
  ),
  http.post<never, Schemas['AddCartLinesRequest']>('/api/cart/lines', async ({ request }) => {
    const { lines } = await request.json()
    return HttpResponse.json({ leftOut: putBack(lines), cart: cartNow() })
  }),
  http.post('/api/cart/merge', ({ request }) => membersOnly(request) ?? HttpResponse.json(cartNow())),
]

const auth = [
  http.post('/api/auth/refresh', () =>
    shop.signedIn ? HttpResponse.json(session()) : new HttpResponse(null, { status: 204 }),
  ),
  http.post<never, Schemas['SignInRequest']>('/api/auth/sign-in', async ({ request }) => {
    const { email, password } = await request.json()
    if (password.startsWith('wrong'))
      return problem(401, 'wrong-credentials', 'Address and password do not go together.')
    shop.signedIn = true
    shop.member = { ...shop.member, email }
    return HttpResponse.json(session())
  }),
  http.post('/api/auth/sign-out', () => {
    shop.signedIn = false
    return new HttpResponse(null, { status: 204 })
  }),
  http.post<never, Schemas['SignUpRequest']>('/api/auth/sign-up', async ({ request }) => {
    const asked = await request.json()
    shop.signedUp.push(asked)
    return codeSent(asked.email)
  }),
  http.post<never, Schemas['EmailOnlyRequest']>('/api/auth/resend-code', async ({ request }) =>
    codeSent((await request.json()).email),
  ),
  http.post<never, Schemas['OrderLinkRequest']>('/api/order-links', async ({ request }) => {
    shop.linksAskedFor.push(await request.json())
    return new HttpResponse(null, { status: 202 })
  }),
  http.post<never, Schemas['EmailOnlyRequest']>('/api/auth/forgot-password', async ({ request }) =>
    codeSent((await request.json()).email),
  ),
  http.post<never, Schemas['ConfirmSignUpRequest']>('/api/auth/confirm', async ({ request }) =>
    (await request.json()).code === '000000'
      ? problem(400, 'wrong-code', 'That code is not the one we sent.', {
          errors: [{ pointer: '/code', detail: 'That code is not the one we sent.' }],
        })
      : new HttpResponse(null, { status: 204 }),
  ),
  http.post('/api/auth/reset-password', () => new HttpResponse(null, { status: 204 })),
  http.get('/api/profile', ({ request }) => {
    const { memberId, email, name } = shop.member
    const profile = { memberId, email, name }
    return membersOnly(request) ?? HttpResponse.json(profile, { headers: { ETag: `"${shop.profileVersion}"` } })
  }),
  http.get('/api/mail-choices', () => HttpResponse.json({ reviewInvitations: shop.invitations })),
  http.put<never, Schemas['MailChoices']>('/api/mail-choices', async ({ request }) => {
    shop.invitations = (await request.json()).reviewInvitations
    return HttpResponse.json({ reviewInvitations: shop.invitations })
  }),
  http.put<never, Schemas['UpdateProfileRequest']>('/api/profile', async ({ request }) => {
    if (request.headers.get('If-Match') !== `"${shop.profileVersion}"`)
      return problem(412, 'changed', 'Somebody changed it meanwhile.')
    const { name } = await request.json()
    shop.member = { ...shop.member, name }
    shop.profileVersion++
    const { memberId, email } = shop.member
    return HttpResponse.json({ memberId, email, name }, { headers: { ETag: `"${shop.profileVersion}"` } })
  }),
]

const bookNow = () => HttpResponse.json({ addresses: shop.addresses })
const addresses = [
  http.get('/api/addresses', ({ request }) => membersOnly(request) ?? bookNow()),
  http.put<{ addressId: string }, Schemas['SaveAddressRequest']>(
    '/api/addresses/:addressId',
    async ({ params: { addressId }, request }) => {
      const { address, makeDefault } = await request.json()
      const others = shop.addresses.filter((one) => one.addressId !== addressId)
      const before = shop.addresses.find((one) => one.addressId === addressId)
      const isDefault = makeDefault || before?.isDefault || others.length === 0
      shop.addresses = [
        ...others.map((one) => ({ ...one, isDefault: one.isDefault && !makeDefault })),
        { addressId, address, isDefault },
      ]
      return membersOnly(request) ?? bookNow()
    },
  ),
  http.delete<{ addressId: string }>('/api/addresses/:addressId', ({ params, request }) => {
    shop.addresses = shop.addresses.filter((one) => one.addressId !== params.addressId)
    if (!shop.addresses.some((one) => one.isDefault))
      shop.addresses = shop.addresses.map((one, index) => ({ ...one, isDefault: index === 0 }))
    return membersOnly(request) ?? bookNow()
  }),
]

const orders = [
  http.post<never, Schemas['QuoteOrderRequest']>('/api/quotes', async ({ request }) => {
    await delay(PAGE_DELAY)
    return HttpResponse.json(quote(await request.json()))
  }),
  http.post<never, Schemas['PlaceOrderRequest']>('/api/orders', async ({ request }) => {
    await delay(PAGE_DELAY)
    const asked = await request.json()
    const orderId = `o-${request.headers.get('Idempotency-Key')}`.slice(0, 64)
    const before = shop.orders.get(orderId)
    if (before) return HttpResponse.json(before, { status: 201 })
    const { currency } = asked.expectedTotal
    const { lines, parcels, totals, problems } = quote({ ...asked, currency, country: asked.shippingAddress.country })
    if (problems.length) return problem(409, 'order-refused', 'The order could not be placed as it is.', { problems })
    const now = Date.now()
    const order: Schemas['Order'] = {
      orderId,
      number: `S-${1000 + shop.orders.size}`,
      state: 'pending',
      placedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 30 * 60_000).toISOString(),
      email: asked.email,
      lines,
      shipments: parcels.map(({ chosen }) => chosen),
      totals,
      shippingAddress: asked.shippingAddress,
      billingAddress: asked.billingAddress,
      payment: { state: 'none' },
      refunds: [],
      fulfilments: [],
      returns: [],
      timeline: [{ at: new Date(now).toISOString(), event: 'placed', actor: 'shopper' }],
    }
    const placed = { order, access: 'signature-of-this-order', member: request.headers.has('Authorization') }
    shop.orders.set(orderId, placed)
    return HttpResponse.json({ order, access: placed.access }, { status: 201 })
  }),
  http.get('/api/orders', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const words = (asked.get('q') ?? '').toLowerCase()
    const mine = [...shop.orders.values()]
      .filter(({ member, order }) => member && [order.state, null].includes(asked.get('state') as typeof order.state))
      .filter(({ order }) =>
        [order.number, ...order.lines.map((line) => line.title)].join().toLowerCase().includes(words),
      )
      .map(({ order }) => ({
        orderId: order.orderId,
        number: order.number,
        state: order.state,
        placedAt: order.placedAt,
        total: order.totals.total,
        itemCount: order.lines.reduce((sum, line) => sum + line.quantity, 0),
        titles: order.lines.slice(0, 3).map((line) => line.title),
        image: order.lines[0]?.image,
      }))
    return membersOnly(request) ?? HttpResponse.json({ orders: mine.reverse() })
  }),
  http.get<{ orderId: string }>('/api/orders/:orderId', ({ params, request }) => {
    const found = shop.orders.get(params.orderId)
    const access = new URL(request.url).searchParams.get('access')
    const allowed = found && (access === found.access || (found.member && request.headers.has('Authorization')))
    return allowed ? HttpResponse.json(found.order) : problem(404, 'not-found', 'There is no such order.')
  }),
  http.post<{ orderId: string }, Schemas['CancelRequest']>(
    '/api/orders/:orderId/cancel',
    async ({ params, request }) => {
      const found = shop.orders.get(params.orderId)
      if (!found) return problem(404, 'not-found', 'There is no such order.')
      const { reason } = await request.json()
      return HttpResponse.json(cancel(found, reason))
    },
  ),
  http.post<{ orderId: string; sellerId: string }, Schemas['RequestReturnRequest']>(
    '/api/orders/:orderId/fulfilments/:sellerId/returns',
    async ({ params, request }) => {
      const found = shop.orders.get(params.orderId)
      if (!found) return problem(404, 'not-found', 'There is no such order.')
      return HttpResponse.json(requestReturn(found, params.sellerId, await request.json()))
    },
  ),
  http.post<{ orderId: string; returnId: string }>(
    '/api/orders/:orderId/fulfilments/:sellerId/returns/:returnId/withdraw',
    ({ params }) => {
      const found = shop.orders.get(params.orderId)
      const one = found && withdrawReturn(found, params.returnId)
      return one ? HttpResponse.json(one) : problem(404, 'not-found', 'There is no such return.')
    },
  ),
  http.post<{ orderId: string }>('/api/orders/:orderId/claim', ({ params, request }) => {
    const found = shop.orders.get(params.orderId)
    const access = new URL(request.url).searchParams.get('access')
    if (found?.access !== access) return problem(404, 'not-found', 'There is no such order.')
    if (!request.headers.has('Authorization')) return membersOnly(request)
    found.member = true
    found.order = { ...found.order, claimable: undefined }
    return HttpResponse.json(found.order)
  }),
  // There is no WebSocket behind the mocks: pages go on without.
  http.post('/api/orders/:orderId/live-tickets', () => problem(404, 'not-found', 'This shop tells nothing by itself.')),
  http.post<{ orderId: string }>('/api/orders/:orderId/payment', ({ params }) => {
    const found = shop.orders.get(params.orderId)
    if (!found) return problem(404, 'not-found', 'There is no such order.')
    return HttpResponse.json({
      provider: 'sandbox',
      paymentId: params.orderId,
      clientSecret: 'secret',
      confirmUrl: `/_souk/sandbox/v1/intents/${params.orderId}/confirm`,
      amount: found.order.totals.total,
    })
  }),
]

const SOON = 1500
const sandbox = [
  http.post<{ id: string }, { card: { number: string } }>(
    '/_souk/sandbox/v1/intents/:id/confirm',
    async ({ params, request }) => {
      await delay(PAGE_DELAY)
      const { card } = await request.json()
      const later = () => setTimeout(() => settle(params.id, 'paid'), SOON)
      switch (card.number) {
        case '4000000000000002':
          settle(params.id, 'payment-failed', 'Your card was declined.')
          return HttpResponse.json({ status: 'failed', failure: 'Your card was declined.' })
        case '4000002500003155':
          return HttpResponse.json({
            status: 'requires_action',
            nextAction: { type: '3ds', url: `/_souk/sandbox/3ds/${params.id}` },
          })
        case '4000000000000341':
          later()
          return HttpResponse.error()
        default:
          later()
          return HttpResponse.json({ status: 'succeeded' })
      }
    },
  ),
]

export const handlers = [
  ...catalog,
  ...reviewing,
  ...cart,
  ...auth,
  ...addresses,
  ...wishing,
  ...orders,
  ...approved,
  ...sandbox,
]
