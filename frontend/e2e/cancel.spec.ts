import { addToCart, expect, freshEmail, inStock, mail, order, paid, pay, test, CARDS } from './shop'

test('a guest calls a paid order off, and the money comes back', async ({ page }) => {
  const email = freshEmail('cancel')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await order(page, email)
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: 'Cancel this order' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' })
  await dialog.getByLabel(/^Why/).fill('Found it cheaper.')
  await dialog.getByRole('button', { name: 'Cancel the order' }).click()
  await expect(dialog).toBeHidden()

  // The page follows the money without a reload.
  await expect(page.getByRole('heading', { name: 'Your money is on its way back' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Found it cheaper.')).toBeVisible()
  await expect(page.getByText('Returned', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0)
  await mail(page, email, (one) => /^Cancelled/.test(one.subject))
  await mail(page, email, (one) => /^Refunded/.test(one.subject))
})
