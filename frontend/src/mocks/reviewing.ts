import { http, HttpResponse } from 'msw'
import type { Schemas } from '@/api/client'
import { ratingAfter } from '@/reviews/rating'

type Review = Schemas['Review']

/** What was said in the pretended shop, of whichever product is asked for. */
export const said = {
  reviews: [] as Review[],
  mine: undefined as Schemas['WrittenReview'] | undefined,
  helped: [] as string[],
  reports: [] as Schemas['ReportRequest'][],
  purchase: undefined as string | undefined,
  moderated: [] as Schemas['ModeratedReview'][],
  sold: [] as Schemas['SoldReview'][],
}

export function forgetReviews(): void {
  Object.assign(said, {
    reviews: [],
    mine: undefined,
    helped: [],
    reports: [],
    purchase: undefined,
    moderated: [],
    sold: [],
  })
}

/** What administrators have to look at: a review that was reported, or hidden for a reason. */
export function moderated(one: Review, more: Partial<Schemas['ModeratedReview']> = {}): Schemas['ModeratedReview'] {
  const at = '2026-11-26T12:00:00Z'
  const reports = [{ reason: 'spam' as const, words: 'It sells pills.', reportedAt: at }]
  return { productId: 'everyday-mug', sellerId: 's-ludd', review: one, waitingSince: at, reports, ...more }
}

/** A review as the seller finds it. */
export function sold(
  reviewId: string,
  stars: number,
  more: Partial<Schemas['SoldReview']> = {},
): Schemas['SoldReview'] {
  const { title, text, author, writtenAt } = review(reviewId, stars)
  return { productId: 'everyday-mug', reviewId, stars, title, text, author, writtenAt, ...more }
}

export function review(reviewId: string, stars: number, more: Partial<Review> = {}): Review {
  const title = `Worth ${stars}`
  return {
    reviewId,
    stars,
    title,
    text: 'It pours.\n\nMostly.',
    author: 'Bo',
    writtenAt: '2026-11-24T12:00:00Z',
    helpful: 0,
    ...more,
  }
}

/** Photos as the shop makes them of uploads. */
export function photosOf(author: string, uploads: string[]): Schemas['ReviewPhoto'][] {
  return uploads.map((uploadId, place) => ({
    uploadId,
    image: {
      url: `/media/pictures/${uploadId}/1280.jpeg`,
      alt: `Photo by ${author}, ${place + 1} of ${uploads.length}`,
      width: 1280,
      height: 960,
      color: '#aabbcc',
      srcset: `/media/pictures/${uploadId}/320.webp 320w, /media/pictures/${uploadId}/1280.webp 1280w`,
    },
  }))
}

function missing(detail: string) {
  const body = { type: '/problems/not-found', title: detail, status: 404, detail }
  return HttpResponse.json(body, { status: 404, headers: { 'Content-Type': 'application/problem+json' } })
}

const own = '/api/products/:productId/reviews/mine'

const decide = (reviewId: string, change: (one: Schemas['ModeratedReview']) => Schemas['ModeratedReview']) => {
  said.moderated = said.moderated.map((one) => (one.review.reviewId === reviewId ? change(one) : one))
  return HttpResponse.json(said.moderated.find((one) => one.review.reviewId === reviewId))
}

const answer = (reviewId: string, reply: Schemas['ReviewReply'] | undefined) => {
  said.sold = said.sold.map((one) => (one.reviewId === reviewId ? { ...one, reply } : one))
  return HttpResponse.json({ ...said.sold.find((one) => one.reviewId === reviewId), helpful: 0 })
}

