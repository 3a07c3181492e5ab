import { atTheDesk, expect, inspect, looks, SELLER, test } from './shop'

const WORDS = `Carved from one piece.

## Care

- Oil it **twice** a year
- Keep it from the dishwasher

<b onclick="alert(1)">No marks of its own</b>`

test('what a seller says of a thing is what shoppers read, compare and narrow by', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk/products/new')
  const run = Date.now().toString(36)
  const [name, wood] = [`Ladle ${run}`, `Pear wood ${run}`]

  await desk.getByLabel('Title').fill(name)
  await desk.getByLabel('Category').selectOption({ index: 1 })
  await desk.getByLabel('Description').fill(WORDS)
  await desk.getByRole('button', { name: 'Preview' }).click()
  const preview = desk.getByRole('region', { name: 'Preview of the description' })
  await expect(preview.getByRole('heading', { name: 'Care' })).toBeVisible()
  await expect(preview.getByText('<b onclick="alert(1)">No marks of its own</b>')).toBeVisible()
  await looks(desk, 'a description previewed')
  await desk.getByRole('button', { name: 'Hide the preview' }).click()
  const add = desk.getByRole('button', { name: 'Add a detail' })
  await add.click()
  await expect(desk.getByLabel('Name of detail 1')).toBeFocused()
  await desk.keyboard.type('Material')
  await desk.getByLabel('Value of detail 1').fill(wood)
  await add.click()
  await desk.getByLabel('Name of detail 2').fill('Length')
  await desk.getByLabel('Price of it').fill('24')
  await desk.getByLabel('Compare at of it').fill('18')
  await desk.getByLabel('Stock of it').fill('4')
  await desk.getByLabel('Barcode of it').fill('4006381333932')

  // What is wrong is said where it is, and nothing of the rest is lost.
  await desk.getByRole('button', { name: 'Publish' }).click()
  for (const [field, words] of [
    ['Value of detail 2', 'Say what it is, or remove it.'],
    ['Compare at of it', 'Write more than the price, or nothing.'],
    ['Barcode of it', 'Write all digits below the bars.'],
  ] as const)
    await expect(desk.getByLabel(field)).toHaveAccessibleDescription(words)
  await looks(desk, 'details with errors')
  await desk.getByRole('button', { name: 'Remove detail 2' }).click()
  await expect(desk.getByLabel('Name of detail 1')).toBeFocused()
  await desk.getByLabel('Compare at of it').fill('30')
  await desk.getByLabel('Barcode of it').fill('4006381333931')
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(desk).not.toHaveURL(/\/new$/)
  const productId = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
  await looks(desk, 'details at the desk')

  // Another one like it begins with all that was said, and is not left behind unasked.
  await desk.getByRole('link', { name: 'Copy' }).click()
  await expect(desk.getByLabel('Title')).toHaveValue(`Copy of ${name}`)
  await expect(desk.getByLabel('Value of detail 1')).toHaveValue(wood)
  await expect(desk.getByLabel('Stock of it')).toHaveValue('0')
  await desk.getByLabel('Price of it').fill('26')
  await desk.getByRole('link', { name: 'Inventory' }).click()
  const question = desk.getByRole('dialog', { name: 'Leave without saving?' })
  await inspect(desk, 'leaving what is not saved')
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(desk.getByLabel('Price of it')).toHaveValue('26')
  await desk.getByRole('button', { name: 'Save draft' }).click()
  await expect(desk).toHaveURL(new RegExp(`/copy-of-${productId}$`))
  await expect(desk.getByText('Not saved yet')).toBeHidden()

  // Whether a script runs or not.
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' })
    const shopper = await context.newPage()
    await shopper.goto(`/p/${productId}`)
    const main = shopper.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(main.getByText('£24.00').first()).toBeVisible()
    await expect(main.locator('s').first()).toHaveText(/£30\.00$/)
    await expect(main.getByRole('heading', { name: 'Care' })).toBeVisible()
    await expect(main.getByRole('listitem').filter({ hasText: 'Oil it twice a year' }).locator('strong')).toHaveText(
      'twice',
    )
    await expect(main.getByText('<b onclick="alert(1)">No marks of its own</b>')).toBeVisible()
    await expect(main.getByRole('definition').filter({ hasText: wood })).toBeVisible()
    const told = await shopper.locator('script[type="application/ld+json"]').allTextContents()
    expect(told.join('\n')).toContain('"gtin":"4006381333931"')
    if (javaScriptEnabled) await looks(shopper, 'details in the shop')
    await context.close()
  }

  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(wood)}`)
    await expect(page.getByRole('link', { name }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  const woods = page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('region', { name: 'Material', exact: true })
  await woods.getByRole('button', { name: new RegExp(wood) }).click()
  await expect(page).toHaveURL(/options=material/)
  await expect(page.getByText(/^1 thing$/)).toBeVisible()
  await inspect(page, 'details narrowed')
  await desk.context().close()
})
