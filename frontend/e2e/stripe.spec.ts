import type { Page } from '@playwright/test'
import { addToCart, CARDS, expect, fillAddress, freshEmail, inspect, inStock, paid, test } from './shop'

// For a shop that is started with `--payments stripe`: the sandbox has fields of its own.
test.skip(process.env.SOUK_PAYMENTS !== 'stripe', 'The shop takes money by the sandbox.')

test.beforeEach(async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.goto('/checkout')
  await page.getByLabel('E-mail').fill(freshEmail('stripe'))
  await fillAddress(page)
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await expect(page.getByLabel('Card number')).toBeVisible()
})

async function pay(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiration date').fill('0439')
  await page.getByLabel('Security code').fill('123')
  await page.getByRole('button', { name: /^Pay £/ }).click()
}

test('pays by Stripe’s fields', async ({ page }) => {
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('listitem').filter({ hasText: /^Paid/ })).toHaveCount(1)
})

test('what is missing stands beside its field, and a declined card says why and lets one try again', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Pay £/ }).click()
  await expect(page.getByText('Your card number is incomplete.')).toBeVisible()
  await pay(page, CARDS.declined)
  await expect(page.getByText('Your card was declined.')).toBeVisible()
  await inspect(page, 'payment by Stripe, declined')
  await expect(page.getByText('Nothing was taken')).toBeVisible()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('listitem').filter({ hasText: /did not go through/ })).toHaveCount(1)
})

test('the fields are sound on a phone in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'payment by Stripe, phone, dark')
})

test('3-D Secure asks, pays nothing when refused, and pays when confirmed', async ({ page }) => {
  await pay(page, CARDS.secure)
  await page.getByRole('dialog', { name: '3D Secure' }).getByRole('button', { name: 'Fail' }).click()
  await expect(page.getByText('The payment was not confirmed with the bank.')).toBeVisible()
  await pay(page, CARDS.secure)
  await page.getByRole('dialog', { name: '3D Secure' }).getByRole('button', { name: 'Complete' }).click()
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})

test('an answer that is lost, and events twice and out of order, make one paid order', async ({ page }) => {
  await pay(page, CARDS.lost)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: /^Paid/ })).toHaveCount(1)
})
