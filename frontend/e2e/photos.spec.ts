import type { components } from '../src/api/generated/contract'
import { PHOTOS, seen } from './pictures'
import { addToCart, atTheDesk, CARDS, expect, freshEmail, goods, inspect, order, paid, pay, SELLER, test } from './shop'

type Schemas = components['schemas']

test('a guest shows a seller what is wrong, and nobody else sees it', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { page: desk, sellerId, headers } = await atTheDesk(browser, SELLER, '/desk')
  const fits = (one: Schemas['Product']) =>
    one.sellerId === sellerId && one.variants.every(({ available }) => available > 5)
  const product = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!product) throw new Error('The demo seller has nothing in stock.')
  await addToCart(page, product)
  await order(page, freshEmail('photos'))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const url = new URL(page.url())
  const read = async () =>
    (await (await page.request.get(`/api${url.pathname}${url.search}`)).json()) as Schemas['Order']
  const part = `/api${url.pathname}/fulfilments/${sellerId}`
  const steps: [string, object][] = [
    ['accept', {}],
    ['ship', { carrier: 'Royal Mail' }],
    ['deliver', {}],
  ]
  for (const [step, data] of steps) {
    expect((await desk.request.post(`${part}/${step}`, { headers, data })).status(), step).toBe(200)
  }

  await page.reload()
  await page.getByRole('button', { name: 'Return something' }).click()
  const dialog = page.getByRole('dialog', { name: 'Return something' })
  await dialog.getByLabel('Choose pictures').setInputFiles(PHOTOS)
  await expect(dialog.getByText('Ready', { exact: true })).toHaveCount(2, { timeout: 30_000 })
  await dialog.getByLabel('Why').selectOption('It came damaged')
  await inspect(page, 'return photos dialog')
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'return photos dialog phone')
  await page.setViewportSize({ width: 1280, height: 800 })
  await dialog.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(dialog).toBeHidden()

  // The shopper sees them, and one of them large.
  await seen(page, 2)
  await inspect(page, 'return photos light')
  await page.getByRole('button', { name: 'Photo 1 of 2: show it large' }).click()
  const viewer = page.getByRole('dialog', { name: 'Photo 1 of 2' })
  const large = viewer.getByRole('img')
  await expect.poll(() => large.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  await inspect(page, 'return photo large')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: 'Photo 2 of 2' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'return photo large dark phone')
  await page.keyboard.press('Escape')
  await inspect(page, 'return photos dark phone')

  // So does the seller.
  await desk.goto(`/desk${url.pathname}`)
  await seen(desk, 2)
  await inspect(desk, 'desk return photos')

  // Nobody else: neither without the link, nor by the picture's own address without its signature.
  const { returnId } = (await read()).returns[0] ?? { returnId: '' }
  const list = `${part}/returns/${returnId}/photos`
  expect((await page.request.get(list)).status()).toBe(404)
  const shown = (await (await page.request.get(`${list}${url.search}`)).json()) as Schemas['ReturnPhotoList']
  const address = shown.photos[0]?.url ?? ''
  expect((await page.request.get(address)).status()).toBe(200)
  expect((await page.request.get(address.split('?')[0] ?? '')).status()).toBe(403)
})
