import type { Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { newSeller, signedIn } from './people'
import {
  addToCart,
  ADMINISTRATOR,
  atTheDesk,
  CARDS,
  expect,
  fillAddress,
  freshEmail,
  looks,
  paid,
  pay,
  test,
} from './shop'

type Schemas = components['schemas']
const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** The days by standard delivery, as the checkout tells them. */
const daysOf = (page: Page, { earliest, latest }: Schemas['ShippingOption']) =>
  page.evaluate(
    ([first, last]) =>
      new Intl.DateTimeFormat('en-GB', {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      }).formatRange(new Date(first ?? ''), new Date(last ?? '')),
    [earliest, latest],
  )

test('what a seller sets is what checkout promises, refuses and lets cancel', async ({ page, browser, request }) => {
  test.setTimeout(240_000)
  const run = Date.now().toString(36)
  const [name, productId] = [`Heron ${run}`, `heron-${run}`]
  const seller = await newSeller(request, name)
  const root = await signedIn(request, ADMINISTRATOR)
  await root.read('PUT', `/api/sellers/${seller.id}/trust`, { data: { trusted: true } })
  const product = await seller.read<Schemas['Product']>('PUT', `/api/products/${productId}`, {
    data: {
      title: `Heron jug ${run}`,
      categoryId: 'kitchen',
      variants: [{ variantId: 'one', choices: [], stock: 5, price: { amount: 900, currency: 'GBP' } }],
    },
  })
  const standard = async () => {
    const data = { lines: [{ productId, variantId: 'one', quantity: 1 }] }
    const quote = (await (await request.post('/api/quotes', { data })).json()) as Schemas['Quote']
    const option = quote.parcels[0]?.options[0]
    if (!option) throw new Error('Nothing is sent.')
    return option
  }
  const usual = await standard()

  const { page: desk } = await atTheDesk(browser, seller.account, '/desk')
  await desk.getByRole('link', { name: 'Settings' }).click()
  await desk.getByLabel('Working days you need first').fill('3')
  await desk.getByRole('button', { name: 'Add a holiday' }).click()
  await desk.getByLabel('First day').fill(inDays(1))
  await desk.getByLabel('Last day').fill(inDays(7))
  await desk.getByLabel('Shoppers may cancel').selectOption('For 1 hour after the payment')
  await desk.getByLabel('The rest of Europe').uncheck()
  await desk.getByLabel('Overseas').uncheck()
  await desk.getByLabel('Parcels go back to another address').check()
  await looks(desk, 'desk settings')
  await desk.getByLabel('Parcels go back to another address').uncheck()
  const promise = await desk.getByText(/^Orders of today would be sent by/).textContent()

  // What is typed is not lost by a click beside it.
  await desk.getByRole('link', { name: 'Money' }).click()
  await desk.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click()
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved. Orders from now on go by it.')).toBeVisible()
  await desk.reload()
  await expect(desk.getByLabel('Last day')).toHaveValue(inDays(7))

  const later = await standard()
  expect(later.earliest > usual.earliest, `${later.earliest} after ${usual.earliest}`).toBe(true)
  expect(later.earliest > inDays(7)).toBe(true)
  expect(promise).toContain(await daysOf(desk, later))

  // Checkout tells those days, and refuses the zone.
  await addToCart(page, product)
  await page.goto('/checkout')
  await page.getByLabel('E-mail').fill(freshEmail('heron'))
  await fillAddress(page)
  await expect(page.getByText(await daysOf(page, later))).toBeVisible()
  await page.getByLabel('Country').selectOption('FR')
  await expect(page.getByText(`${name} does not send to FR.`)).toBeVisible()
  await page.getByLabel('Country').selectOption('GB')
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })

  // For an hour it can be cancelled, and then not any more.
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toBeVisible()
  await expect(page.getByText(/or until it is packed/)).toBeVisible()
  await page.clock.setFixedTime(Date.now() + 2 * 3_600_000)
  await page.reload()
  await expect(page.getByText('The time to cancel this order is over.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0)
})
