import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { signedIn, type Person } from './people'
import {
  addToCart,
  ADMINISTRATOR,
  atTheDesk,
  CARDS,
  expect,
  freshEmail,
  goods,
  looks,
  order,
  paid,
  pay,
  SELLER,
  test,
  type Product,
} from './shop'

type Schemas = components['schemas']

async function something(page: Page, sellerId: string): Promise<Product> {
  const fits = (one: Product) => one.sellerId === sellerId && one.variants.every(({ available }) => available > 5)
  const found = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!found) throw new Error('The demo seller has nothing in stock.')
  return found
}

const balanceOf = async (seller: Person) =>
  (await seller.read<Schemas['Balance']>('GET', '/api/balance')).balance.amount

/** The seller's statement of this month, whose pages add up from the balance before it to the one now. */
async function addsUp(seller: Person): Promise<void> {
  const { months, balance } = await seller.read<Schemas['Balance']>('GET', '/api/balance')
  const month = months[0]?.month ?? ''
  const first = await seller.read<Schemas['Statement']>('GET', `/api/statements/${month}?limit=3`)
  let total = first.opening.amount
  let page = first
  for (;;) {
    for (const { earnings, paidOut } of page.movements) total += earnings.balance.amount - paidOut.amount
    if (!page.nextCursor) break
    const next = `/api/statements/${month}?limit=3&cursor=${page.nextCursor}`
    page = await seller.read<Schemas['Statement']>('GET', next)
  }
  expect(total).toBe(first.closing.amount)
  expect(first.closing).toEqual(balance)
}

test('what a seller has earned is paid out, sent, seen, and comes back where the bank says no', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(300_000)
  const seller = await signedIn(request, SELLER)
  const root = await signedIn(request, ADMINISTRATOR)
  const before = await balanceOf(seller)
  await addToCart(page, await something(page, seller.id))
  await order(page, freshEmail('payouts'))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => balanceOf(seller), { timeout: 20_000 }).toBeGreaterThan(before)
  await addsUp(seller)
  const due = await balanceOf(seller)
  const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(due / 100)

  const { page: admin } = await atTheDesk(browser, ADMINISTRATOR, '/admin/payouts')
  const shop = admin.getByRole('article', { name: 'Ash & Clay' })
  await expect(shop).toContainText(pounds)
  await looks(admin, 'admin payouts due')
  await shop.getByRole('button', { name: 'Pay out: Ash & Clay' }).click()
  await expect(admin.getByText(`${pounds} are to be transferred to “Ash & Clay”.`)).toBeVisible()
  await expect(shop).toBeHidden()
  expect(await balanceOf(seller)).toBe(0)

  // Two at once, of whatever keys, find nothing any more.
  const again = ['payouts-again-1', 'payouts-again-2'].map((key) =>
    root.call('POST', `/api/sellers/${seller.id}/payouts`, { headers: { 'Idempotency-Key': `${key}-${Date.now()}` } }),
  )
  for (const answer of await Promise.all(again)) expect(answer.status()).toBe(409)

  await admin.getByRole('navigation', { name: 'States' }).getByRole('link', { name: 'To transfer' }).click()
  const transfer = admin.getByRole('article').filter({ hasText: pounds }).last()
  await expect(transfer).toContainText('GB33 BUKB 2020 1555 5555 55')
  await looks(admin, 'admin payouts to transfer')
  const download = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toMatch(/^payee,iban,amount,currency,reference\r\n/)
  expect(file).toContain(`Ash & Clay,GB33BUKB20201555555555,${(due / 100).toFixed(2)},GBP,SOUK `)

  const { page: desk } = await atTheDesk(browser, SELLER, '/desk/money')
  const latest = desk.getByRole('region', { name: 'Payouts' }).getByRole('listitem').first()
  await expect(latest).toContainText(pounds)
  await expect(latest).toContainText('On its way')
  const reference = /SOUK [0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await latest.textContent()) ?? '')?.[0] ?? 'none'

  const row = admin.getByRole('article').filter({ hasText: reference })
  await row.getByRole('button', { name: /^Sent/ }).click()
  await expect(row).toBeHidden()
  await desk.reload()
  await expect(latest).toContainText('Sent')
  await looks(desk, 'desk money')
  await desk.getByRole('region', { name: 'Money by month' }).getByRole('link').first().click()
  await expect(desk.getByRole('heading', { name: /^Statement of/ })).toBeVisible()
  await expect(desk.getByRole('row', { name: /^Closing balance/ })).toContainText('£0.00')
  await expect(desk.getByRole('row').filter({ hasText: 'Payout' }).last()).toContainText(`−${pounds}`)
  await looks(desk, 'desk statement')
  await addsUp(seller)

  // The bank gives it back: the seller has it again, and reads why.
  await admin.getByRole('navigation', { name: 'States' }).getByRole('link', { name: 'Sent' }).click()
  await expect(async () => {
    await admin.reload()
    await expect(row).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await row.getByRole('button', { name: /^Failed/ }).click()
  await admin.getByLabel('Why').fill('The bank knows no such account.')
  await admin.getByRole('button', { name: 'It failed' }).click()
  await expect(admin.getByText(`${pounds} are in the balance of “Ash & Clay” again.`)).toBeVisible()
  await expect(row).toBeHidden()
  expect(await balanceOf(seller)).toBe(due)
  await addsUp(seller)
  await desk.goto('/desk/money')
  await expect(latest).toContainText('The bank knows no such account.')
})
