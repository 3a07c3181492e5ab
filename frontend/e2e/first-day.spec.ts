import type { Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import {
  addToCart,
  ADMINISTRATOR,
  atTheDesk,
  CARDS,
  expect,
  fillAddress,
  freshEmail,
  looks,
  member,
  order,
  paid,
  pay,
  test,
} from './shop'

type Schemas = components['schemas']
const PICTURES = ['tea-cup-one', 'tea-cup-close', 'breakfast-bowl-three'].map(
  (name) => `../infra-cdk/local/src/main/resources/seed/media/products/${name}.webp`,
)

/** What shows a moment after it was done: the page is opened again until it does. */
async function shows(page: Page, address: string, what: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await what()
  }).toPass({ timeout: 30_000 })
}

test("a seller's first day: apply, be approved, make, be found, sell, ship, see the money", async ({
  page: seller,
  browser,
}) => {
  test.setTimeout(300_000)
  const run = Date.now().toString(36)
  const [shop, thing] = [`Hearth ${run}`, `Ember jug ${run}`]
  const { page: admin } = await atTheDesk(browser, ADMINISTRATOR, '/admin/sellers')

  // Apply, and be approved.
  await member(seller, freshEmail('hearth'))
  await seller.goto('/sell')
  await seller.getByLabel('Name of your shop').fill(shop)
  await seller.getByRole('textbox', { name: 'About your shop' }).fill('Jugs, thrown by hand.')
  await fillAddress(seller)
  await seller.getByLabel('Tax number').fill('GB 480 2264 18')
  await seller.getByLabel('IBAN').fill('GB33 BUKB 2020 1555 5555 55')
  await seller.getByLabel('I agree').check()
  await seller.getByRole('button', { name: 'Send my application' }).click()
  await expect(seller.getByText('We are reading your application.')).toBeVisible()
  const application = admin.getByRole('article', { name: shop })
  await shows(admin, '/admin/sellers', () => expect(application).toBeVisible({ timeout: 2_000 }))
  await application.getByRole('button', { name: `Approve: ${shop}` }).click()
  await expect(admin.getByText(`“${shop}” may sell now.`)).toBeVisible()
  await seller.reload()
  await seller.getByRole('link', { name: 'To your desk' }).click()
  await expect(seller.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await looks(seller, 'first day empty desk')

  // A product with three pictures.
  await seller.getByRole('link', { name: 'Make your first product' }).click()
  await seller.getByLabel('Title').fill(thing)
  await seller.getByLabel('Category').selectOption({ index: 1 })
  await seller.getByLabel('Price of it').fill('32')
  await seller.getByLabel('Stock of it').fill('3')
  await seller.getByLabel('Choose pictures').setInputFiles(PICTURES)
  const pictures = seller.getByRole('group', { name: 'Pictures' }).getByRole('listitem')
  await expect(pictures.filter({ hasText: 'Ready' })).toHaveCount(3, { timeout: 60_000 })
  for (const [at, words] of ['The jug', 'Its handle', 'Three jugs'].entries())
    await pictures.nth(at).getByLabel('What it shows').fill(words)
  await seller.getByRole('button', { name: 'Publish' }).click()
  await expect(seller.getByRole('heading', { level: 1, name: thing })).toBeVisible()
  await expect(seller).not.toHaveURL(/\/new$/)
  const productId = new URL(seller.url()).pathname.split('/').at(-1) ?? ''

  // Who is new is read before shoppers read it.
  expect((await seller.request.get(`/api/products/${productId}`)).status()).toBe(404)
  const waiting = admin.getByRole('article', { name: thing })
  await shows(admin, '/admin/products', () => expect(waiting).toBeVisible({ timeout: 2_000 }))
  await waiting.getByRole('button', { name: `Approve: ${thing}` }).click()
  await expect(waiting).toHaveCount(0)

  // Found in the shop by somebody who has never been there, and bought.
  const shopper = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  const found = shopper.getByRole('link', { name: thing }).first()
  await shows(shopper, `/search?q=${encodeURIComponent(thing)}`, () => expect(found).toBeVisible({ timeout: 2_000 }))
  const product = (await (await shopper.request.get(`/api/products/${productId}`)).json()) as Schemas['Product']
  expect(product.images).toHaveLength(3)
  await addToCart(shopper, product)
  await order(shopper, freshEmail('first-shopper'))
  await pay(shopper, CARDS.good)
  await expect(paid(shopper)).toBeVisible({ timeout: 30_000 })
  const { pathname, search } = new URL(shopper.url())
  const bought = (await (await shopper.request.get(`/api${pathname}${search}`)).json()) as Schemas['Order']

  // Sold: taken on, sent, arrived.
  const sold = seller.getByRole('link', { name: bought.number })
  await shows(seller, '/desk', () => expect(sold).toBeVisible({ timeout: 2_000 }))
  await sold.click()
  await seller.getByRole('button', { name: 'Accept' }).click()
  await seller.getByRole('button', { name: 'Ship' }).click()
  const parcel = seller.getByRole('dialog', { name: 'Ship this parcel' })
  await parcel.getByLabel('Carrier').fill('Royal Mail')
  await parcel.getByRole('button', { name: 'It is on its way' }).click()
  await expect(parcel).toBeHidden()
  await seller.getByRole('button', { name: 'It has arrived' }).click()
  await expect(seller.getByText('Noted as delivered.')).toBeVisible()
  await shopper.reload()
  await expect(shopper.getByText('Delivered').first()).toBeVisible()

  // The money is what the order says that this seller earns: what was sold, without tax, less the commission.
  const part = await seller.evaluate(async (path) => {
    const refreshed = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'Souk-Client': 'storefront' } })
    const { accessToken } = (await refreshed.json()) as { accessToken: string }
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${accessToken}` } })
    return (await answer.json()) as unknown
  }, `/api/orders/${bought.orderId}/fulfilments/${product.sellerId}`)
  const { earnings } = part as Schemas['SellersOrder']
  const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
  const balance = pounds.format(earnings.balance.amount / 100)
  expect(earnings.balance.amount).toBeGreaterThan(0)
  await shows(seller, '/desk/money', () => expect(seller.getByRole('main')).toContainText(balance, { timeout: 2_000 }))
  await looks(seller, 'first day money')
  await shopper.context().close()
  await admin.context().close()
})
