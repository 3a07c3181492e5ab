import type { Locator, Page } from '@playwright/test'
import { addToCart, CARDS, expect, fillAddress, freshEmail, inStock, paid, pay, test } from './shop'

// 10% off everything, for whoever names it; every shop is born with it.
const CODE = 'WELCOME10'

/** The amount of a row of totals, in pence; below zero where it is taken off. */
async function amount(row: Locator): Promise<number> {
  const text = await row.getByRole('definition').innerText()
  const found = /(−?)£([\d,]+)\.(\d\d)/.exec(text)
  if (!found) throw new Error(`No amount in: ${text}`)
  const pence = Number(found[2]?.replaceAll(',', '')) * 100 + Number(found[3])
  return found[1] ? -pence : pence
}
const rows = (within: Locator) => within.locator('dl > div')
const row = (within: Locator, name: string) =>
  rows(within).filter({ has: within.page().getByText(name, { exact: true }) })
const discount = (within: Locator) => rows(within).filter({ hasText: '−£' })
const codes = (page: Page) => page.getByRole('list', { name: 'Your codes' })

async function enter(page: Page, code: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Code', exact: true })
  if (!(await field.isVisible())) await page.getByRole('button', { name: /^Have (a|another) code\?$/ }).click()
  await expect(field).toBeFocused()
  await field.fill(code)
  await field.press('Enter')
}

test('a code takes a tenth off, from the cart to the paid order', async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.getByRole('link', { name: 'See the whole cart' }).click()
  const main = page.getByRole('main')
  const plain = await amount(row(main, 'Subtotal'))
  const tenth = -Math.round(plain / 10)

  // Case and spaces do not matter.
  await enter(page, ' welcome 10 ')
  await expect(codes(page).getByRole('listitem')).toContainText(CODE)
  await expect(main.getByRole('list', { name: `Discounts on ${product.title}` })).toContainText('−£')
  expect(await amount(discount(main))).toBe(tenth)
  expect(await amount(row(main, 'Subtotal'))).toBe(plain)

  await enter(page, 'no-such-code')
  await expect(codes(page).getByRole('alert')).toContainText(/NO-SUCH-CODE\s*We do not know this code/)
  await page.getByRole('button', { name: 'Take it out: NO-SUCH-CODE' }).click()
  await expect(codes(page).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)

  await page.reload()
  await expect(discount(main)).toBeVisible()
  await main.getByRole('link', { name: 'Check out' }).click()
  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(codes(page)).toContainText(CODE)
  expect(await amount(discount(summary))).toBe(tenth)
  await page.getByLabel('E-mail').fill(freshEmail('coupon'))
  await fillAddress(page)
  const total = await amount(row(summary, 'Total'))
  await page.getByRole('button', { name: /^Order and pay £/ }).click()

  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const ordered = page.getByRole('region', { name: 'What you ordered' })
  await expect(ordered.getByRole('list', { name: `Discounts on ${product.title}` })).toContainText('−£')
  expect(await amount(discount(ordered))).toBe(tenth)
  expect(await amount(row(ordered, 'Total'))).toBe(total)

  // The next cart begins without it.
  await addToCart(page, product)
  await page.goto('/cart')
  await expect(row(main, 'Total')).toBeVisible()
  await expect(codes(page)).toHaveCount(0)
})

test('a code that is taken out at the checkout gives the full price back', async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.goto('/checkout')
  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(row(summary, 'Total')).toBeVisible()
  await enter(page, CODE)
  await expect(discount(summary)).toBeVisible()
  // Enter took the code and did not order.
  await expect(page).toHaveURL(/\/checkout$/)
  await page.getByRole('button', { name: `Take the code ${CODE} out` }).click()
  await expect(discount(summary)).toHaveCount(0)
  const [subtotal, total] = [await amount(row(summary, 'Subtotal')), await amount(row(summary, 'Total'))]
  expect(total).toBeGreaterThanOrEqual(subtotal)
})

test('an express parcel costs more, comes sooner, and is ordered as it was chosen', async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.goto('/checkout')
  const summary = page.getByRole('region', { name: 'Your order' })
  const parcel = page.getByRole('group', { name: product.sellerName })
  await expect(parcel.getByRole('radio', { name: /^Standard/ })).toBeChecked()
  const before = await amount(row(summary, 'Total'))
  await parcel.getByRole('radio', { name: /^Express/ }).check()
  await expect.poll(() => amount(row(summary, 'Total'))).toBeGreaterThan(before)

  // What was chosen survives a reload.
  await page.reload()
  await expect(parcel.getByRole('radio', { name: /^Express/ })).toBeChecked()
  const total = await amount(row(summary, 'Total'))
  await page.getByLabel('E-mail').fill(freshEmail('express'))
  await fillAddress(page)
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const when = page.getByRole('region', { name: 'When it comes' })
  await expect(when.getByRole('listitem')).toContainText(`Express, from ${product.sellerName}`)
  await expect(when.getByRole('listitem')).toContainText(/\d+ [A-Z][a-z]{2}/)
  expect(await amount(row(page.getByRole('region', { name: 'What you ordered' }), 'Total'))).toBe(total)
})
