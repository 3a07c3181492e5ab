import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, inspect, inStock, looks, SELLER, signIn, test } from './shop'

const HEADER = 'product_id,title,category,variant_id,price,stock\n'

async function open(page: Page): Promise<void> {
  await page.goto('/sign-in?next=/desk/import')
  await signIn(page, SELLER)
  await expect(page.getByRole('heading', { name: 'Import products' })).toBeVisible()
  await expect(page.getByLabel('Name of your shop')).toHaveValue('Ash & Clay')
}

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  await page.getByLabel('Choose a file, or drop it here').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const state = (page: Page) => page.getByRole('region', { name: /^(Check|Import) of / }).getByRole('status')

test('a seller checks a file, mends it, imports it, and takes everything out as it is', async ({ page }) => {
  test.setTimeout(240_000)
  await open(page)
  const run = `${Date.now()}`
  const good = `import-${run},Mug of an import,kitchen,one,9.50,7\n`

  await give(page, 'mugs.csv', `${HEADER}${good}broken-${run},Broken,kitchen,one,cheap,many\n`)
  const report = page.getByRole('region', { name: 'Problems of the file' })
  await expect(report.getByRole('row', { name: /^3 price Must be an amount/ })).toBeVisible({ timeout: 60_000 })
  await expect(report.getByRole('row', { name: /^3 stock/ })).toBeVisible()
  await inspect(page, 'import report light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspect(page, 'import report dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'import report phone')
  await page.setViewportSize({ width: 1280, height: 800 })
  expect((await page.request.get(`/api/products/import-${run}`)).status()).toBe(404)

  await give(page, 'mugs.csv', HEADER + good)
  await expect(state(page)).toHaveText('No problems. 1 product can be imported.', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Import 1 product' }).click()
  await expect(state(page)).toHaveText('1 product imported.', { timeout: 60_000 })
  await page.reload()
  await expect(state(page)).toHaveText('1 product imported.')
  await page.goto(`/p/import-${run}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Mug of an import' })).toBeVisible()

  for (const [button, name] of [
    ['Export as CSV', 'products.csv'],
    ['Export as JSON lines', 'products.jsonl'],
  ] as const) {
    await page.goto('/desk/import')
    await expect(page.getByLabel('Name of your shop')).not.toHaveValue('')
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = await readFile(await (await begun).path())
    expect(file.toString()).toContain(`import-${run}`)
    await give(page, name, file)
    await expect(state(page)).toHaveText('Everything is as the file says: there is nothing to import.', {
      timeout: 60_000,
    })
  }
  await expect(page.getByRole('link', { name: /mugs\.csv Import: Done 1 product/ }).first()).toBeVisible()
  await inspect(page, 'import history')
})

test('the template is a file that can be imported', async ({ page }) => {
  await open(page)
  const template = await page.request.get('/templates/products.csv')
  await give(page, 'products.csv', await template.body())
  await expect(state(page)).toHaveText(/^(No problems\.|Everything is as)/, { timeout: 60_000 })
})

test('what is no table is told from one', async ({ page }) => {
  await open(page)
  await give(page, 'mugs.csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]))
  const report = page.getByRole('region', { name: 'Problems of the file' })
  await expect(report.getByRole('row', { name: /This is a spreadsheet or an archive/ })).toBeVisible({
    timeout: 60_000,
  })
})

test('pictures that a file names elsewhere come into the shop, and the desk says what keeps one out', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await open(page)
  const [product] = await inStock(page, 1)
  const picture = new URL(product?.images[0]?.url ?? '', baseURL).href
  const absent = new URL('/media/no-such-picture.jpg', baseURL).href
  const productId = `elsewhere-${Date.now()}`
  const row = `${productId},A mug from elsewhere,kitchen,one,9.50,7,${absent}|${picture},Nothing|A picture\n`
  const file = `product_id,title,category,variant_id,price,stock,images,image_alts\n${row}`
  await give(page, 'elsewhere.csv', file)
  await expect(state(page)).toHaveText(/^No problems\./, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Import 1 product' }).click()
  await expect(state(page)).toHaveText('1 product imported.', { timeout: 60_000 })

  const shown = async () => {
    const answer = await page.request.get(`/api/products/${productId}`)
    return ((await answer.json()) as { images?: { url: string }[] }).images?.map(({ url }) => url.split('/')[2])
  }
  await expect.poll(shown, { timeout: 60_000 }).toEqual(['pictures'])

  await page.goto(`/desk/products/${productId}`)
  await expect(page.getByText(/^Shoppers do not see it\. There is no picture to be had/)).toBeVisible({
    timeout: 30_000,
  })
  await looks(page, 'product with a picture that stays elsewhere')
  await page.goto(`/p/${productId}`)
  await expect(page.locator('main img[src^="/media/pictures/"]').first()).toBeVisible()
  await expect(page.locator('main img[src*="no-such-picture"]')).toHaveCount(0)

  await page.goto('/desk/import')
  await give(page, 'elsewhere.csv', file)
  await expect(state(page)).toHaveText(/^Everything is as the file says/, { timeout: 60_000 })
})
