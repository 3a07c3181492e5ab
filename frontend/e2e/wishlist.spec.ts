import type { Page } from '@playwright/test'
import { code, expect, freshEmail, goods, inspect, member, PASSWORD, test, watchShifts, type Product } from './shop'

/** One thing that comes in one kind and one that comes in several, both to be had. */
async function plainAndMany(page: Page): Promise<[Product, Product]> {
  const there = (one: Product) => one.variants.every((variant) => variant.available > 0)
  const plain = (all: Product[]) => all.find((one) => one.variants.length === 1 && there(one))
  const many = (all: Product[]) => all.find((one) => one.variants.length > 1 && there(one))
  const all = await goods(page, (found) => plain(found) !== undefined && many(found) !== undefined)
  const [one, other] = [plain(all), many(all)]
  if (!one || !other) throw new Error('The shop has no such two things.')
  return [one, other]
}

const cardOf = (page: Page, { title }: Product) =>
  page
    .getByRole('list', { name: 'Your wishlist' })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const heartOf = (page: Page, { title }: Product) =>
  page.getByRole('button', { name: `Wishlist: ${title}`, exact: true })

test('a guest wishes for a thing, becomes a member, and has it on the wishlist', async ({ page }) => {
  test.setTimeout(120_000)
  const email = freshEmail('wishes')
  const [plain, many] = await plainAndMany(page)
  await page.goto(`/p/${plain.productId}`)
  await expect(heartOf(page, plain)).toHaveAttribute('aria-pressed', 'false')
  await heartOf(page, plain).click()
  const dialog = page.getByRole('dialog', { name: 'Sign in to keep your wishlist' })
  await expect(dialog).toBeVisible()
  await inspect(page, 'wishlist, a guest is asked')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(heartOf(page, plain)).toBeFocused()
  await page.goto(`/p/${many.productId}`)
  await heartOf(page, many).click()
  await expect(page.getByText(`${many.title} is remembered in this browser.`)).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Sign in' }).click()

  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Become a member' }).click()
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.getByLabel('Code from the mail').fill(await code(page, email))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: many.title })).toBeVisible()
  await expect(heartOf(page, many)).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('link', { name: 'Wishlist' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([many.title, plain.title])
  expect(await page.evaluate(() => localStorage.getItem('souk.wishes'))).toBeNull()
  await inspect(page, 'wishlist')

  await cardOf(page, plain).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: plain.title })).toBeVisible()
  await page.getByRole('button', { name: 'Close the cart' }).click()
  await page.getByRole('button', { name: `Remove ${plain.title}` }).click()
  await expect(cardOf(page, plain)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([many.title, plain.title])
  await page.getByRole('button', { name: `Remove ${plain.title}` }).click()
  const gone = page.waitForResponse(
    (response) => response.request().method() === 'DELETE' && response.url().endsWith(`/${many.productId}`),
  )
  await page.getByRole('button', { name: `Remove ${many.title}` }).click()
  await gone
  await expect(page.getByText('Nothing is on it yet.')).toBeVisible()
  await inspect(page, 'wishlist, empty')
  await page.reload()
  await expect(page.getByText('Nothing is on it yet.')).toBeVisible()
})

test('hearts on a list are those of the wishlist, which tells what costs less', async ({ page }) => {
  test.setTimeout(120_000)
  const email = freshEmail('hearts')
  const [plain, many] = await plainAndMany(page)
  await member(page, email)
  await page.goto(`/c/${plain.categoryId}`)
  const added = page.waitForResponse((response) => response.request().method() === 'PUT')
  await heartOf(page, plain).click()
  await expect(heartOf(page, plain)).toHaveAttribute('aria-pressed', 'true')
  expect((await added).status()).toBe(204)

  // As if the other had been added a while ago, for four pounds more than it costs now.
  const signedIn = await page.request.post('/api/auth/sign-in', { data: { email, password: PASSWORD } })
  const { accessToken } = (await signedIn.json()) as { accessToken: string }
  const cheapest = Math.min(...many.variants.map(({ price }) => price.amount))
  const put = await page.request.put(`/api/wishlist/${many.productId}`, {
    headers: { Authorization: `Bearer ${accessToken}` },
    data: { addedAt: '2026-11-01T09:00:00Z', priceWhenAdded: { amount: cheapest + 400, currency: 'GBP' } },
  })
  expect(put.status()).toBe(204)

  const shifts = await watchShifts(page)
  for (const look of [
    { name: 'light', colorScheme: 'light', width: 1280 },
    { name: 'dark', colorScheme: 'dark', width: 1280 },
    { name: 'phone', colorScheme: 'light', width: 390 },
    { name: 'phone, dark', colorScheme: 'dark', width: 390 },
  ] as const) {
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.setViewportSize({ width: look.width, height: 844 })
    await page.goto('/wishlist')
    await expect(cardOf(page, many).getByText('£4.00 less than when you added it')).toBeVisible()
    await expect(cardOf(page, many).getByRole('link', { name: `Choose one: ${many.title}` })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await shifts(), `shifts, ${look.name}`).toEqual([])
    await inspect(page, `wishlist with a drop ${look.name}`)
    await page.goto(`/c/${plain.categoryId}`)
    await expect(heartOf(page, plain)).toHaveAttribute('aria-pressed', 'true')
    await inspect(page, `hearts ${look.name}`)
  }
})
