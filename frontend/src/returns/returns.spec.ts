import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { gbp, lay, LINK } from '@/mocks/lay'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'

const at = '2026-11-24T12:00:00Z'
const arrived: Partial<Schemas['Order']> = {
  state: 'paid',
  payment: { state: 'succeeded' },
  fulfilments: [{ sellerId: 's-ludd', sellerName: 'Ludd & Daughters', state: 'delivered', since: at }],
  returnable: [{ productId: 'p', variantId: 'v', quantity: 2, until: '2026-12-24T12:00:00Z' }],
}
const asked: Schemas['Return'] = {
  returnId: 'r-1',
  sellerId: 's-ludd',
  state: 'requested',
  reason: 'faulty',
  words: 'It leaks.',
  lines: [{ productId: 'p', variantId: 'v', quantity: 1 }],
  requestedAt: at,
  since: at,
}

async function open() {
  const { user } = await visit(LINK)
  await user.click(await screen.findByRole('button', { name: 'Return something' }))
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Return something' })) }
}
const returns = async () => within(await screen.findByRole('region', { name: 'Returns' }))

describe('returns', () => {
  it('are not spoken of where nothing has arrived', async () => {
    lay({ state: 'paid' })
    await visit(LINK)
    expect(await screen.findByRole('region', { name: 'What you ordered' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Returns' })).toBeNull()
  })

  it('are asked for by piece, with a reason', async () => {
    lay(arrived)
    const { user, dialog } = await open()
    expect(dialog.getByText(/2 can go back until 24 December 2026/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'One Teapot more' }))
    await user.selectOptions(dialog.getByLabelText('Why'), 'It does not work')
    await user.type(dialog.getByLabelText(/^More about it/), 'It leaks.')
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const panel = await returns()
    expect(panel.getByRole('listitem')).toHaveTextContent(/1 × Teapot.*Asked for.*It does not work.*It leaks\./)
    expect(shop.orders.get('o-1')?.order.returns).toMatchObject([{ sellerId: 's-ludd', lines: [{ quantity: 1 }] }])
    expect(panel.getByRole('button', { name: 'Return something' })).toBeVisible()
  })

  it('need a piece and a reason', async () => {
    lay(arrived)
    const { user, dialog } = await open()
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Choose at least one piece')
    expect(dialog.getByText('Choose a reason.')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'One Teapot less' })).toBeDisabled()
    expect(shop.orders.get('o-1')?.order.returns).toEqual([])
  })

  it('are asked for once though the first answer is lost', async () => {
    lay(arrived)
    const keys: (string | null)[] = []
    server.use(
      http.post('/api/orders/:orderId/fulfilments/:sellerId/returns', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(asked)
      }),
    )
    const { user, dialog } = await open()
    await user.click(dialog.getByRole('button', { name: 'One Teapot more' }))
    await user.selectOptions(dialog.getByLabelText('Why'), 'I changed my mind')
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    expect(await dialog.findByRole('alert')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('have photos, sent with the order by whoever may open it', async () => {
    lay(arrived)
    URL.createObjectURL = vi.fn(() => 'blob:photo')
    URL.revokeObjectURL = vi.fn()
    const id = '0'.repeat(26)
    const tickets: unknown[] = []
    const errors = [{ pointer: '/photos/0', detail: 'Its day is over. Send it again.' }]
    let sent: Schemas['RequestReturnRequest'] | undefined
    server.use(
      http.post('/api/orders/o-1/return-photos', async ({ request }) => {
        tickets.push(new URL(request.url).searchParams.get('access'), await request.json())
        const url = 'http://localhost:3000/uploads'
        return HttpResponse.json({ uploadId: id, url, fields: { key: id }, expiresAt: at })
      }),
      http.post('http://localhost:3000/uploads', () => new HttpResponse(null, { status: 204 })),
      http.get(`/api/orders/o-1/return-photos/${id}`, () =>
        HttpResponse.json({ uploadId: id, purpose: 'return-photo', state: 'ready' }),
      ),
      http.post('/api/orders/:orderId/fulfilments/:sellerId/returns', async ({ request }) => {
        if (!sent) {
          sent = {} as Schemas['RequestReturnRequest']
          return problem(422, 'photos-not-usable', 'Some photos cannot go with the return.', { errors })
        }
        sent = (await request.json()) as Schemas['RequestReturnRequest']
        return HttpResponse.json({ ...asked, photos: 1 })
      }),
    )
    const { user, dialog } = await open()
    expect(dialog.queryByLabelText('Choose pictures')).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'One Teapot more' }))
    await user.upload(
      await dialog.findByLabelText('Choose pictures'),
      new File([new Uint8Array(10)], 'leak.jpg', { type: 'image/jpeg' }),
    )
    expect(await dialog.findByText('Ready')).toBeVisible()
    await user.selectOptions(dialog.getByLabelText('Why'), 'It does not work')
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    expect(await dialog.findByText('Picture 1: Its day is over. Send it again.')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    await waitFor(() => expect(sent?.photos).toEqual([id]))
    expect(tickets).toEqual(['the-right-signature', { contentType: 'image/jpeg', size: 10 }])
  })

  it('show their photos, large where one is asked for', async () => {
    lay({ ...arrived, returns: [{ ...asked, photos: 2 }] })
    const photo = (name: string) => ({
      url: `/kept/${name}-large`,
      previewUrl: `/kept/${name}-small`,
      width: 640,
      height: 480,
      color: '#aabbcc',
      placeholder: 'data:image/webp;base64,AAAA',
    })
    let calls = 0
    server.use(
      http.get('/api/orders/o-1/fulfilments/s-ludd/returns/r-1/photos', () => {
        calls++
        return HttpResponse.json({ photos: [photo(`a${calls}`), photo(`b${calls}`)], expiresAt: `${at}${calls}` })
      }),
    )
    const { user } = await visit(LINK)
    const panel = await returns()
    await user.click(await panel.findByRole('button', { name: 'Photo 1 of 2: show it large' }))
    const viewer = within(await screen.findByRole('dialog', { name: 'Photo 1 of 2' }))
    expect(viewer.getByRole('img')).toHaveAttribute('src', '/kept/a1-large')
    await user.click(viewer.getByRole('button', { name: 'Next' }))
    expect(viewer.getByRole('img', { name: 'Photo 2 of 2 of what goes back' })).toHaveAttribute('src', '/kept/b1-large')
    // Its time is over: another address is asked for, once.
    await fireEvent.error(viewer.getByRole('img'))
    await waitFor(() => expect(viewer.getByRole('img')).toHaveAttribute('src', '/kept/b2-large'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(calls).toBe(2)
  })

  it('say why the shop refuses', async () => {
    lay(arrived)
    server.use(
      http.post('/api/orders/:orderId/fulfilments/:sellerId/returns', () =>
        problem(409, 'return-window-over', 'The time to send it back is over.'),
      ),
    )
    const { user, dialog } = await open()
    await user.click(dialog.getByRole('button', { name: 'One Teapot more' }))
    await user.selectOptions(dialog.getByLabelText('Why'), 'Another reason')
    await user.click(dialog.getByRole('button', { name: 'Ask for the return' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The time to send it back is over.')
  })

  it('are withdrawn after a second question', async () => {
    lay({ ...arrived, returns: [{ ...asked, state: 'approved', answer: 'Use the old box.' }] })
    const { user } = await visit(LINK)
    const panel = await returns()
    expect(await panel.findByText(/Send it to .* now/)).toBeVisible()
    expect(panel.getByText(/Use the old box/)).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Keep it after all' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Keep it after all?' }))
    await user.click(dialog.getByRole('button', { name: 'Withdraw the return' }))
    expect(await panel.findByText('You keep it.')).toBeVisible()
    expect(panel.queryByRole('button', { name: 'Keep it after all' })).toBeNull()
  })

  it.each([
    ['refused', 'It was used.', /does not take it back/],
    ['received', undefined, /has it back\. £42\.00 is on its way back to you/],
  ] as const)('say what %s means', async (state, answer, words) => {
    const refunds: Schemas['Refund'][] = [
      { refundId: 'r-1', state: 'requested', amount: gbp(4200), lines: asked.lines, shippingOf: [] },
    ]
    lay({
      ...arrived,
      returnable: undefined,
      returns: [{ ...asked, state, answer }],
      refunds: state === 'received' ? refunds : [],
    })
    await visit(LINK)
    const panel = await returns()
    expect(panel.getByRole('listitem')).toHaveTextContent(words)
    if (answer) expect(panel.getByText(new RegExp(answer))).toBeVisible()
    expect(panel.queryByRole('button', { name: 'Return something' })).toBeNull()
    expect(panel.queryByRole('button', { name: 'Keep it after all' })).toBeNull()
  })
})
