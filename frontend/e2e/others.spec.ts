import type { APIRequestContext } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { newSeller, newStaff, signedIn, type Person, type Sent } from './people'
import { expect, SELLER, test } from './shop'

type Schemas = components['schemas']

/** What the demo's seller has of each kind that an operation can be aimed at. */
interface Things {
  sellerId: string
  product: Schemas['Product']
  etag: string
  part: Schemas['SellersOrder']
  returned: Schemas['SellersOrder']
  returnId: string
  importId: string
  uploadId: string
  staffId: string
  reviewed: { productId: string; reviewId: string }
}

/**
 * One call at what is somebody else's. `own` where the operation takes no id and answers of the caller alone; `unfit`
 * where the id is in the body, which is then at fault as with one that nobody has.
 */
interface Aim extends Sent {
  path: string
  own?: boolean
  unfit?: boolean
}

const seller = (things: Things) => new URLSearchParams({ sellerId: things.sellerId })
const fulfilment = ({ part, sellerId }: Things) => `/api/orders/${part.orderId}/fulfilments/${sellerId}`
const aReturn = ({ returned, sellerId, returnId }: Things) =>
  `/api/orders/${returned.orderId}/fulfilments/${sellerId}/returns/${returnId}`
const shelf = ({ productId }: Schemas['Product'], { variantId }: Schemas['Variant']) =>
  `/api/seller/products/${productId}/variants/${variantId}`
const review = ({ reviewed }: Things) => `/api/products/${reviewed.productId}/reviews/${reviewed.reviewId}`

function saving({ product, sellerId, etag }: Things, named: boolean): Aim {
  const variants = product.variants.map(({ variantId, choices, price }) => ({ variantId, choices, price, stock: 1 }))
  return {
    path: `/api/products/${product.productId}`,
    data: {
      title: 'Taken over',
      categoryId: product.categoryId,
      options: product.options,
      variants,
      ...(named && { sellerId, sellerName: product.sellerName }),
    },
    headers: { 'If-Match': etag },
  }
}

