import type { APIRequestContext } from '@playwright/test'
import { atTheDesk, expect, inspect, SELLER, test } from './shop'

/** The whole map of the site. */
async function siteMap(request: APIRequestContext): Promise<string> {
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(parts.length).toBeGreaterThan(1)
  return (await Promise.all(parts.map(async (part) => (await request.get(part)).text()))).join('')
}

test('a page and the map of the site follow what its seller does, without any script', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk')
  const name = `Yew comb ${Date.now().toString(36)}`
  await desk.goto('/desk/products/new')
  await desk.getByLabel('Title').fill(name)
  await desk.getByLabel('Category').selectOption({ index: 1 })
  await desk.getByLabel('Price of it').fill('18')
  await desk.getByLabel('Stock of it').fill('4')
  const productId = await desk.getByLabel('Address in the shop').inputValue()
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()

  // Whoever runs no script reads it: title, price, where it belongs, who sells it.
  const quiet = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const reader = await quiet.newPage()
  await expect(async () => {
    expect((await page.request.get(`/p/${productId}`)).status()).toBe(200)
    expect(await siteMap(page.request)).toContain(`/p/${productId}<`)
  }).toPass({ timeout: 30_000 })
  await reader.goto(`/p/${productId}`)
  await expect(reader).toHaveTitle(`${name} · Souk`)
  await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(reader.getByText('£18.00').first()).toBeVisible()
  await expect(reader.getByText('In stock')).toBeVisible()
  await reader.getByRole('navigation', { name: 'Where you are' }).getByRole('link').last().click()
  await expect(reader.getByRole('link', { name }).first()).toBeVisible()

  // Another title: the id stays, the words follow, and the address that was known goes on.
  const renamed = `Pear tree comb ${Date.now().toString(36)}`
  await desk.getByLabel('Title').fill(renamed)
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: renamed })).toBeVisible()
  const words = renamed.toLowerCase().replaceAll(' ', '-')
  await expect(async () => {
    expect(await (await page.request.get(`/p/${productId}`)).text()).toContain(`<title>${renamed} · Souk</title>`)
    expect(await siteMap(page.request)).toContain(`/p/${productId}/${words}<`)
  }).toPass({ timeout: 30_000 })
  const canonical = await (await page.request.get(`/p/${productId}/some-words-of-before`)).text()
  expect(canonical).toContain(`<link rel="canonical" href="${baseURL}/p/${productId}/${words}"`)
  await page.goto(`/p/${productId}/some-words-of-before`)
  await expect(page).toHaveURL(`/p/${productId}/${words}`)
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()

  await desk.getByRole('button', { name: 'Withdraw' }).click()
  await expect(desk.getByText('Withdrawn', { exact: true })).toBeVisible()
  await expect(async () => {
    const gone = await page.request.get(`/p/${productId}`)
    expect(gone.status()).toBe(410)
    expect(await gone.text()).toContain('<meta name="robots" content="noindex"')
    expect(await siteMap(page.request)).not.toContain(`/p/${productId}`)
  }).toPass({ timeout: 30_000 })
  await reader.goto(`/p/${productId}`)
  await expect(reader.getByRole('heading', { name: 'This thing is not sold here any more' })).toBeVisible()
  await quiet.close()
  await desk.context().close()
})

test('what was never there is not found, and no script is needed to say so', async ({ page }) => {
  for (const path of ['/p/no-such-thing', '/c/no-such-aisle', '/p/Not%20an%20id']) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text()).toContain('noindex')
  }
  const robots = await (await page.request.get('/robots.txt')).text()
  for (const path of ['/cart', '/checkout', '/desk', '/admin', '/orders', '/profile'])
    expect(robots).toContain(`Disallow: ${path}\n`)
})

test('the shop takes the place of a page without moving anything', async ({ page, browser, baseURL }) => {
  const [product] = (
    (await (await page.request.get('/api/products?limit=1')).json()) as {
      products: { productId: string; categoryId: string }[]
    }
  ).products
  for (const path of [`/p/${product?.productId}`, `/c/${product?.categoryId}`]) {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await expect(page.getByRole('button', { name: /^Wishlist/ }).first()).toBeVisible()
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(
      shifts.reduce((sum, one) => sum + one, 0),
      path,
    ).toBeLessThan(0.01)

    const quiet = await browser.newContext({ javaScriptEnabled: false, baseURL, colorScheme: 'dark' })
    const reader = await quiet.newPage()
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
    await quiet.close()
    // What stands there before the script does is held to the same rules.
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(path)
    await inspect(page, `without script ${path}`)
    await page.unroute('**/assets/*.js')
  }
})
