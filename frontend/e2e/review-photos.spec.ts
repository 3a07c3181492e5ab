import type { Browser, Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { PHOTOS, seen } from './pictures'
import {
  ADMINISTRATOR,
  atTheDesk,
  expect,
  goods,
  have,
  inspect,
  looks,
  SELLER,
  test,
  watchShifts,
  type Product,
} from './shop'

type Schemas = components['schemas']

/** The reviews of a product, the newest first, to somebody who has not been there: a browser keeps a list for a minute. */
async function newest(browser: Browser, { productId }: Product) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const shifts = await watchShifts(page)
  await page.goto(`/p/${productId}#reviews`)
  const list = page.getByRole('region', { name: 'Reviews' })
  const sorted = page.waitForResponse((response) => /\/reviews\?.*sort=newest/.test(response.url()))
  await list.getByLabel('Sort by').selectOption('Newest first')
  await sorted
  return { page, list, shifts }
}

async function send(page: Page): Promise<void> {
  await page.getByLabel('Choose pictures').setInputFiles(PHOTOS)
  await expect(page.getByText('Ready', { exact: true })).toHaveCount(2, { timeout: 30_000 })
}

test('a member shows photos in a review; another sees them large, and the member drops one', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(300_000)
  const { page: desk, sellerId, headers } = await atTheDesk(browser, SELLER, '/desk')
  const fits = (one: Product) => one.sellerId === sellerId && one.variants.every(({ available }) => available > 5)
  const product = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!product) throw new Error('The demo seller has nothing in stock.')
  const { orderId } = await have(page, request, product, 'photographer')

  await page.goto(`/p/${product.productId}/review?order=${orderId}`)
  const heading = `As I have it ${Date.now()}`
  await page.getByRole('radio', { name: '5 stars: Very good' }).check()
  await page.getByLabel('Heading').fill(heading)
  await page.getByLabel('Your review').fill('It looks like this on the shelf.')
  await send(page)
  await looks(page, 'review form with photos')
  await page.getByRole('button', { name: 'Publish the review' }).click()
  const mine = page.getByRole('region', { name: 'Your review' })
  await expect(mine).toContainText(heading)
  await seen(mine, 2)
  await inspect(page, 'own review with photos')

  // Somebody who is not signed in, by keyboard.
  const { page: reader, list, shifts } = await newest(browser, product)
  const one = list.getByRole('article', { name: heading })
  await seen(one, 2)
  const first = one.getByRole('button', { name: 'Photo by Ada Lovelace, 1 of 2: show it large' })
  await first.focus()
  await reader.keyboard.press('Enter')
  const viewer = (place: number) => reader.getByRole('dialog', { name: `Photo by Ada Lovelace, ${place} of 2` })
  const large = viewer(1).getByRole('img')
  await expect.poll(() => large.evaluate((all) => (all as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await inspect(reader, 'review photo large')
  await reader.keyboard.press('ArrowRight')
  await expect(viewer(2)).toBeVisible()
  await reader.keyboard.press('Escape')
  await expect(viewer(2)).toBeHidden()
  await expect(first).toBeFocused()
  expect((await shifts()).filter(({ what }) => what.includes('Photo'))).toEqual([])
  await looks(reader, 'review with photos')
  await reader.context().close()

  // The seller sees them, and an administrator whom somebody told of them.
  await expect(async () => {
    await desk.goto('/desk/reviews')
    await seen(desk.getByRole('article', { name: heading }), 2)
  }).toPass()
  await inspect(desk, 'desk review with photos')
  const at = `/api/products/${product.productId}/reviews`
  const told = (await (await request.get(`${at}?sort=newest`)).json()) as Schemas['ReviewPage']
  const review = told.reviews.find(({ title }) => title === heading)
  const report = await desk.request.post(`${at}/${review?.reviewId}/reports`, { headers, data: { reason: 'other' } })
  expect(report.status()).toBe(204)
  const { page: office } = await atTheDesk(browser, ADMINISTRATOR, '/admin')
  const row = office.getByRole('article', { name: heading })
  await expect(async () => {
    await office.goto('/admin/reviews')
    await seen(row, 2)
  }).toPass()
  await looks(office, 'reported review with photos')
  await row.getByRole('button', { name: `Let it stand: ${heading}` }).click()
  await expect(row).toBeHidden()
  await office.context().close()
  await desk.context().close()

  // One is dropped.
  await mine.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('button', { name: 'Take out Photo by Ada Lovelace, 1 of 2' }).click()
  await page.getByRole('button', { name: 'Save the change' }).click()
  await seen(mine, 1)
  const { page: later, list: then } = await newest(browser, product)
  await seen(then.getByRole('article', { name: heading }), 1)
  await later.context().close()

  // Deleted, and thought better of.
  await mine.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('button', { name: 'Delete my review' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await seen(mine, 1)
})
