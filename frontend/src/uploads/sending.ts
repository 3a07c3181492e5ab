import { api, body, type Schemas } from '@/api/client'
import { Unreachable } from '@/api/problem'

export type Upload = Schemas['Upload']

/** What a file is for: one's own, or a photo for a return of an order, which whoever may open that order can send. */
export type Destination =
  | { purpose: Schemas['IssueUploadTicketRequest']['purpose'] }
  | { purpose: 'return-photo'; orderId: string; access?: string }

/** What the contract takes as a picture; a file is asked for its type here, and looked at by the shop later. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp']
export const MOST_BYTES = 15 * 1024 * 1024

/** A photo of 24 megapixels takes some seconds; a shop that is busy lets it wait. */
const PAUSES = [400, 600, 800, 1000, 1500]
const LONGEST_PAUSE = 2000
const LONGEST_WAIT = 120_000

/** Why the file cannot be sent at all; undefined where it can. */
export function flawOf(file: File): string | undefined {
  if (!PICTURE_TYPES.includes(file.type)) return 'Only JPEG, PNG and WebP pictures can be sent.'
  if (file.size > MOST_BYTES) return 'The file has more than 15 MB. Make it smaller and try again.'
  if (file.size === 0) return 'The file is empty.'
  return undefined
}

/** Sends one file straight to the bucket. `progress` hears how much of it is there, from 0 to 1. */
export async function sendFile(
  to: Destination,
  file: File,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<string> {
  const ticket = await ticketFor(to, { contentType: file.type, size: file.size }, signal)
  await post(ticket, file, signal, progress)
  return ticket.uploadId
}

function ticketFor(to: Destination, file: { contentType: string; size: number }, signal: AbortSignal) {
  if (to.purpose !== 'return-photo') {
    return body(api.POST('/api/uploads', { body: { purpose: to.purpose, ...file }, signal }))
  }
  const { orderId, access } = to
  const params = { path: { orderId }, query: { access } }
  return body(api.POST('/api/orders/{orderId}/return-photos', { params, body: file, signal }))
}

function read(to: Destination, uploadId: string, signal: AbortSignal): Promise<Upload> {
  if (to.purpose !== 'return-photo') {
    return body(api.GET('/api/uploads/{uploadId}', { params: { path: { uploadId } }, signal }))
  }
  const { orderId, access } = to
  const params = { path: { orderId, uploadId }, query: { access } }
  return body(api.GET('/api/orders/{orderId}/return-photos/{uploadId}', { params, signal }))
}

/** By XMLHttpRequest: fetch does not tell how far a body is. */
function post(
  ticket: Schemas['UploadTicket'],
  file: File,
  signal: AbortSignal,
  progress: (part: number) => void,
): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value)
  // Last: the bucket looks at no field behind the file.
  form.append('file', file)
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    signal.addEventListener('abort', cancel, { once: true })
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) done()
      else failed(new Unreachable(new Error(`The bucket answered ${request.status}.`)))
    }
    request.onerror = () => failed(new Unreachable(new Error('The connection broke.')))
    request.onabort = () => failed(new DOMException('Cancelled', 'AbortError'))
    request.onloadend = () => signal.removeEventListener('abort', cancel)
    request.open('POST', ticket.url)
    request.send(form)
  })
}

/** What became of an upload, once somebody has looked at it; still `preparing` where that takes longer than anybody waits. */
export async function outcomeOf(to: Destination, uploadId: string, signal: AbortSignal): Promise<Upload> {
  const began = Date.now()
  for (let turn = 0; ; turn++) {
    const upload = await read(to, uploadId, signal)
    if (upload.state !== 'preparing' || Date.now() - began > LONGEST_WAIT) return upload
    await pause(PAUSES[turn] ?? LONGEST_PAUSE, signal)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const cancelled = () => {
      clearTimeout(timer)
      failed(new DOMException('Cancelled', 'AbortError'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancelled)
      done()
    }, milliseconds)
    signal.addEventListener('abort', cancelled, { once: true })
  })
}
