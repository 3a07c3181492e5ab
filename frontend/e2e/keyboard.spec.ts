import type { Page } from '@playwright/test'
import { CARDS, expect, freshEmail, inStock, paid, test } from './shop'

/** Presses Tab until what has the focus is called so; fails when it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : []
      return element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? ''
    })
    if (name.test(text.trim())) return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('the whole purchase, by keyboard alone', async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await page.goto(`/p/${product.productId}`)
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, /^Add to cart$/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Your cart' })
  await expect(dialog.getByRole('link', { name: product.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The dialog gives the focus back to where it came from.
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeFocused()

  await page.keyboard.press('Shift+Tab')
  await page.goto('/cart')
  await expect(page.getByRole('main').getByRole('link', { name: 'Check out' })).toBeVisible()
  await tabTo(page, /^Check out$/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('E-mail')).toBeVisible()
  await tabTo(page, /^E-mail/)
  await page.keyboard.type(freshEmail('keys'))
  await tabTo(page, /^Full name/)
  await page.keyboard.type('Ada Lovelace')
  await tabTo(page, /^Street/)
  await page.keyboard.type('12 St James Square')
  await tabTo(page, /^Town/)
  await page.keyboard.type('London')
  await tabTo(page, /^Postcode/)
  await page.keyboard.type('SW1Y 4LB')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Card number')).toBeVisible()
  await tabTo(page, /^Card number/)
  await page.keyboard.type(CARDS.good)
  await tabTo(page, /^Good until/)
  await page.keyboard.type('0439')
  await tabTo(page, /^Security code/)
  await page.keyboard.type('123')
  await page.keyboard.press('Enter')
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
})
