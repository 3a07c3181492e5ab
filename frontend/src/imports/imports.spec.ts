import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { MOST_BYTES, reportAsCsv, type Import, type Problem } from './imports'
import { outcome } from './words'

const UPLOAD = '0123456789abcdefghijklmnop'
const none = { created: 0, changed: 0, unchanged: 0, refused: 0 }

function one(more: Partial<Import> = {}): Import {
  const mode = more.mode ?? 'dry-run'
  return {
    importId: `${UPLOAD}-${mode}`,
    uploadId: UPLOAD,
    sellerId: 'm-1',
    sellerName: 'Ash & Clay',
    fileName: 'mugs.csv',
    mode,
    state: 'running',
    bytes: 200,
    bytesRead: 100,
    products: none,
    problems: 0,
    problemsReported: 0,
    startedAt: '2026-11-24T12:00:00Z',
    changedAt: '2026-11-24T12:00:00Z',
    silent: false,
    ...more,
  }
}

/** What the shop knows of imports, and what it was asked. */
const desk = {
  imports: new Map<string, Import[]>(),
  report: [] as Problem[],
  started: [] as Schemas['StartImportRequest'][],
  sent: [] as FormData[],
  reads: 0,
  products: [] as { product: { sellerName: string } }[],
}

/** An import that is so at first, and one step on each time that somebody asks; the last is how it ends. */
function lay(...steps: Import[]): void {
  const first = steps[0]
  if (first) desk.imports.set(first.importId, steps)
}

function now(importId: string): Import | undefined {
  const steps = desk.imports.get(importId)
  return steps && steps.length > 1 ? steps.shift() : steps?.[0]
}

const file = (text = 'product_id,variant_id\n') => new File([text], 'mugs.csv', { type: 'text/csv' })
const choose = () => screen.findByLabelText('Choose a file, or drop it here')

async function open(path = '/desk/import') {
  const visited = await visit(path)
  await screen.findByRole('heading', { name: 'Import products' })
  return visited
}