/** How each operation of sellers is aimed at somebody else's things. One that is missing here fails the walk. */
const WALK: Record<string, (things: Things) => Aim[]> = {
  SaveProduct: (things) => [saving(things, false), saving(things, true)],
  ReadOwnProduct: ({ product }) => [{ path: `/api/seller/products/${product.productId}` }],
  ListOwnProducts: (things) => [
    { path: `/api/seller/products?${seller(things)}` },
    { path: `/api/seller/products?q=${encodeURIComponent(things.product.title)}`, own: true },
  ],
  // Neither takes an id: what is answered, and kept, is the caller's own.
  ReadProductViews: () => [{ path: '/api/seller/product-views', own: true }],
  SaveProductViews: () => [
    {
      path: '/api/seller/product-views',
      data: { views: [{ name: 'A stranger’s', q: 'pots' }] },
      headers: { 'If-Match': '"0"' },
      own: true,
    },
  ],
  // Nor do these.
  ReadSellerSettings: () => [{ path: '/api/seller/settings', own: true }],
  SaveSellerSettings: () => [
    {
      path: '/api/seller/settings',
      data: { handlingDays: 30, holidays: [], zones: ['home'] },
      headers: { 'If-Match': '"0"' },
      own: true,
    },
  ],
  ListStaff: () => [{ path: '/api/seller/staff', own: true }],
  // Whom a stranger invites joins the stranger's staff.
  InviteStaff: () => [{ path: '/api/seller/staff', data: { email: 'nobody@example.com', role: 'packer' }, own: true }],
  ChangeStaff: ({ staffId }) => [
    { path: `/api/seller/staff/${staffId}`, data: { role: 'manager' }, headers: { 'If-Match': '"1"' } },
  ],
  // Nobody of that id is the stranger's, so that nobody is left to remove.
  RemoveStaff: ({ staffId }) => [{ path: `/api/seller/staff/${staffId}`, own: true }],
  ListProductChanges: ({ product }) => [{ path: `/api/seller/products/${product.productId}/changes` }],
  ListStockMovements: ({ product }) => product.variants.map((one) => ({ path: `${shelf(product, one)}/movements` })),
  CorrectStock: ({ product }) =>
    product.variants.map((one) => ({
      path: `${shelf(product, one)}/corrections`,
      data: { by: 5, reason: 'found' },
      headers: { 'Idempotency-Key': `somebody-elses-shelf-${one.variantId}` },
    })),
  ListFulfilments: (things) => [
    { path: `/api/fulfilments?stage=${things.part.stage}&${seller(things)}` },
    { path: `/api/fulfilments?stage=${things.part.stage}`, own: true },
  ],
  ReadFulfilment: (things) => [{ path: fulfilment(things) }],
  ReadBalance: (things) => [{ path: `/api/balance?${seller(things)}` }, { path: '/api/balance', own: true }],
  ListOwnPayouts: (things) => [
    { path: `/api/seller/payouts?${seller(things)}` },
    { path: '/api/seller/payouts', own: true },
  ],
  ReadStatement: (things) => {
    const month = things.part.placedAt.slice(0, 7)
    return [{ path: `/api/statements/${month}?${seller(things)}` }, { path: `/api/statements/${month}`, own: true }]
  },
  ReadSalesFigures: (things) => {
    const day = things.part.placedAt.slice(0, 10)
    const days = `from=${day}&to=${day}`
    return [{ path: `/api/sales-figures?${days}&${seller(things)}` }, { path: `/api/sales-figures?${days}`, own: true }]
  },
  AcceptFulfilment: (things) => [{ path: `${fulfilment(things)}/accept` }],
  ShipFulfilment: (things) => [{ path: `${fulfilment(things)}/ship`, data: { carrier: 'A thief' } }],
  DeliverFulfilment: (things) => [{ path: `${fulfilment(things)}/deliver` }],
  CancelFulfilment: (things) => [{ path: `${fulfilment(things)}/cancel`, data: { reason: 'No.' } }],
  RefundLines: (things) => [
    {
      path: `${fulfilment(things)}/refunds`,
      data: { lines: things.part.lines.map(({ productId, variantId }) => ({ productId, variantId, quantity: 1 })) },
      headers: { 'Idempotency-Key': 'somebody-elses-refund' },
    },
  ],
  ListReturnPhotos: (things) => [{ path: `${aReturn(things)}/photos` }],
  ApproveReturn: (things) => [{ path: `${aReturn(things)}/approve`, data: {} }],
  RefuseReturn: (things) => [{ path: `${aReturn(things)}/refuse`, data: { reason: 'No.' } }],
  ReceiveReturn: (things) => [{ path: `${aReturn(things)}/receive`, data: { restock: true } }],
  ListImports: (things) => [{ path: `/api/imports?${seller(things)}` }, { path: '/api/imports', own: true }],
  StartImport: ({ uploadId, sellerId }) => {
    const data = { uploadId, mode: 'apply', fileName: 'theirs.csv' }
    return [
      { path: '/api/imports', data, unfit: true },
      { path: `/api/imports?sellerId=${sellerId}`, data },
    ]
  },
  ReadImport: (things) => [
    { path: `/api/imports/${things.importId}` },
    { path: `/api/imports/${things.importId}?${seller(things)}` },
  ],
  CancelImport: (things) => [
    { path: `/api/imports/${things.importId}/cancel` },
    { path: `/api/imports/${things.importId}/cancel?${seller(things)}` },
  ],
  ExportProducts: (things) => [
    { path: `/api/exports/products?${seller(things)}` },
    { path: '/api/exports/products', own: true },
  ],
  ReplyToReview: (things) => [{ path: `${review(things)}/reply`, data: { text: 'Not mine to answer.' } }],
  DeleteReply: (things) => [{ path: `${review(things)}/reply` }],
  ListOwnReviews: () => [{ path: '/api/seller/reviews', own: true }],
  ReadUpload: ({ uploadId }) => [{ path: `/api/uploads/${uploadId}` }],
  // Takes no id, and reads nothing but what it is sent.
  PreviewDescription: () => [{ path: '/api/description-previews', data: { description: 'Mine alone.' }, own: true }],
  // Takes no id, and answers with nothing but a ticket of the caller's own.
  IssueUploadTicket: () => [],
}

interface Operation {
  operationId: string
  'x-souk-roles': string[]
  /** Left out of what is about nobody's own shop. */
  'x-souk-staff'?: string[]
}

/** The contract's operations that are about the caller's own shop, and whom of its staff each admits. */
async function sellersOperations(request: APIRequestContext) {
  const { paths } = (await (await request.get('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  return Object.values(paths).flatMap((methods) =>
    Object.entries(methods)
      .filter(([, operation]) => operation['x-souk-staff'])
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        operationId: operation.operationId,
        staff: operation['x-souk-staff'] ?? [],
      })),
  )
}

