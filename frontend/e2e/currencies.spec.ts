import type { Page } from '@playwright/test'
import {
  addToCart,
  atTheDesk,
  CARDS,
  expect,
  fillAddress,
  fillCard,
  freshEmail,
  inspect,
  looks,
  mail,
  paid,
  SELLER,
  test,
  watchShifts,
  type Product,
} from './shop'

async function choose(page: Page, code: string): Promise<void> {
  await page.getByRole('contentinfo').getByRole('combobox', { name: 'Prices in' }).selectOption(code)
}

test('a seller names a price in euros, and a shopper sees it, pays it, and is written to in it', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk/products/new')
  const name = `Rolling pin ${Date.now().toString(36)}`
  await desk.getByLabel('Title').fill(name)
  await desk.getByLabel('Category').selectOption({ index: 1 })
  await desk.getByLabel('Price of it').fill('20')
  await desk.getByLabel('Compare at of it').fill('30')
  await desk.getByLabel('Stock of it').fill('9')
  await desk.getByRole('button', { name: /^Add prices in EUR/ }).click()
  await expect(desk.getByLabel('Price in EUR of it')).toBeFocused()
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByLabel('Price in EUR of it')).toHaveAccessibleDescription('Write a price in EUR like 12.50.')
  await looks(desk, 'editor with a price to be named')
  await desk.getByLabel('Price in EUR of it').fill('22.50')
  const productId = await desk.getByLabel('Address in the shop').inputValue()
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk.getByLabel('Price in EUR of it')).toHaveValue('22.50')
  const product = (await (await page.request.get(`/api/products/${productId}`)).json()) as Product

  // Another price in the shop's own currency does not take the one in euros away.
  await desk.goto('/desk/products')
  const price = desk.getByRole('textbox', { name: `Price of ${name}` })
  await price.fill('21')
  await price.press('Enter')
  await expect(desk.getByText(`${name}: £21.00.`)).toBeVisible()

  // Lists follow a change after a moment.
  const card = page.getByRole('article').filter({ hasText: name })
  await expect(async () => {
    await page.goto(`/c/${product.categoryId}`)
    await expect(card).toContainText('£21.00 was £30.00', { timeout: 2_000 })
  }).toPass({ timeout: 90_000 })
  await choose(page, 'EUR')
  await expect(card).toContainText('€22.50 was €35.10')
  await expect(page.getByRole('main')).not.toContainText('£')
  await looks(page, 'aisle in euros')
  await page.goto(`/p/${productId}`)
  const main = page.getByRole('main')
  await expect(main.getByText('€22.50 was €35.10').first()).toBeVisible()
  await looks(page, 'product in euros')

  await addToCart(page, product)
  await expect(page.getByRole('dialog', { name: 'Your cart' })).toContainText('€22.50')
  await inspect(page, 'drawer in euros')
  await page.getByRole('link', { name: 'See the whole cart' }).click()
  await expect(main.getByText('€22.50').first()).toBeVisible()
  await expect(main).not.toContainText('£')
  await looks(page, 'cart in euros')

  await main.getByRole('link', { name: 'Check out' }).click()
  const email = freshEmail('euros')
  await page.getByLabel('E-mail').fill(email)
  await fillAddress(page)
  await expect(page.getByRole('button', { name: /^Order and pay €/ })).toBeVisible()
  // Changing one's mind is quoted anew.
  await choose(page, 'USD')
  await expect(page.getByRole('button', { name: /^Order and pay US\$/ })).toBeVisible()
  await choose(page, 'EUR')
  const order = page.getByRole('button', { name: /^Order and pay €/ })
  const total = /€[\d.,]+/.exec(await order.innerText())?.[0] ?? ''
  await expect(page.getByRole('region', { name: 'Your order' })).not.toContainText('£')
  await looks(page, 'checkout in euros')
  await order.click()
  await expect(page.getByRole('button', { name: `Pay ${total}` })).toBeVisible()
  await fillCard(page, CARDS.good)
  await page.getByRole('button', { name: `Pay ${total}` }).click()
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const ordered = page.getByRole('region', { name: 'What you ordered' })
  await expect(ordered).toContainText(total)
  await expect(ordered).not.toContainText('£')
  const number = await page.locator('main strong').first().innerText()
  const letter = await mail(page, email, (one) => one.text.includes(number) && one.text.includes('€22.50'))
  expect(letter.text).toContain(total)
  expect(letter.text).not.toContain('£')

  // The seller reads what was paid, and what comes of it in what sellers are paid in.
  await desk.goto('/desk/orders')
  await desk.getByRole('link', { name: number }).first().click()
  await expect(desk.getByText('1 × €22.50')).toBeVisible()
  const earnings = desk.getByRole('region', { name: 'Your money' })
  await expect(earnings).toContainText('The shopper paid in EUR. You are paid in GBP')
  await expect(earnings.getByRole('definition').last()).toContainText('£')
  await looks(desk, 'order in euros at the desk')

  // Left to the rate again, it costs what the shop's own price makes.
  await desk.goto(`/desk/products/${productId}`)
  await desk.getByRole('button', { name: 'Remove prices in EUR' }).click()
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: /^Add prices in EUR/ })).toBeVisible()
  await expect(async () => {
    await page.goto(`/p/${productId}`)
    await expect(page.getByText('€24.57 was €35.10').first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await desk.context().close()
})

test('a price filter is in the currency that was chosen, and its link means the same to everybody', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/search')
  await choose(page, 'EUR')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  await filters.getByLabel('From').fill('20')
  await filters.getByLabel('To', { exact: true }).fill('60')
  await filters.getByRole('button', { name: 'Set the price' }).click()
  await expect(page).toHaveURL('/search?from=2000&to=6000&currency=EUR')
  await expect(page.getByRole('button', { name: 'Take off: €20.00 to €60.00' })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
  for (const words of await page.getByRole('article').allInnerTexts()) {
    const [, amount = ''] = /€([\d,.]+)/.exec(words) ?? []
    expect(Number(amount), words).toBeGreaterThanOrEqual(20)
    expect(Number(amount), words).toBeLessThanOrEqual(60)
  }
  await looks(page, 'search in euros')
  const count = await page.getByText(/^[\d,]+ things?$/).innerText()

  const other = await (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage()
  await other.goto('/search?from=2000&to=6000&currency=EUR')
  await expect(other.getByRole('button', { name: 'Take off: €20.00 to €60.00' })).toBeVisible()
  await expect(other.getByText(count, { exact: true })).toBeVisible()
  await expect(other.getByRole('article').first()).toContainText('£')
  await other.context().close()

  // What was meant in euros means nothing in dollars.
  await choose(page, 'USD')
  await expect(page).toHaveURL('/search')
})

test('prices switch when the script runs, and nothing moves', async ({ page }) => {
  const shifts = await watchShifts(page)
  const { products } = (await (await page.request.get('/api/products?limit=1')).json()) as {
    products: { productId: string; categoryId: string }[]
  }
  await page.goto('/')
  await choose(page, 'USD')
  for (const path of [`/p/${products[0]?.productId}`, `/c/${products[0]?.categoryId}`, '/'])
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      await expect(page.getByText(/US\$[\d.,]+/).first()).toBeVisible()
      await expect(page.getByRole('button', { name: /^Wishlist/ }).first()).toBeVisible()
      const moved = await shifts()
      expect(
        moved.reduce((sum, { value }) => sum + value, 0),
        `${path} ${JSON.stringify(moved)}`,
      ).toBeLessThan(0.01)
    }
})
