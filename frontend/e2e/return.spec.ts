import type { APIRequestContext } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import {
  addToCart,
  ADMINISTRATOR,
  expect,
  freshEmail,
  inspect,
  inStock,
  looks,
  mail,
  order,
  paid,
  pay,
  picture,
  session,
  test,
  CARDS,
} from './shop'

type Order = components['schemas']['Order']

/** What the shop's administrator does for the seller of everything in the order; with cookies of their own. */
async function desk(request: APIRequestContext) {
  const { accessToken } = await session(request, ADMINISTRATOR)
  const headers = { Authorization: `Bearer ${accessToken}` }
  return async (path: string, data: object = {}) => {
    const answer = await request.post(path, { headers, data })
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
  }
}

test('a guest sends something back, gets the money for it, and has it on the invoice', async ({ page, request }) => {
  test.setTimeout(180_000)
  const email = freshEmail('return')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await order(page, email)
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Returns' })).toHaveCount(0)

  const url = new URL(page.url())
  const access = url.searchParams.get('access') ?? ''
  const bought = (await (await page.request.get(`/api${url.pathname}?access=${access}`)).json()) as Order
  const part = `/api/orders/${bought.orderId}/fulfilments/${bought.fulfilments[0]?.sellerId}`
  const act = await desk(request)
  await act(`${part}/accept`)
  await act(`${part}/ship`, { carrier: 'Royal Mail' })
  await act(`${part}/deliver`)

  await page.reload()
  await page.getByRole('button', { name: 'Return something' }).click()
  const dialog = page.getByRole('dialog', { name: 'Return something' })
  await dialog.getByLabel('Why').selectOption('It does not work')
  await dialog.getByLabel(/^More about it/).fill('It hums.')
  await inspect(page, 'return dialog')
  await dialog.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(dialog).toBeHidden()
  const panel = page.getByRole('region', { name: 'Returns' })
  await expect(panel).toContainText('“It hums.”')
  await mail(page, email, (one) => /^Your return/.test(one.subject))

  // Thought better of, and asked for again.
  await panel.getByRole('button', { name: 'Keep it after all' }).click()
  await page.getByRole('button', { name: 'Withdraw the return' }).click()
  await expect(panel).toContainText('You keep it.')
  await panel.getByRole('button', { name: 'Return something' }).click()
  await dialog.getByLabel('Why').selectOption('I changed my mind')
  await dialog.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(dialog).toBeHidden()

  const after = (await (await page.request.get(`/api${url.pathname}?access=${access}`)).json()) as Order
  const { returnId } = after.returns[1] ?? { returnId: '' }
  await act(`${part}/returns/${returnId}/approve`, { words: 'Use the old box.' })
  await mail(page, email, (one) => /^Send it back/.test(one.subject) && one.text.includes('Use the old box.'))
  await page.reload()
  await expect(panel).toContainText('Use the old box.')
  await act(`${part}/returns/${returnId}/receive`, { restock: true })
  await mail(page, email, (one) => /^Refunded/.test(one.subject))
  await page.reload()
  await expect(panel).toContainText('went back to you')
  await looks(page, 'returned')

  await page.getByRole('link', { name: 'Invoice' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Invoice' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Credit note C-\d{4}-\d{6}/ })).toBeVisible()
  await looks(page, 'invoice')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await picture(page, 'invoice print')
})
