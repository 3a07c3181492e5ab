import type { Browser, Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import {
  addToCart,
  atTheDesk,
  CARDS,
  expect,
  freshEmail,
  goods,
  inspect,
  looks,
  order,
  paid,
  pay,
  SELLER,
  test,
  type Product,
} from './shop'

type Schemas = components['schemas']
const PICTURES = ['breakfast-bowl-cobalt', 'breakfast-bowl-leaf', 'breakfast-bowl-three'].map(
  (name) => `../infra-cdk/local/src/main/resources/seed/media/products/${name}.webp`,
)

/** The demo seller at their desk. */
async function sellersDesk(browser: Browser) {
  const desk = await atTheDesk(browser, SELLER, '/desk')
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  return desk
}

async function something(page: Page, sellerId: string): Promise<Product> {
  const fits = (one: Product) => one.sellerId === sellerId && one.variants.every(({ available }) => available > 5)
  const found = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!found) throw new Error('The demo seller has nothing in stock.')
  return found
}

test('a seller sees a new order, accepts it and sends it, and the shopper sees that', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { page: desk, sellerId } = await sellersDesk(browser)
  const product = await something(page, sellerId)
  await addToCart(page, product)
  await order(page, freshEmail('desk'))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const bought = (await (
    await page.request.get(`/api${new URL(page.url()).pathname}${new URL(page.url()).search}`)
  ).json()) as Schemas['Order']

  // An open desk hears of it by itself.
  await expect(desk.getByText(/new orders? ha(s|ve) come\.$/)).toBeVisible({ timeout: 60_000 })
  await expect(desk.getByRole('link', { name: bought.number })).toBeVisible({ timeout: 60_000 })
  await looks(desk, 'desk today')

  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Orders' }).click()
  const row = desk.getByRole('row').filter({ hasText: bought.number })
  await expect(row).toContainText(product.title)
  await looks(desk, 'desk orders')

  // By keyboard: down to the row, select it, take the selection back; and what the keys are.
  await desk.keyboard.press('/')
  await expect(desk.getByRole('searchbox')).toBeFocused()
  await desk.keyboard.type(bought.number)
  await expect(desk.getByRole('row')).toHaveCount(2)
  await desk.getByRole('heading', { level: 1 }).click()
  await desk.keyboard.press('j')
  await expect(row.getByRole('link', { name: bought.number, exact: true })).toBeFocused()
  await desk.keyboard.press('x')
  await expect(desk.getByText('1 selected')).toBeVisible()
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await inspect(desk, 'desk keys')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(desk.getByText('One order accepted.')).toBeVisible()

  await expect(async () => {
    await desk.goto('/desk/orders?stage=to-ship')
    await expect(row).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await row.getByRole('link', { name: bought.number, exact: true }).click()
  await expect(desk.getByRole('heading', { level: 1, name: `Order ${bought.number}` })).toBeVisible()
  // Who bought is an address to send to, and no address of mail.
  await expect(desk.getByRole('main')).toContainText('SW1Y 4LB')
  await expect(desk.getByRole('main')).not.toContainText('@example.com')
  await looks(desk, 'desk order')

  await desk.getByRole('link', { name: 'Packing slip' }).click()
  await expect(desk.getByRole('article')).toContainText(product.title)
  await inspect(desk, 'desk slip')
  await desk.emulateMedia({ media: 'print' })
  await expect(desk.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(desk.getByRole('banner')).toBeHidden()
  await expect(desk.getByRole('article')).toBeVisible()
  await desk.emulateMedia({ media: 'screen' })
  await desk.goBack()

  await desk.getByRole('button', { name: 'Ship' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Ship this parcel' })
  await dialog.getByLabel('Carrier').fill('Royal Mail')
  await dialog.getByLabel(/^Tracking number/).fill('AB123456789GB')
  await inspect(desk, 'desk ship')
  await dialog.getByRole('button', { name: 'It is on its way' }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(page.getByText('AB123456789GB')).toBeVisible()
  await expect(page.getByText('On its way').first()).toBeVisible()

  await desk.getByRole('button', { name: 'It has arrived' }).click()
  await expect(desk.getByText('Noted as delivered.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Delivered').first()).toBeVisible()

  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Money' }).click()
  await expect(desk.getByRole('region', { name: 'Money by month' })).toContainText('£')
  await looks(desk, 'desk money')

  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Figures' }).click()
  // The demo's year has sold more things than the first few that are shown.
  await desk.getByRole('button', { name: /^Show all/ }).click()
  await expect(desk.getByRole('region', { name: 'Products' }).getByRole('link', { name: product.title })).toBeVisible()
  const chart = desk.getByRole('slider', { name: 'Sales over time' })
  await chart.press('ArrowLeft')
  await expect(chart).toHaveAttribute('aria-valuetext', /: £[\d,.]+, \d+ orders?, \d+ views?, (—|\d+\.\d %) bought$/)
  await looks(desk, 'desk figures')
  const saving = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Save products as CSV' }).click()
  expect((await saving).suggestedFilename()).toMatch(/^souk-products-.*\.csv$/)
  await desk.context().close()
})

test('a seller makes a product with variants, and it is found in the shop', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { page: desk } = await sellersDesk(browser)
  const name = `Quince bowl ${Date.now().toString(36)}`
  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Products' }).click()
  await expect(desk.getByRole('row').nth(1)).toBeVisible()
  await looks(desk, 'desk products')
  await desk.getByRole('link', { name: 'New product' }).click()

  // What is missing is said beside its field.
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('alert').getByText('Give it a title.')).toBeVisible()
  await desk.getByLabel('Title').fill(name)
  await expect(desk.getByLabel('Address in the shop')).toHaveValue(/^quince-bowl-/)
  await desk.getByLabel('Category').selectOption({ index: 1 })
  await desk.getByLabel(/^Description/).fill('Turned of quince wood.')
  await desk.getByRole('button', { name: 'Add an option' }).click()
  await desk.getByLabel('Name of option 1').fill('Size')
  await desk.getByLabel('Values of option 1, parted by commas').fill('Small, Large')
  await desk.getByRole('button', { name: 'Make 2 variants' }).click()
  await desk.getByLabel('Price of Small').fill('18')
  await desk.getByRole('button', { name: 'First price to all' }).click()
  await desk.getByLabel('Price of Large').fill('24.50')
  await desk.getByLabel('Stock of Small').fill('4')
  await desk.getByLabel('Stock of Large').fill('9')

  // Three pictures straight to S3, of which the shop makes its own.
  await desk.getByLabel('Choose pictures').setInputFiles(PICTURES)
  const pictures = desk.getByRole('group', { name: 'Pictures' }).getByRole('listitem')
  await expect(pictures.filter({ hasText: 'Ready' })).toHaveCount(3, { timeout: 60_000 })
  // Each is seen while it is described, by the policy that the edge sends.
  for (const preview of await pictures.locator('img').all())
    expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('alert').getByText('Say what the picture shows.').first()).toBeVisible()
  for (const [at, words] of ['The bowl', 'The bowl in green', 'Three bowls'].entries())
    await pictures.nth(at).getByLabel('What it shows').fill(words)
  await pictures
    .nth(2)
    .getByRole('button', { name: / forward$/ })
    .click()
  await expect(pictures.nth(1).getByLabel('What it shows')).toHaveValue('Three bowls')
  await looks(desk, 'desk editor')
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByText('It is in the shop.')).toBeVisible()
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()

  await expect(async () => {
    await page.goto(`/search?q=${encodeURIComponent(name)}`)
    await expect(page.getByRole('link', { name }).first()).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })

  await page.getByRole('link', { name }).first().click()
  const drawn = page.getByRole('button', { name: 'Show it large: The bowl', exact: true }).locator('img')
  await expect(drawn).toHaveJSProperty('complete', true)
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  expect(await drawn.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.webp$/)

  // A price is changed where it stands, and taken back.
  await desk.goto(`/desk/products?q=${encodeURIComponent(name)}`)
  const price = desk.getByLabel(`Price of ${name}, Small`)
  await price.fill('19.90')
  await price.press('Enter')
  await expect(desk.getByText(`${name}, Small: £19.90.`)).toBeVisible()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.getByText(`${name}, Small: £18.00.`)).toBeVisible()
  await expect(price).toHaveValue('18.00')
  await desk.context().close()
})

