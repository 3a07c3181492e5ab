import type { Page } from '@playwright/test'
import { atTheDesk, expect, inspect, looks, SELLER, test } from './shop'

/** A product of the least that a product has, typed into the editor and not saved. */
async function typed(desk: Page, name: string): Promise<string> {
  await desk.goto('/desk/products/new')
  await desk.getByLabel('Title').fill(name)
  await desk.getByLabel('Category').selectOption({ index: 1 })
  await desk.getByLabel('Price of it').fill('18')
  await desk.getByLabel('Stock of it').fill('4')
  return desk.getByLabel('Address in the shop').inputValue()
}

test('a draft is seen by nobody, what is published is found, and what is withdrawn is gone from carts', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk')
  const name = `Hazel spoon ${Date.now().toString(36)}`
  const productId = await typed(desk, name)
  await desk.getByRole('button', { name: 'Save draft' }).click()
  await expect(desk.getByText('Saved as a draft.')).toBeVisible()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await looks(desk, 'states draft')

  // Not by its address, not in a list, not in the cart, and for its seller not in the shop either.
  expect((await page.request.get(`/api/products/${productId}`)).status()).toBe(404)
  const put = { data: { productId, quantity: 1 } }
  expect((await page.request.put('/api/cart/lines/one', put)).status()).toBe(404)
  await page.goto(`/search?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  await desk.goto(`/p/${productId}`)
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText(name)
  await desk.goto('/desk/products?state=draft')
  const row = desk.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Draft')
  await looks(desk, 'states drafts')

  await row.getByRole('link', { name }).click()
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByText('It is in the shop.')).toBeVisible()
  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('link', { name }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name })).toBeVisible()

  // Taken out and back with one click, then out for good.
  await desk.getByRole('button', { name: 'Withdraw' }).click()
  await expect(desk.getByText('It is out of the shop.', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.getByText('It is in the shop.', { exact: true })).toBeVisible()
  await desk.getByRole('button', { name: 'Withdraw' }).click()
  await expect(desk.getByText('Withdrawn', { exact: true })).toBeVisible()
  await looks(desk, 'states withdrawn')

  await page.goto('/cart')
  await expect(page.getByText('Not sold here any more.')).toBeVisible()
  await inspect(page, 'states cart')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(page.getByText('Your cart is empty')).toBeVisible()
  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('link', { name })).toHaveCount(0, { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await desk.context().close()
})

test('a product comes into the shop at its time', async ({ page, browser }) => {
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk')
  const productId = await typed(desk, `Early spoon ${Date.now().toString(36)}`)
  const time = desk.getByLabel(/^In the shop from/)
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
  await time.fill(inDays(2))
  await desk.getByRole('button', { name: 'Schedule' }).click()
  await expect(desk.getByText(/^It comes into the shop on/)).toBeVisible()

  const schedules = (await (await page.request.get('/_souk/api/schedules')).json()) as { name: string }[]
  const schedule = schedules.find((one) => JSON.stringify(one).includes('PublishProducts'))
  const shown = async () => {
    await page.request.post(`/_souk/api/schedules/${schedule?.name}/fire`)
    return (await page.request.get(`/api/products/${productId}`)).status()
  }
  expect(await shown()).toBe(404)
  await looks(desk, 'states scheduled')

  // Soon: the shop knows seconds, which the field does not.
  await desk.route(`**/api/products/${productId}`, async (route) => {
    const sent = route.request().postDataJSON() as Record<string, unknown> | null
    const publishAt = new Date(Date.now() + 3_000).toISOString()
    await route.continue(sent ? { postData: { ...sent, publishAt } } : {})
  })
  await time.fill(inDays(1))
  const saved = desk.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
  await desk.getByRole('button', { name: 'Schedule' }).click()
  expect(await (await saved).json()).toMatchObject({ publication: { state: 'scheduled' } })
  await expect.poll(shown, { timeout: 30_000 }).toBe(200)
  await desk.context().close()
})
