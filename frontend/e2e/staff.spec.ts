import type { components } from '../src/api/generated/contract'
import { invitation } from './people'
import {
  addToCart,
  atTheDesk,
  CARDS,
  expect,
  freshEmail,
  goods,
  inspect,
  looks,
  member,
  order,
  paid,
  pay,
  SELLER,
  test,
} from './shop'

type Schemas = components['schemas']

test('an owner invites a packer, who packs an order and no more, and is out with the call after', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const { page: owner, sellerId, headers } = await atTheDesk(browser, SELLER, '/desk/staff')
  const email = freshEmail('packer')
  await expect(owner.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible()
  await owner.getByRole('button', { name: 'Invite somebody' }).click()
  await inspect(owner, 'desk invite')
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(owner.getByText(`A letter to ${email} is on its way.`)).toBeVisible()
  const row = owner.getByRole('listitem').filter({ hasText: email })
  await expect(row).toContainText('Invited until')
  await looks(owner, 'desk staff')

  // Something to pack.
  const fits = (one: Schemas['Product']) =>
    one.sellerId === sellerId && one.variants.every(({ available }) => available > 5)
  const product = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!product) throw new Error('The demo seller has nothing in stock.')
  await addToCart(page, product)
  await order(page, freshEmail('bought'))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const at = new URL(page.url())
  const bought = (await (await page.request.get(`/api${at.pathname}${at.search}`)).json()) as Schemas['Order']

  await member(page, email)
  await page.goto(await invitation(page, email))
  await expect(page.getByRole('heading', { level: 1, name: /^Work with / })).toBeVisible()
  await looks(page, 'join')
  await page.getByRole('button', { name: 'Join the shop' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible()
  const desk = page.getByRole('navigation', { name: 'Desk' })
  await expect(desk.getByRole('link')).toHaveText(['Orders', 'Inventory'])

  const line = page.getByRole('row').filter({ hasText: bought.number })
  await expect(async () => {
    await page.reload()
    await expect(line).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await line.getByRole('link', { name: bought.number, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Order ${bought.number}` })).toBeVisible()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('link', { name: 'Packing slip' }).click()
  await expect(page.getByRole('article')).toContainText(product.title)

  await page.goto('/desk/products')
  await expect(page.getByRole('heading', { name: 'This page is not part of your work here' })).toBeVisible()
  await looks(page, 'desk forbidden')
  const token = await page.evaluate(async () => {
    const answer = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'Souk-Client': 'storefront' } })
    return ((await answer.json()) as { accessToken: string }).accessToken
  })
  const call = (method: string, path: string, data?: object) =>
    page.request.fetch(path, { method, data, headers: { Authorization: `Bearer ${token}` } })
  const part = `/api/orders/${bought.orderId}/fulfilments/${sellerId}`
  expect((await call('GET', part)).status()).toBe(200)
  expect((await call('PUT', `/api/products/${product.productId}`, {})).status()).toBe(403)
  expect((await call('GET', '/api/balance')).status()).toBe(403)

  await owner.reload()
  await expect(row).toContainText('Joined on')
  await row.getByRole('button', { name: `Remove ${email}` }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(owner.getByText(`${email} works here no more.`)).toBeVisible()
  expect((await call('GET', part)).status()).toBe(403)
  const accepted = await owner.request.get(part, { headers })
  expect(((await accepted.json()) as Schemas['SellersOrder']).stage).toBe('to-ship')
})
