import type { Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { addToCart, ADMINISTRATOR, expect, freshEmail, inStock, order, paid, pay, session, test, CARDS } from './shop'

type Order = components['schemas']['Order']

/** The versions of the order that the shop told this page of, as they come. */
function told(page: Page): number[] {
  const versions: number[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      versions.push((JSON.parse(payload.toString()) as { version: number }).version)
    })
  })
  return versions
}

test('an open page shows that the order is paid in another tab, and that its seller packs it', async ({
  page,
  context,
}) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await order(page, freshEmail('live'))
  const payment = new URL(page.url())
  const link = payment.pathname.replace(/\/pay$/, '') + payment.search

  const watching = await context.newPage()
  const versions = told(watching)
  const connected = watching.waitForEvent('websocket')
  await watching.goto(link)
  await expect(watching.getByRole('heading', { name: 'One step left: the payment' })).toBeVisible()
  expect((await connected).url()).toMatch(/^ws:\/\/[^/]+\/live$/)
  const loads: string[] = []
  watching.on('load', () => loads.push(watching.url()))

  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect(paid(watching)).toBeVisible({ timeout: 30_000 })
  expect(versions.length).toBeGreaterThan(0)

  // A paid order is asked for by nobody: only the socket can bring this.
  const read = await page.request.get(`/api${link}`)
  const { orderId, fulfilments } = (await read.json()) as Order
  const seller = fulfilments[0]?.sellerId
  const { accessToken: token } = await session(page.request, ADMINISTRATOR)
  const accepted = await page.request.post(`/api/orders/${orderId}/fulfilments/${seller}/accept`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(accepted.ok()).toBe(true)
  await expect(watching.getByText('The seller packs your things').first()).toBeVisible()
  await expect(watching.getByRole('status').filter({ hasText: 'The seller packs your things' })).toBeAttached()
  expect(loads).toEqual([])
})
