import type { Page } from '@playwright/test'
import { expect, goods, test } from './shop'

test('what is sold out can be seen, and cannot be bought', async ({ page }) => {
  const soldOut = (all: Awaited<ReturnType<typeof goods>>) =>
    all.flatMap((product) =>
      product.variants.filter((one) => one.available === 0).map((variant) => ({ product, variant })),
    )
  const [found] = soldOut(await goods(page, (all) => soldOut(all).length > 0))
  if (!found) throw new Error('Nothing in this shop is sold out; the seed has a thing that is.')
  await page.goto(`/p/${found.product.productId}?v=${found.variant.variantId}`)
  await expect(page.getByText('Sold out', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toHaveCount(0)
})

test('a thing that others bought meanwhile is told beside its line, and one click settles it', async ({ page }) => {
  const few = (all: Awaited<ReturnType<typeof goods>>) =>
    all.filter((one) => one.variants.some((variant) => variant.available > 0 && variant.available < 500))
  const [product] = few(await goods(page, (all) => few(all).length > 0))
  const variant = product?.variants.find((one) => one.available > 0)
  if (!product || !variant) throw new Error('Nothing in stock.')
  // More than there are, asked for past the page, which would not let one: as when others were quicker.
  const put = await page.request.put(`/api/cart/lines/${variant.variantId}`, {
    data: { productId: product.productId, quantity: variant.available + 5 },
  })
  expect(put.ok()).toBe(true)
  await page.goto('/checkout')
  await page.getByRole('button', { name: `Take ${variant.available}: ${product.title}` }).click()
  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(summary.getByText(`${variant.available} ×`)).toBeVisible()
  await expect(summary.getByRole('alert')).toHaveCount(0)
})

/** Puts one piece of the first product in stock into the cart. */
async function putOneIn(page: Page) {
  const [product] = await goods(page, (all) =>
    all.some((one) => one.variants[0] && one.variants[0].available > 0),
  ).then((all) => all.filter((one) => one.variants[0] && one.variants[0].available > 0))
  const variant = product?.variants[0]
  if (!product || !variant) throw new Error('Nothing in stock.')
  await page.request.put(`/api/cart/lines/${variant.variantId}`, {
    data: { productId: product.productId, quantity: 1 },
  })
  return product
}

test('a thing taken out of the cart comes back on Undo', async ({ page }) => {
  const product = await putOneIn(page)
  await page.goto('/cart')
  await page.getByRole('button', { name: `Remove ${product.title}` }).click()
  await expect(page.getByText('Your cart is empty')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: product.title })).toBeVisible()
})

test('a thing kept for later is there after a reload, and comes back into the cart', async ({ page }) => {
  const product = await putOneIn(page)
  await page.goto('/cart')
  await page.getByRole('button', { name: `Keep ${product.title} for later` }).click()
  await expect(page.getByText('Your cart is empty')).toBeVisible()
  await page.reload()
  const later = page.getByRole('region', { name: 'Kept for later' })
  await expect(later.getByRole('link', { name: product.title })).toBeVisible()
  await later.getByRole('button', { name: `Move ${product.title} to the cart` }).click()
  await expect(
    page.getByRole('list', { name: 'In your cart' }).getByRole('link', { name: product.title }),
  ).toBeVisible()
  await expect(later).toHaveCount(0)
})

test('a long list keeps its place on Back', async ({ page }) => {
  await page.goto('/products')
  const cards = page.getByRole('article')
  await expect(cards.first()).toBeVisible()
  const before = await cards.count()
  const more = page.getByRole('button', { name: 'Show more' })
  if (await more.isVisible()) {
    await more.click()
    await expect.poll(() => cards.count()).toBeGreaterThan(before)
  }
  const count = await cards.count()
  const last = cards
    .nth(count - 1)
    .getByRole('heading')
    .getByRole('link')
  await last.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => window.scrollY)
  await last.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForURL(/\/p\//)
  await page.goBack()
  await expect(cards).toHaveCount(count)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(place - 50)
})