/** A file that is uploaded and looked at without changing anything: an import to aim at. */
async function anImport(owner: Person, request: APIRequestContext) {
  const file = Buffer.from('product_id,title\nnothing,Nothing\n')
  const ticket = await owner.read<Schemas['UploadTicket']>('POST', '/api/uploads', {
    data: { purpose: 'catalog-import', contentType: 'text/csv', size: file.length },
  })
  const sent = await request.post(ticket.url, {
    multipart: { ...ticket.fields, file: { name: 'mine.csv', mimeType: 'text/csv', buffer: file } },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  const { importId } = await owner.read<Schemas['Import']>('POST', '/api/imports', {
    data: { uploadId: ticket.uploadId, mode: 'dry-run', fileName: 'mine.csv' },
  })
  const state = async () => (await owner.read<Schemas['Import']>('GET', `/api/imports/${importId}`)).state
  await expect.poll(state, { timeout: 60_000 }).not.toBe('running')
  return { uploadId: ticket.uploadId, importId }
}

async function thingsOf(owner: Person, staffId: string, request: APIRequestContext): Promise<Things> {
  const { products } = await owner.read<Schemas['OwnProductPage']>('GET', '/api/seller/products')
  const part = async (stage: string) => {
    const { fulfilments } = await owner.read<Schemas['FulfilmentPage']>('GET', `/api/fulfilments?stage=${stage}`)
    const at = `/api/orders/${fulfilments[0]?.orderId}/fulfilments/${owner.id}`
    return owner.read<Schemas['SellersOrder']>('GET', at)
  }
  const returned = await part('returns')
  const { reviews } = await owner.read<Schemas['SoldReviewPage']>('GET', '/api/seller/reviews')
  const [own, reviewed] = [products[0], reviews[0]]
  if (!own || !reviewed) throw new Error('The demo has sellers with products and reviews.')
  return {
    sellerId: owner.id,
    staffId,
    ...own,
    part: await part('to-ship'),
    returned,
    returnId: returned.returns[0]?.returnId ?? '',
    reviewed: { productId: reviewed.productId, reviewId: reviewed.reviewId },
    ...(await anImport(owner, request)),
  }
}

/** All of it, as its owner reads it. */
async function asItIs(owner: Person, things: Things): Promise<unknown[]> {
  const paths = [
    `/api/seller/products/${things.product.productId}`,
    fulfilment(things),
    `/api/orders/${things.returned.orderId}/fulfilments/${owner.id}`,
    `/api/imports/${things.importId}`,
    `/api/uploads/${things.uploadId}`,
    '/api/imports',
    '/api/balance',
    '/api/seller/reviews',
    '/api/seller/product-views',
    '/api/seller/staff',
  ]
  return Promise.all(paths.map((path) => owner.read<unknown>('GET', path)))
}

/** Every aim at what is the owner's, by somebody; and with it what is said of it where it goes wrong. */
async function walk(
  request: APIRequestContext,
  things: Things,
  somebody: Person,
  look: (answer: { status: number; text: string; type: string; what: string }, aim: Aim, staff: string[]) => void,
) {
  for (const { method, operationId, staff } of await sellersOperations(request)) {
    for (const aim of WALK[operationId]?.(things) ?? []) {
      const { path, data, headers } = aim
      const answer = await somebody.call(method, path, { data, headers })
      const text = await answer.text()
      const what = `${operationId}: ${method} ${path}: ${answer.status()} ${text}`
      const type = answer.headers()['content-type'] ?? ''
      look({ status: answer.status(), text, type, what }, aim, staff)
    }
  }
}

const theirs = ({ sellerId, product, importId, staffId }: Things) => [sellerId, product.productId, importId, staffId]

test('nothing of one seller opens to another, to their staff, or to who is not theirs any more', async ({
  request,
}) => {
  test.setTimeout(600_000)
  const owner = await signedIn(request, SELLER)
  const packer = await newStaff(request, owner, 'packer')
  const leaver = await newStaff(request, owner, 'manager')
  const things = await thingsOf(owner, packer.staffId, request)
  const stranger = await newSeller(request, `Stranger ${Date.now()}`)
  const elsewhere = await newStaff(request, stranger, 'packer')
  await owner.read('DELETE', `/api/seller/staff/${leaver.staffId}`)
  const before = await asItIs(owner, things)
  const operations = await sellersOperations(request)
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(WALK).sort())

  await test.step('the owner of another shop', () =>
    walk(request, things, stranger, ({ status, text, type, what }, { own, unfit }) => {
      if (own) {
        expect(status, what).toBe(200)
        for (const id of theirs(things)) expect(text, what).not.toContain(id)
      } else {
        expect(unfit ? [422] : [403, 404], what).toContain(status)
        expect(type, what).toContain('application/problem+json')
      }
    }))
  await test.step('a packer of another shop', () =>
    walk(request, things, elsewhere.person, ({ status, text, what }, { own }, staff) => {
      expect(own && staff.includes('packer') ? [200] : [403, 404], what).toContain(status)
      if (status === 200) for (const id of theirs(things)) expect(text, what).not.toContain(id)
    }))
  await test.step('who has worked in the shop', () =>
    walk(request, things, leaver.person, ({ status, what }) => expect([403, 404], what).toContain(status)))
  // What a packer may do is theirs to do: only looking at it leaves everything as it is.
  await test.step('a packer of the shop, where packers are not admitted', () =>
    walkAsPacker(request, things, packer.person))
  expect(await asItIs(owner, things)).toEqual(before)
})

async function walkAsPacker(request: APIRequestContext, things: Things, packer: Person) {
  for (const { method, operationId, staff } of await sellersOperations(request)) {
    const admitted = staff.includes('packer')
    if (admitted && method !== 'GET') continue
    for (const { path, data, headers } of WALK[operationId]?.(things) ?? []) {
      const answer = await packer.call(method, path, { data, headers })
      const what = `${operationId}: ${method} ${path}: ${answer.status()} ${await answer.text()}`
      expect(admitted ? [200] : [403, 404], what).toContain(answer.status())
    }
  }
}
