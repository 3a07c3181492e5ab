import type { Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { newSeller, signedIn } from './people'
import {
  addToCart,
  ADMINISTRATOR,
  atTheDesk,
  CARDS,
  expect,
  freshEmail,
  inspect,
  looks,
  order,
  paid,
  pay,
  test,
} from './shop'

type Schemas = components['schemas']
const WHY = 'Three parcels in a row came empty.'

/** What shoppers find of a product: on its page, in lists of it and in the search. */
async function found(page: Page, productId: string, title: string): Promise<string[]> {
  const { request } = page
  const has = async (path: string) => {
    const { products } = (await (await request.get(path)).json()) as { products: { productId: string }[] }
    return products.some((one) => one.productId === productId)
  }
  const ways: [string, boolean][] = [
    ['page', (await request.get(`/api/products/${productId}`)).ok()],
    ['list', await has('/api/products?sort=newest&limit=48')],
    ['search', await has(`/api/search?q=${encodeURIComponent(title)}`)],
  ]
  return ways.filter(([, there]) => there).map(([way]) => way)
}

test('a suspended shop is out of sight and sends what was ordered; reinstated, it is back', async ({
  page: shopper,
  browser,
  request,
}) => {
  test.setTimeout(300_000)
  const run = Date.now().toString(36)
  const [name, thing, productId] = [`Thistle ${run}`, `Thistle bowl ${run}`, `thistle-${run}`]
  const seller = await newSeller(request, name)
  const root = await signedIn(request, ADMINISTRATOR)
  await root.read('PUT', `/api/sellers/${seller.id}/trust`, { data: { trusted: true } })
  const pot = {
    title: thing,
    categoryId: 'kitchen',
    variants: [{ variantId: 'one', choices: [], stock: 5, price: { amount: 900, currency: 'GBP' } }],
  }
  const product = await seller.read<Schemas['Product']>('PUT', `/api/products/${productId}`, { data: pot })
  await expect.poll(() => found(shopper, productId, thing), { timeout: 60_000 }).toEqual(['page', 'list', 'search'])
  expect(((await (await request.get(`/api/sellers/${seller.id}`)).json()) as Schemas['SellerWords']).about).toBe(
    'Pots.',
  )

  await addToCart(shopper, product)
  await order(shopper, freshEmail('thistle'))
  await pay(shopper, CARDS.good)
  await expect(paid(shopper)).toBeVisible({ timeout: 30_000 })
  const bought = new URL(shopper.url()).pathname.split('/').at(-1) ?? ''
  await addToCart(shopper, product)

  // The administrator suspends it, thinks better of it, and does it after all.
  const { page: admin } = await atTheDesk(browser, ADMINISTRATOR, '/admin/sellers?state=approved')
  const card = admin.getByRole('article', { name })
  const more = admin.getByRole('button', { name: 'Show more' })
  await expect(async () => {
    if (await more.isVisible()) await more.click()
    await expect(card).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const suspend = async () => {
    await card.getByRole('button', { name: `Suspend: ${name}` }).click()
    await admin.getByLabel('Why').fill(WHY)
    await inspect(admin, 'admin suspend')
    await admin.getByRole('button', { name: 'Suspend it' }).click()
    await expect(card).toHaveCount(0)
  }
  await suspend()
  await expect.poll(() => found(shopper, productId, thing), { timeout: 60_000 }).toEqual([])
  await admin.getByRole('button', { name: 'Undo' }).click()
  await expect(admin.getByText(`“${name}” sells again.`)).toBeVisible()
  await expect.poll(() => found(shopper, productId, thing), { timeout: 60_000 }).toEqual(['page', 'list', 'search'])
  await admin.goto('/admin/sellers?state=approved')
  await expect(async () => {
    if (await more.isVisible()) await more.click()
    await expect(card).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await suspend()
  await expect.poll(() => found(shopper, productId, thing), { timeout: 60_000 }).toEqual([])
  expect(await (await request.get(`/api/sellers/${seller.id}`)).json()).toEqual({ sellerId: seller.id })

  // What lies in a cart cannot be bought, and nobody puts anything up.
  await shopper.goto('/cart')
  await expect(shopper.getByRole('main')).toContainText('Not sold here any more.')
  expect((await seller.call('PUT', `/api/products/${productId}`, { data: pot })).status()).toBe(403)
  const byRoot = { ...pot, title: `${thing} by root` }
  const saved = await root.read<Schemas['Product']>('PUT', `/api/products/${productId}`, { data: byRoot })
  expect(saved.publication?.withheld).toBe(true)
  expect(await found(shopper, productId, thing)).toEqual([])

  // What was ordered is sent.
  const part = `/api/orders/${bought}/fulfilments/${seller.id}`
  await seller.read('POST', `${part}/accept`)
  await seller.read('POST', `${part}/ship`, { data: { carrier: 'Royal Mail' } })

  await admin.goto('/admin/sellers?state=suspended')
  await expect(card).toContainText(WHY)
  await looks(admin, 'admin suspended sellers')
  await card.getByRole('button', { name: `Reinstate: ${name}` }).click()
  await expect(card).toHaveCount(0)
  await expect.poll(() => found(shopper, productId, thing), { timeout: 60_000 }).toEqual(['page', 'list', 'search'])
  await admin.context().close()
})
