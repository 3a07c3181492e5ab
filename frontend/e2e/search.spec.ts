import { expect, inspect, test } from './shop'

test('a shopper finds a thing by a word that is not quite right, narrows, and comes back to the same place', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/')
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search the shop' }).fill('enmael teapott')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '“enmael teapott”' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('Enamel Teapot')
  await expect(page.getByRole('article').first().locator('mark')).toHaveText(['Enamel', 'Teapot'])
  await inspect(page, 'search with marks')
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspect(page, 'search with marks, dark')
  await page.emulateMedia({ colorScheme: 'light' })

  await page.getByRole('combobox', { name: 'Search the shop' }).fill('')
  await page.getByRole('combobox', { name: 'Search the shop' }).pressSequentially('teap')
  await expect(page.getByRole('option', { name: 'teapot', exact: true })).toBeVisible()
  await inspect(page, 'suggestions')
  await page.getByRole('option', { name: /^Enamel Teapot/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Enamel Teapot' })).toBeVisible()

  await page.goto('/search')
  await expect(page.getByRole('article')).toHaveCount(24)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByRole('article')).toHaveCount(48)
  await inspect(page, 'search')
  await page.getByRole('article').nth(40).getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toHaveCount(48)

  const filters = page.getByRole('complementary', { name: 'Filters' })
  await filters.getByRole('button', { name: /^Kitchen & Table/ }).click()
  await filters.getByLabel('To', { exact: true }).fill('20')
  await filters.getByRole('button', { name: 'Set the price' }).click()
  await expect(page).toHaveURL(/category=kitchen/)
  await expect(page).toHaveURL(/to=2000/)
  await page.getByLabel('Sort by').selectOption('Price, low to high')
  await expect(page.getByText(/^\d{1,2} things$/)).toBeVisible()
  await inspect(page, 'search narrowed')
  await page.setViewportSize({ width: 390, height: 844 })
  await filters.getByRole('button', { name: 'Filter' }).click()
  await inspect(page, 'search on a phone')

  await page.goto('/search?q=zebra')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await inspect(page, 'search without a find')
})

test('a shopper narrows by stars and by what things come in, and shares the address', async ({ page }) => {
  await page.goto('/search')
  const filters = page.getByRole('complementary', { name: 'Filters' })
  const count = async (name: RegExp) => {
    const text = (await filters.getByRole('button', { name }).textContent()) ?? ''
    return Number(/\d+$/.exec(text.trim())?.[0])
  }
  // The stars follow the reviews, which the demo writes last.
  await expect(async () => {
    await page.reload()
    await expect(filters.getByRole('button', { name: /^4 stars and more/ })).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  const good = await count(/^4 stars and more/)
  await filters.getByRole('button', { name: /^4 stars and more/ }).click()
  await expect(page.getByText(new RegExp(`^${good} things?$`))).toBeVisible()

  await filters.getByRole('button', { name: /^4 stars and more/ }).click()
  const colours = filters.getByRole('region', { name: 'Colour', exact: true })
  const [first, second] = [colours.getByRole('button').nth(0), colours.getByRole('button').nth(1)]
  const names = await Promise.all([first, second].map(async (one) => (await one.textContent())?.trim() ?? ''))
  await first.click()
  const few = Number(/\d+$/.exec(names[0] ?? '')?.[0])
  await expect(page.getByText(new RegExp(`^${few} things?$`))).toBeVisible()
  // Another of the same option brings more, and its count did not change with the first.
  await expect(second).toHaveText(names[1] ?? '')
  await second.click()
  await expect(page.getByText(new RegExp(`^${few} things?$`))).toHaveCount(0)
  await expect(page).toHaveURL(/options=colour:[^,]+,colour:/)
  await inspect(page, 'search by colours')
  const found = await page.getByText(/^\d+ things$/).textContent()

  await page.reload()
  await expect(page.getByText(found ?? '', { exact: true })).toBeVisible()
  await page.getByRole('list', { name: 'Narrowed by' }).getByRole('button').first().click()
  await expect(page).toHaveURL(/options=colour:[^,]+$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await filters.getByRole('button', { name: 'Filter' }).click()
  await inspect(page, 'search by colours, dark, on a phone')
})

test('a shopper goes from a thing to who sells it, looks through their aisles, and comes back to the same place', async ({
  page,
}) => {
  await page.goto('/c/kitchen')
  const card = page.getByRole('article').filter({ hasText: 'Northlight Supply' }).first()
  const title = (await card.getByRole('heading').textContent()) ?? ''
  await card.getByRole('link', { name: title.trim(), exact: true }).click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.getByRole('link', { name: 'Northlight Supply', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Northlight Supply' })).toBeVisible()
  await expect(page).toHaveTitle('Northlight Supply · Souk')
  await expect(page.getByText('40 things')).toBeVisible()
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByRole('article')).toHaveCount(40)
  await inspect(page, 'seller')

  const last = page.getByRole('article').last().getByRole('link')
  await last.scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => window.scrollY)
  await last.click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toHaveCount(40)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled)

  await page.getByRole('button', { name: /^Kitchen & Table \d+$/ }).click()
  await expect(page).toHaveURL(/category=kitchen/)
  await page.getByLabel('Sort by').selectOption('Price, low to high')
  await expect(page).toHaveURL(/sort=price-ascending/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspect(page, 'seller narrowed, dark, on a phone')

  await page.goto('/sellers/nobody-at-all')
  await expect(page.getByRole('heading', { level: 1, name: 'This seller sells nothing here' })).toBeVisible()
  await inspect(page, 'seller who is none')
})