export const reviewing = [
  http.get('/api/reviews/moderation', ({ request }) => {
    const query = new URL(request.url).searchParams
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit'))
    const hidden = query.get('state') === 'hidden'
    const fit = said.moderated.filter((one) => (hidden ? one.hidden && !one.waitingSince : one.waitingSince))
    const nextCursor = from + limit < fit.length ? String(from + limit) : undefined
    return HttpResponse.json({ reviews: fit.slice(from, from + limit), nextCursor })
  }),
  http.post<{ reviewId: string }, Schemas['HideReviewRequest']>(
    '/api/products/:productId/reviews/:reviewId/hide',
    async ({ params, request }) => {
      const { reason } = await request.json()
      return decide(params.reviewId, (one) => ({ ...one, hidden: reason, waitingSince: undefined }))
    },
  ),
  http.post<{ reviewId: string }>('/api/products/:productId/reviews/:reviewId/reopen', ({ params }) =>
    decide(params.reviewId, (one) => ({ ...one, hidden: undefined, waitingSince: '2026-11-27T12:00:00Z' })),
  ),
  http.get('/api/seller/reviews', ({ request }) => {
    const query = new URL(request.url).searchParams
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit'))
    const fit = said.sold.filter(
      (one) =>
        (!query.has('stars') || one.stars === Number(query.get('stars'))) &&
        (query.get('unanswered') !== 'true' || !one.reply),
    )
    const nextCursor = from + limit < fit.length ? String(from + limit) : undefined
    return HttpResponse.json({ reviews: fit.slice(from, from + limit), nextCursor })
  }),
  http.put<{ reviewId: string }, Schemas['ReplyRequest']>(
    '/api/products/:productId/reviews/:reviewId/reply',
    async ({ params, request }) => {
      const { text } = await request.json()
      return answer(params.reviewId, { text, writtenAt: '2026-11-27T12:00:00Z' })
    },
  ),
  http.delete<{ reviewId: string }>('/api/products/:productId/reviews/:reviewId/reply', ({ params }) =>
    answer(params.reviewId, undefined),
  ),
  http.post<{ reviewId: string }>('/api/products/:productId/reviews/:reviewId/restore', ({ params }) =>
    decide(params.reviewId, (one) => ({ ...one, hidden: undefined, waitingSince: undefined })),
  ),
  http.get<{ productId: string }>('/api/products/:productId/rating', ({ params }) => {
    const none = { productId: params.productId, count: 0, average: 0, histogram: [0, 0, 0, 0, 0] }
    return HttpResponse.json(said.reviews.reduce((rating, one) => ratingAfter(rating, undefined, one.stars), none))
  }),
  http.get('/api/products/:productId/reviews', ({ request }) => {
    const query = new URL(request.url).searchParams
    const from = Number(query.get('cursor') ?? 0)
    const limit = Number(query.get('limit'))
    const fit = said.reviews.filter((one) => !query.has('stars') || one.stars === Number(query.get('stars')))
    if (query.get('sort') === 'lowest') fit.sort((a, b) => a.stars - b.stars)
    const nextCursor = from + limit < fit.length ? String(from + limit) : undefined
    return HttpResponse.json({ reviews: fit.slice(from, from + limit), nextCursor })
  }),
  http.get(own, () => HttpResponse.json({ review: said.mine, helped: said.helped })),
  http.put<never, Schemas['SaveReviewRequest']>(own, async ({ request }) => {
    const { orderId = 'o-1', photos = [], ...content } = await request.json()
    const version = String(Number(said.mine?.version ?? 0) + 1)
    const shown = photos.length ? { photos: photosOf(content.author, photos) } : {}
    said.mine = { ...review('r-mine', content.stars), ...content, ...shown, orderId, version }
    return HttpResponse.json(said.mine)
  }),
  http.delete(own, () => {
    said.mine = undefined
    return new HttpResponse(null, { status: 204 })
  }),
  http.get('/api/products/:productId/purchase', () =>
    said.purchase ? HttpResponse.json({ orderId: said.purchase }) : missing('None of your orders has arrived.'),
  ),
  http.put<{ reviewId: string }, Schemas['VoteRequest']>(
    '/api/products/:productId/reviews/:reviewId/vote',
    async ({ params, request }) => {
      const { helpful } = await request.json()
      said.helped = [...said.helped.filter((id) => id !== params.reviewId), ...(helpful ? [params.reviewId] : [])]
      return new HttpResponse(null, { status: 204 })
    },
  ),
  http.post<{ reviewId: string }, Schemas['ReportRequest']>(
    '/api/products/:productId/reviews/:reviewId/reports',
    async ({ request }) => {
      said.reports.push(await request.json())
      return new HttpResponse(null, { status: 204 })
    },
  ),
]