test('who edits a product that somebody else has saved decides with both before them', async ({ browser }) => {
  test.setTimeout(120_000)
  const [{ page: one, sellerId }, { page: other }] = await Promise.all([sellersDesk(browser), sellersDesk(browser)])
  const { productId, title } = await something(one, sellerId)
  const open = async (page: Page) => {
    await page.goto(`/desk/products/${productId}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await open(one)
  await open(other)
  const before = await one.getByLabel(/^Description/).inputValue()
  // Of a product that nothing was said of before, spaces around it are not kept.
  const theirs = `${before} Theirs.`.trim()
  await other.getByLabel(/^Description/).fill(theirs)
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()

  await one.getByLabel(/^Description/).fill(`${before} Mine.`)
  await one.getByRole('button', { name: 'Save' }).click()
  const dialog = one.getByRole('dialog', { name: 'It changed while you edited it' })
  await expect(dialog).toContainText('Theirs.')
  await expect(dialog).toContainText('Mine.')
  await inspect(one, 'desk conflict')
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await dialog.getByRole('button', { name: 'Save this' }).click()
  await expect(dialog).toBeHidden()
  await expect(one.getByLabel(/^Description/)).toHaveValue(theirs)
  await one.getByLabel(/^Description/).fill(before)
  await one.getByRole('button', { name: 'Save' }).click()
  await expect(one.getByText('Saved.')).toBeVisible()
  await one.context().close()
  await other.context().close()
})

test('the desk is for sellers alone', async ({ page }) => {
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill('shopper@souk.example')
  await page.getByLabel('Password').fill('demo-shopper-1')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'The desk is for sellers' })).toBeVisible()
})