beforeEach(() => {
  desk.imports.clear()
  desk.report = []
  desk.started = []
  desk.sent = []
  desk.reads = 0
  desk.products = [{ product: { sellerName: 'Ash & Clay' } }]
  shop.signedIn = true
  remembered.member = true
  shop.member = { ...shop.member, name: 'Ada Lovelace', roles: ['member', 'seller'] }
  server.use(
    http.post('/api/uploads', () =>
      HttpResponse.json({
        uploadId: UPLOAD,
        url: '/bucket',
        fields: { key: 'catalog-import/m-1/x', policy: 'p' },
        expiresAt: '2026-11-24T13:00:00Z',
      }),
    ),
    http.get('/api/seller/products', () => HttpResponse.json({ products: desk.products })),
    http.post('/bucket', async ({ request }) => {
      desk.sent.push(await request.formData())
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('/api/imports', () => HttpResponse.json({ imports: [...desk.imports.values()].map((steps) => steps[0]) })),
    http.post<never, Schemas['StartImportRequest']>('/api/imports', async ({ request }) => {
      const asked = await request.json()
      desk.started.push(asked)
      return HttpResponse.json(now(`${asked.uploadId}-${asked.mode}`))
    }),
    http.get<{ importId: string }>('/api/imports/:importId', ({ params, request }) => {
      const wanted = new URL(request.url).searchParams.get('problems') !== '0'
      if (!wanted) desk.reads++
      const found = wanted ? desk.imports.get(params.importId)?.at(-1) : now(params.importId)
      return found
        ? HttpResponse.json({ import: found, report: wanted ? desk.report : [] })
        : problem(404, 'not-found', 'You have no such import.')
    }),
    http.post<{ importId: string }>('/api/imports/:importId/cancel', ({ params }) => {
      const ended = one({ mode: params.importId.endsWith('apply') ? 'apply' : 'dry-run', state: 'cancelled' })
      lay(ended)
      return HttpResponse.json(ended)
    }),
  )
})

afterEach(() => {
  shop.member = { ...shop.member, roles: ['member'] }
  remembered.member = false
  vi.restoreAllMocks()
})

describe('importing', () => {
  it('checks a file, says line by line what is wrong, and imports the rest', async () => {
    const checked = one({
      state: 'done',
      products: { ...none, created: 2, refused: 1 },
      problems: 1,
      problemsReported: 1,
      changedAt: '2026-11-24T12:00:01Z',
    })
    lay(one(), one({ products: { ...none, created: 1 } }), checked)
    desk.report = [{ line: 4, column: 'price', detail: 'Must be an amount such as 9.50.' }]
    const { user, router } = await open()
    await waitFor(() => expect(screen.getByLabelText('Name of your shop')).toHaveValue('Ash & Clay'))
    await user.upload(await choose(), file())

    expect(await screen.findByRole('progressbar', { name: 'Checking' })).toHaveAttribute('aria-valuenow', '50')
    const table = await screen.findByRole('region', { name: 'Problems of the file' })
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(/4\s*price\s*Must be an amount/)
    expect(router.currentRoute.value.query.import).toBe(`${UPLOAD}-dry-run`)
    expect(desk.sent[0]?.get('policy')).toBe('p')
    expect([...(desk.sent[0]?.keys() ?? [])].at(-1)).toBe('file')
    expect(desk.started).toEqual([
      { uploadId: UPLOAD, mode: 'dry-run', fileName: 'mugs.csv', sellerName: 'Ash & Clay' },
    ])

    lay(one({ mode: 'apply' }), one({ mode: 'apply', state: 'done', products: { ...none, created: 2, refused: 1 } }))
    await user.click(screen.getByRole('button', { name: 'Import 2 products' }))
    expect(await screen.findByText(/^2 products imported\. 1 product with problems stays as before/)).toBeVisible()
    expect(desk.started[1]).toMatchObject({ uploadId: UPLOAD, mode: 'apply' })
  })

  it('finds an import again by its address, and asks no more once it has ended', async () => {
    lay(one(), one({ state: 'done', changedAt: '2026-11-24T12:00:01Z' }))
    await open(`/desk/import?import=${UPLOAD}-dry-run`)
    expect(await screen.findByText('Everything is as the file says: there is nothing to import.')).toBeVisible()
    const reads = desk.reads
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(desk.reads).toBe(reads)
  })

  it('does not ask while nobody looks, and at once when somebody does again', async () => {
    lay(one())
    await open(`/desk/import?import=${UPLOAD}-dry-run`)
    await screen.findByRole('progressbar')
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const reads = desk.reads
    await new Promise((resolve) => setTimeout(resolve, 1300))
    expect(desk.reads).toBe(reads)
    seen.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(desk.reads).toBe(reads + 1))
  })

  it('can be stopped', async () => {
    lay(one({ mode: 'apply' }))
    const { user } = await open(`/desk/import?import=${UPLOAD}-apply`)
    await user.click(await screen.findByRole('button', { name: 'Stop the import' }))
    expect(await screen.findByText(/^The import was stopped/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Go on with it' })).toBeVisible()
  })

  it('goes on where it fell silent', async () => {
    lay(one({ silent: true }))
    const { user } = await open(`/desk/import?import=${UPLOAD}-dry-run`)
    const goOn = await screen.findByRole('button', { name: 'Go on' })
    lay(one({ state: 'done', products: { ...none, changed: 1 }, changedAt: '2026-11-24T12:09:00Z' }))
    await user.click(goOn)
    expect(await screen.findByText('No problems. 1 product can be imported.')).toBeVisible()
    expect(desk.started).toHaveLength(1)
  })

  it('sends no file that is empty or too large, and says what to do', async () => {
    const { user } = await open()
    await waitFor(() => expect(screen.getByLabelText('Name of your shop')).toHaveValue('Ash & Clay'))
    await user.upload(await choose(), file(''))
    expect(await screen.findByRole('alert')).toHaveTextContent('This file is empty.')
    const large = file()
    Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 })
    await user.upload(await choose(), large)
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('larger than 100 MB'))
    expect(desk.started).toEqual([])
  })

  it('takes a file from who was quicker than the name of their shop', async () => {
    let tell = () => {}
    const asked = new Promise<void>((resolve) => (tell = resolve))
    server.use(
      http.get('/api/seller/products', async () => {
        await asked
        return HttpResponse.json({ products: desk.products })
      }),
    )
    lay(one({ state: 'done' }))
    const { user } = await open()
    await user.upload(await choose(), file())
    tell()
    await waitFor(() => expect(desk.started).toMatchObject([{ sellerName: 'Ash & Clay' }]))
  })

  it('asks who sells for the name that shoppers are to read', async () => {
    desk.products = []
    lay(one({ state: 'done' }))
    const { user } = await open()
    await user.upload(await choose(), file())
    const name = screen.getByLabelText('Name of your shop')
    expect(await screen.findByText(/^Say what shoppers are to read/)).toBeVisible()
    await waitFor(() => expect(name).toHaveFocus())
    expect(desk.started).toEqual([])
    await user.type(name, 'Ludd')
    await user.upload(await choose(), file())
    await waitFor(() => expect(desk.started).toMatchObject([{ sellerName: 'Ludd' }]))
  })

  it('says that a file was not taken', async () => {
    server.use(http.post('/bucket', () => new HttpResponse('<Error/>', { status: 403 })))
    const { user } = await open()
    await waitFor(() => expect(screen.getByLabelText('Name of your shop')).toHaveValue('Ash & Clay'))
    await user.upload(await choose(), file())
    expect(await screen.findByRole('alert')).toHaveTextContent('The file was not taken.')
  })

  it('is for sellers', async () => {
    shop.member = { ...shop.member, roles: ['member'] }
    await visit('/desk/import')
    expect(await screen.findByRole('heading', { name: 'The desk is for sellers' })).toBeVisible()
  })
})

describe('exporting', () => {
  it('puts all pages into one file', async () => {
    server.use(
      http.get('/api/exports/products', ({ request }) => {
        const query = new URL(request.url).searchParams
        return query.get('cursor')
          ? HttpResponse.json({ text: 'b\n', products: 1 })
          : HttpResponse.json({ text: 'head\na\n', products: 60, nextCursor: 'next' })
      }),
    )
    const made: Blob[] = []
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob)
      return 'blob:x'
    }
    URL.revokeObjectURL = () => undefined
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }))
    expect(await screen.findByText('61 products in products.csv.')).toBeVisible()
    expect(made[0]?.size).toBe('head\na\nb\n'.length)
  })
})

describe('a report as a table', () => {
  it('is no formula', () => {
    const text = reportAsCsv([{ line: 2, column: '=cmd()', detail: 'Say "9.50", not\n9,50.' }])
    expect(text).toBe('line,column,problem\n2,"\'=cmd()","Say ""9.50"", not\n9,50."\n')
  })
})

describe('an outcome', () => {
  it.each([
    [one({ state: 'unreadable', problems: 1 }), /^The file cannot be imported/],
    [one({ state: 'cancelled' }), /^The check was stopped/],
    [one({ state: 'done', problems: 3, products: { ...none, refused: 3 } }), /^3 problems found/],
    [one({ state: 'done', mode: 'apply', products: { ...none, created: 1 } }), /^1 product imported\.$/],
  ])('is said in a sentence', (about, words) => {
    expect(outcome(about)).toMatch(words)
  })
})
