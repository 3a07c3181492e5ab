import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { visit } from '@/mocks/mount'
import { moderated, photosOf, review, said, sold } from '@/mocks/reviewing'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const PAGE = '/p/everyday-mug'
const BUCKET = 'http://localhost:3000/uploads'
const idOf = (number: number) => String(number).padStart(26, '0')
const two = photosOf('Bo', [idOf(1), idOf(2)])
const mine = (more = {}) => ({ ...review('r-mine', 4), orderId: 'o-1', version: '3', ...more })
const file = (name: string) => new File([new Uint8Array(10)], name, { type: 'image/png' })
const input = () => screen.findByLabelText('Choose pictures', {}, { timeout: 15_000 })

let tickets: Schemas['IssueUploadTicketRequest'][] = []
let saved: Schemas['SaveReviewRequest'][] = []

beforeEach(() => {
  tickets = []
  saved = []
  shop.signedIn = true
  remembered.member = true
  server.use(
    http.post('/api/uploads', async ({ request }) => {
      tickets.push((await request.json()) as Schemas['IssueUploadTicketRequest'])
      const uploadId = idOf(10 + tickets.length)
      return HttpResponse.json({ uploadId, url: BUCKET, fields: {}, expiresAt: '2026-11-29T00:10:00Z' })
    }),
    http.post(BUCKET, () => new HttpResponse(null, { status: 204 })),
    // Only listens: the pretended shop answers.
    http.put<never, Schemas['SaveReviewRequest']>('/api/products/:productId/reviews/mine', async ({ request }) => {
      saved.push(await request.clone().json())
    }),
  )
})

/** What becomes of files. */
function becomes(state: Schemas['Upload']['state']): void {
  server.use(
    http.get<{ uploadId: string }>('/api/uploads/:uploadId', ({ params: { uploadId } }) =>
      HttpResponse.json({ uploadId, purpose: 'review-photo', state, image: photosOf('x', [uploadId])[0]?.image }),
    ),
  )
}

describe('photos in a review', () => {
  it('stand below its words, in places of one size, and come when they are near', async () => {
    said.reviews = [review('r-1', 5, { photos: two }), review('r-2', 4)]
    await visit(PAGE)
    const lists = await screen.findAllByRole('list', { name: 'Photos' })
    expect(lists).toHaveLength(1)
    const pictures = [...(lists[0]?.querySelectorAll('img') ?? [])]
    expect(pictures.map((one) => one.getAttribute('loading'))).toEqual(['lazy', 'lazy'])
    expect(pictures[0]).toHaveAttribute('width', '80')
    expect(pictures[0]).toHaveAttribute('sizes', '5rem')
  })

  it('open large, and lead on by arrow keys', async () => {
    said.reviews = [review('r-1', 5, { photos: two })]
    const { user } = await visit(PAGE)
    const small = await screen.findByRole('button', { name: 'Photo by Bo, 1 of 2: show it large' })
    small.focus()
    await user.keyboard('{Enter}')
    const first = within(await screen.findByRole('dialog', { name: 'Photo by Bo, 1 of 2' }, { timeout: 15_000 }))
    expect(first.getByRole('img', { name: 'Photo by Bo, 1 of 2' })).toBeVisible()
    await user.keyboard('{ArrowRight}')
    expect(await screen.findByRole('dialog', { name: 'Photo by Bo, 2 of 2' })).toBeVisible()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('are seen by the seller and by administrators', async () => {
    shop.member = { ...shop.member, roles: ['member', 'seller', 'administrator'] }
    said.sold = [sold('r-1', 2, { photos: two })]
    said.moderated = [moderated(review('r-1', 2, { photos: two }))]
    const { router } = await visit('/desk/reviews')
    expect(await screen.findAllByRole('button', { name: /^Photo by Bo, . of 2/ })).toHaveLength(2)
    await router.push('/admin/reviews')
    const row = within(await screen.findByRole('article', { name: 'Worth 2' }))
    expect(row.getAllByRole('button', { name: /^Photo by Bo, . of 2/ })).toHaveLength(2)
  })
})

describe('the form of a review', () => {
  it('sends photos and names them in their order', async () => {
    becomes('ready')
    said.mine = mine({ photos: two })
    const { user, router } = await visit(`${PAGE}/review`)
    await user.upload(await input(), file('kettle.png'))
    expect(await screen.findByText('kettle.png')).toBeVisible()
    await waitFor(() => expect(screen.getAllByText('Ready')).toHaveLength(3))
    expect(tickets).toEqual([{ purpose: 'review-photo', contentType: 'image/png', size: 10 }])
    await user.click(screen.getByRole('button', { name: 'Take out Photo by Bo, 1 of 2' }))
    await user.click(screen.getByRole('button', { name: 'Move kettle.png forward' }))
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('product'))
    expect(saved.map(({ photos }) => photos)).toEqual([[idOf(11), idOf(2)]])
    const own = within(await screen.findByRole('region', { name: 'Your review' }))
    expect(own.getAllByRole('button', { name: /show it large$/ })).toHaveLength(2)
  })

  it('waits for one that is on its way', async () => {
    becomes('preparing')
    said.mine = mine()
    const { user } = await visit(`${PAGE}/review`)
    await user.upload(await input(), file('slow.png'))
    await screen.findByText('Being looked at')
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('A photo is still on its way.')
    expect(saved).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Take out slow.png' }))
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    await waitFor(() => expect(saved).toHaveLength(1))
  })

  it('says which the shop does not take', async () => {
    const errors = [{ pointer: '/photos/1', detail: 'Another review of yours shows it.' }]
    said.mine = mine({ photos: two })
    server.use(
      http.put('/api/products/:productId/reviews/mine', () =>
        HttpResponse.json(
          { type: '/problems/photos-not-usable', title: 'No.', status: 422, errors },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    )
    const { user } = await visit(`${PAGE}/review`)
    await input()
    await user.click(screen.getByRole('button', { name: 'Save the change' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Picture 2: Another review of yours shows it.')
    await user.click(within(alert).getByRole('link'))
    expect(await input()).toHaveFocus()
  })

  it('brings photos back with a review that was deleted by mistake', async () => {
    said.mine = mine({ photos: two })
    const { user } = await visit(`${PAGE}/review`)
    await user.click(await screen.findByRole('button', { name: 'Delete my review' }))
    await waitFor(() => expect(said.mine).toBeUndefined())
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(saved.map(({ photos }) => photos)).toEqual([[idOf(1), idOf(2)]]))
  })
})
