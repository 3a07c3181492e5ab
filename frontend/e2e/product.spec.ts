import { expect, inspect, test } from './shop'

test('a shopper goes on from one thing to others like it, and back to those looked at before', async ({ page }) => {
  await page.goto('/p/enamel-teapot')
  await expect(page.getByRole('heading', { level: 1, name: 'Enamel Teapot' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Looked at before' })).toHaveCount(0)
  const way = page.getByRole('navigation', { name: 'Where you are' })
  await expect(way.getByRole('link')).toHaveText(['Souk', 'Kitchen & Table'])
  await expect(way.getByText('Enamel Teapot')).toHaveAttribute('aria-current', 'page')
  const told = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(told.map((text) => (JSON.parse(text) as { '@type': string })['@type']).sort()).toEqual([
    'BreadcrumbList',
    'Product',
  ])

  const more = page.getByRole('region', { name: 'More like this' })
  const next = more.getByRole('article').first().getByRole('heading')
  await next.scrollIntoViewIfNeeded()
  const title = (await next.textContent())?.trim() ?? ''
  expect(title).not.toBe('Enamel Teapot')
  await next.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const seen = page.getByRole('region', { name: 'Looked at before' })
  await seen.scrollIntoViewIfNeeded()
  await expect(seen.getByRole('article')).toHaveCount(1)
  await expect(seen.getByRole('article')).toContainText('Enamel Teapot')
  await inspect(page, 'product with others')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspect(page, 'product with others, dark, on a phone')
  await page.reload()
  await seen.scrollIntoViewIfNeeded()
  await expect(seen.getByRole('article')).toContainText('Enamel Teapot')
  await seen.getByRole('button', { name: 'Forget these' }).click()
  await expect(seen).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(seen).toHaveCount(0)
})

test('a shopper looks at a picture closely, by the keyboard and by the pointer', async ({ page }) => {
  await page.goto('/p/enamel-teapot')
  const opener = page.getByRole('button', { name: /^Show it large: / })
  const small = await opener.boundingBox()
  await opener.focus()
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog', { name: 'Enamel Teapot' })
  const picture = large.getByRole('img')
  await expect(picture).toBeVisible()
  const box = await picture.boundingBox()
  expect((box?.width ?? 0) / (small?.width ?? 0)).toBeGreaterThan(1.1)
  await expect(large.getByRole('status')).toContainText('Picture 1 of 4')
  await page.keyboard.press('ArrowRight')
  await expect(large.getByRole('status')).toContainText('Picture 2 of 4')
  expect(await picture.boundingBox()).toEqual(box)
  // The keyboard stays within.
  for (let press = 0; press < 6; press++) await page.keyboard.press('Tab')
  expect(await large.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await inspect(page, 'picture large')
  await page.keyboard.press('Escape')
  await expect(large).toHaveCount(0)
  await expect(opener).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await opener.click()
  await large.getByRole('button', { name: 'Next' }).click()
  await expect(large.getByRole('status')).toContainText('Picture 3 of 4')
  await inspect(page, 'picture large, dark, on a phone')
  await large.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: /^Picture 3 of 4/ })).toHaveAttribute('aria-pressed', 'true')
})

for (const viewport of [
  { width: 1280, height: 850 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves while others come, at ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.addInitScript(() => {
      localStorage.setItem('souk.seen', JSON.stringify(['honey-pot', 'gone-for-good', 'town-bicycle']))
      const moved: string[] = []
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[]) {
          moved.push(entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 90)).join(' | '))
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // Slow enough that the empty places are seen, and quick enough that the page has come by then.
    for (const [late, by] of [
      ['**/api/products?*', 600],
      ['**/api/products/town-bicycle', 600],
      ['**/api/products/honey-pot', 600],
      // The last of all, with the code that shows it: what was said is as long as it is.
      ['**/assets/ReviewsSection-*.js', 1500],
    ] as const)
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, by))
        await route.continue()
      })
    await page.goto('/p/enamel-teapot')
    const more = page.getByRole('region', { name: 'More like this' })
    await more.evaluate((section) => section.scrollIntoView({ block: 'end' }))
    await expect(more.getByRole('article').first()).toBeVisible()
    const seen = page.getByRole('region', { name: 'Looked at before' })
    await seen.evaluate((section) => section.scrollIntoView({ block: 'end' }))
    await expect(seen.getByRole('article')).toHaveCount(2)
    await expect(page.getByRole('region', { name: 'Reviews' }).getByRole('article').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
  })
}
