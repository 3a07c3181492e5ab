import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type Import = Schemas['Import']
export type Problem = Schemas['ImportProblem']
export type Format = 'csv' | 'json-lines'

/** As much as a ticket lets through. */
export const MOST_BYTES = 100 * 1024 * 1024
const EXPORT_PAGE = 60
const REPORT_PAGE = 500

/** A reason that can be shown as it is. */
export class Refused extends Error {}

export const running = (one: Import | undefined) => one?.state === 'running'
export const products = ({ products: { created, changed, unchanged, refused } }: Import) =>
  created + changed + unchanged + refused

function contentType(file: File): string {
  return /\.(jsonl|ndjson|json)$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv'
}

/** Sends a file straight to S3; `seen` hears how far it is, from 0 to 1. */
export async function upload(file: File, seen: (part: number) => void, signal: AbortSignal): Promise<string> {
  if (file.size === 0) throw new Refused('This file is empty. Choose one with a line for each variant.')
  if (file.size > MOST_BYTES)
    throw new Refused('This file is larger than 100 MB. Make several files of it, each with the line of column names.')
  const ticket = await body(
    api.POST('/api/uploads', {
      body: { purpose: 'catalog-import', contentType: contentType(file), size: file.size },
    }),
  )
  const form = new FormData()
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value)
  form.append('file', file)
  await post(ticket.url, form, seen, signal)
  return ticket.uploadId
}

/** By the older of the browser's two ways, since the newer one does not tell how much is sent. */
function post(url: string, form: FormData, seen: (part: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => seen(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve()
      else reject(new Refused('The file was not taken. Choose it again, and leave it as it is while it is sent.'))
    })
    const lost = () => reject(new Refused('The connection broke while the file was sent. Try again.'))
    request.addEventListener('error', lost)
    request.addEventListener('timeout', lost)
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', url)
    request.send(form)
  })
}

/** What the seller's products say of who sells them; nothing where there are none. */
export async function shopName(): Promise<string> {
  await useSession().restore()
  const { products: mine } = await body(api.GET('/api/seller/products', { params: { query: { limit: 1 } } }))
  return mine[0]?.product.sellerName ?? ''
}

/** Starts an import, or lets it go on. */
export function start(uploadId: string, mode: Import['mode'], fileName: string, sellerName: string): Promise<Import> {
  return body(
    api.POST('/api/imports', {
      body: { uploadId, mode, fileName: fileName.slice(0, 200), sellerName: sellerName.trim() },
    }),
  )
}

export async function read(importId: string): Promise<Import> {
  await useSession().restore()
  const params = { path: { importId }, query: { problems: 0 } }
  return (await body(api.GET('/api/imports/{importId}', { params }))).import
}

export function cancel(importId: string): Promise<Import> {
  return body(api.POST('/api/imports/{importId}/cancel', { params: { path: { importId } } }))
}

/** The whole report: a bounded number of problems. */
export async function readReport(importId: string): Promise<Problem[]> {
  const found: Problem[] = []
  let cursor: string | undefined
  do {
    const params = { path: { importId }, query: { problems: REPORT_PAGE, cursor } }
    const page = await body(api.GET('/api/imports/{importId}', { params }))
    found.push(...page.report)
    cursor = page.nextCursor
  } while (cursor)
  return found
}

/** All products as a file, page by page; `seen` hears how many there are so far. */
export async function exportProducts(
  format: Format,
  seen: (count: number) => void,
  signal: AbortSignal,
): Promise<{ text: string[]; count: number }> {
  const text: string[] = []
  let count = 0
  let cursor: string | undefined
  do {
    const params = { query: { format, limit: EXPORT_PAGE, cursor } }
    const page = await body(api.GET('/api/exports/products', { params, signal }))
    text.push(page.text)
    count += page.products
    seen(count)
    cursor = page.nextCursor
  } while (cursor)
  return { text, count }
}

/** A report as a table for a spreadsheet; a text that looks like a formula is kept from being one. */
export function reportAsCsv(problems: Problem[]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t\r\n']/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  const line = ({ line: number, column, detail }: Problem) =>
    [String(number), cell(column ?? ''), cell(detail)].join(',')
  return ['line,column,problem', ...problems.map(line), ''].join('\n')
}
