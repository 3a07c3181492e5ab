import { addToCart, CARDS, expect, freshEmail, inStock, inspect, order, paid, pay, test, watchShifts } from './shop'

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 850 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 850 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'small phone, dark', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({ colorScheme: look.colorScheme, viewport: look.viewport })

    test(`every page is sound: ${look.name}`, async ({ page }) => {
      test.setTimeout(240_000)
      const [product] = await inStock(page, 1)
      if (!product) throw new Error('Nothing in stock.')
      await page.goto('/')
      await expect(page.getByRole('article').first()).toBeVisible()
      await inspect(page, `home ${look.name}`)
      await page.goto(`/c/${product.categoryId}`)
      await expect(page.getByRole('article').first()).toBeVisible()
      await inspect(page, `category ${look.name}`)
      await addToCart(page, product)
      await inspect(page, `cart drawer ${look.name}`)
      await page.getByRole('button', { name: 'Close the cart' }).click()
      await inspect(page, `product ${look.name}`)
      await page.goto('/cart')
      await expect(page.getByRole('main').getByRole('link', { name: 'Check out' })).toBeVisible()
      await inspect(page, `cart ${look.name}`)
      await page.getByRole('button', { name: 'Have a code?' }).click()
      const code = page.getByRole('textbox', { name: 'Code', exact: true })
      await code.fill('WELCOME10')
      await code.press('Enter')
      await code.fill('NO-SUCH-CODE')
      await code.press('Enter')
      await expect(page.getByRole('alert')).toContainText('We do not know this code')
      await expect(page.getByRole('list', { name: /^Discounts on/ })).toBeVisible()
      await inspect(page, `cart with codes ${look.name}`)
      await page.getByRole('button', { name: 'Take it out: NO-SUCH-CODE' }).click()
      await page.goto('/checkout')
      await page.getByRole('button', { name: /^Order and pay £/ }).click()
      await expect(page.getByRole('alert').first()).toBeFocused()
      await inspect(page, `checkout with errors ${look.name}`)
      await order(page, freshEmail('look'))
      await page.locator('summary').click()
      await inspect(page, `payment ${look.name}`)
      await pay(page, CARDS.declined)
      await expect(page.getByRole('alert')).toBeVisible()
      await inspect(page, `declined ${look.name}`)
      await pay(page, CARDS.good)
      await expect(paid(page)).toBeVisible({ timeout: 30_000 })
      await inspect(page, `order ${look.name}`)
      for (const path of [
        '/sign-in',
        '/sign-up',
        '/confirm?email=a@example.com',
        '/forgot-password',
        '/reset-password',
        '/no/such/page',
      ]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await inspect(page, `${path.split('?')[0]?.slice(1)} ${look.name}`)
      }
    })
  })
}

test.describe('nothing moves while it comes', () => {
  for (const viewport of [
    { width: 1280, height: 850 },
    { width: 390, height: 844 },
  ]) {
    test(`at ${viewport.width} pixels`, async ({ page }) => {
      await page.setViewportSize(viewport)
      const [product] = await inStock(page, 1)
      if (!product) throw new Error('Nothing in stock.')
      const shifts = await watchShifts(page)
      for (const path of [
        '/',
        `/c/${product.categoryId}`,
        `/p/${product.productId}`,
        `/sellers/${product.sellerId}`,
        '/cart',
        '/sign-in',
      ]) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
        await page.waitForLoadState('networkidle')
        await page.evaluate(() => document.fonts.ready)
        expect(await shifts(), `shifts of ${path}`).toEqual([])
      }
    })
  }
})

test('a chosen mode outlasts a reload, and the choice of the system’s own is forgotten', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Switch to dark colours' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Switch to light colours' })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  await page.getByRole('button', { name: 'Switch to light colours' }).click()
  expect(await page.evaluate(() => localStorage.getItem('souk.theme'))).toBeNull()
})

test('an unreachable shop says so, and a click tries again', async ({ page }) => {
  await page.route('**/api/products?*', (route) => route.abort())
  await page.goto('/products')
  await expect(page.getByRole('alert')).toContainText('We cannot reach the shop')
  await page.unroute('**/api/products?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
})
