import { addToCart, CARDS, expect, freshEmail, inStock, order, paid, pay, test } from './shop'

test.beforeEach(async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await order(page, freshEmail('cards'))
})

test('a declined card says why, and another one pays', async ({ page }) => {
  await pay(page, CARDS.declined)
  await expect(page.getByRole('alert')).toContainText(/declined/i)
  await expect(page.getByRole('alert')).toContainText('Nothing was taken')
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})

test('3-D Secure opens the bank’s page, and pays when confirmed', async ({ page }) => {
  await pay(page, CARDS.secure)
  const dialog = page.getByRole('dialog', { name: 'Your bank asks for you' })
  await expect(dialog).toBeVisible()
  await dialog.frameLocator('iframe').locator('button[data-approve="true"]').click()
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})

test('3-D Secure that is refused pays nothing, and lets one try again', async ({ page }) => {
  await pay(page, CARDS.secure)
  const dialog = page.getByRole('dialog', { name: 'Your bank asks for you' })
  await dialog.frameLocator('iframe').locator('button[data-approve="false"]').click()
  await expect(page.getByRole('alert').first()).toContainText('did not confirm')
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})

test('a bank that does not answer leads to the order, which learns that it is paid', async ({ page }) => {
  await pay(page, CARDS.lost)
  await expect(page.getByRole('heading', { name: /We are asking your bank|It is yours/ })).toBeVisible({
    timeout: 30_000,
  })
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})

test('news that come twice and out of order make one paid order', async ({ page }) => {
  await pay(page, CARDS.twice)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(paid(page)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^Paid/ })).toHaveCount(1)
})

test('an order that was left unpaid is paid later from its page', async ({ page }) => {
  const url = new URL(page.url())
  await page.goto(url.pathname.replace(/\/pay$/, '') + url.search)
  await expect(page.getByRole('heading', { name: 'One step left: the payment' })).toBeVisible()
  await expect(page.getByRole('timer')).toContainText(/\d+:\d\d/)
  await page.getByRole('link', { name: 'Pay now' }).click()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})
