import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@/mocks/server'
import { api, body } from './client'

describe('client', () => {
  it('puts parameters where the contract has them, as texts that mean nothing to an address', async () => {
    let asked: Request | undefined
    server.use(
      http.get('*/api/search', ({ request }) => {
        asked = request
        return HttpResponse.json({ products: [] })
      }),
    )
    const query = { q: 'tea & cups +1', limit: 24, inStock: true, sort: undefined }
    expect(await body(api.GET('/api/search', { params: { query } }))).toEqual({ products: [] })
    // A page that was made before asks for the same address, so that the browser asks once.
    expect(asked?.url).toBe(`${location.origin}/api/search?q=tea%20%26%20cups%20%2B1&limit=24&inStock=true`)
    expect(asked?.headers.get('Content-Type')).toBeNull()
  })

  it('sends a body as JSON, and headers that have a value', async () => {
    let asked: Request | undefined
    let sent: unknown
    server.use(
      http.put('*/api/cart/lines/:variantId', async ({ request }) => {
        asked = request
        sent = await request.json()
        return HttpResponse.json({ lines: [] })
      }),
    )
    const line = { productId: 'mug', quantity: 2 }
    await api.PUT('/api/cart/lines/{variantId}', { params: { path: { variantId: 'mug/large?' } }, body: line })
    expect(asked?.url).toBe(`${location.origin}/api/cart/lines/mug%2Flarge%3F`)
    expect(asked?.headers.get('Content-Type')).toBe('application/json')
    expect(sent).toEqual(line)
  })

  it('has no data where an answer has no body, and fails where a body is needed', async () => {
    server.use(http.delete('*/api/cart', () => new HttpResponse(null, { status: 204 })))
    expect(await api.DELETE('/api/cart')).toMatchObject({ data: undefined, response: { status: 204 } })
    await expect(body(api.DELETE('/api/cart'))).rejects.toThrow('could not be reached')
  })

  it('throws what the shop says is wrong', async () => {
    server.use(
      http.get('*/api/categories', () =>
        HttpResponse.json({ type: '/problems/order-refused', title: 'No', status: 409 }, { status: 409 }),
      ),
    )
    await expect(api.GET('/api/categories')).rejects.toMatchObject({ status: 409, code: 'order-refused' })
  })
})
