import {
  addToCart,
  CARDS,
  code,
  expect,
  fillAddress,
  freshEmail,
  inspect,
  inStock,
  mail,
  order,
  paid,
  PASSWORD,
  pay,
  test,
} from './shop'

test('a guest browses, buys two things, sees the order turn to paid, and tracks it by the mail’s link', async ({
  page,
  context,
}) => {
  const email = freshEmail('guest')
  await page.goto('/')
  const aisle = page.getByRole('region', { name: 'The aisles' }).getByRole('link').first()
  await aisle.click()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
  await expect(page.getByText(/^(In stock|Only \d+ left|Sold out)$/)).toBeVisible()

  const [first, second] = await inStock(page, 2)
  if (!first || !second) throw new Error('The shop has too little in stock.')
  await addToCart(page, first)
  await page.getByRole('button', { name: 'Close the cart' }).click()
  await addToCart(page, second)
  await page.getByRole('link', { name: 'Check out' }).click()

  const summary = page.getByRole('region', { name: 'Your order' })
  await expect(summary.getByText(first.title)).toBeVisible()
  await expect(summary.getByText(second.title)).toBeVisible()
  await expect(summary.getByText('Total', { exact: true })).toBeVisible()
  // The way of sending is chosen already; the rest is to be filled in.
  expect(await page.locator('form').locator('input:not([type=radio]), select').count()).toBeLessThanOrEqual(8)
  await page.getByLabel('E-mail').fill(email)
  await fillAddress(page)

  // What was typed survives a reload.
  await page.reload()
  await expect(page.getByLabel('Town or city')).toHaveValue('London')
  await page.getByRole('button', { name: /^Order and pay £/ }).click()

  await expect(page.getByLabel('Card number')).toBeVisible()
  await page.evaluate(() => ((window as unknown as { sameDocument: boolean }).sameDocument = true))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument)).toBe(true)

  // The cart is empty again.
  await expect(page.getByRole('button', { name: 'Cart, empty' })).toBeVisible()

  const number = await page.locator('main strong').first().innerText()
  const receipt = await mail(
    page,
    email,
    (one) => one.text.includes(number) && /paid|thank|receipt/i.test(one.subject + one.text),
  )
  const link = /https?:\/\/\S+\/orders\/\S+access=[A-Za-z0-9_.-]+/.exec(receipt.text)?.[0]
  expect(link, `a link in: ${receipt.text}`).toBeTruthy()

  // Somebody else's browser, with nothing but the link.
  const stranger = await (await context.browser()?.newContext())?.newPage()
  if (!stranger || !link) throw new Error('No second browser or no link.')
  const url = new URL(link)
  await stranger.goto(new URL(url.pathname + url.search, page.url()).href)
  await expect(paid(stranger)).toBeVisible()
  await stranger.goto(new URL(url.pathname, page.url()).href)
  await expect(stranger.getByRole('heading', { name: /We do not know this order/ })).toBeVisible()

  // The mail is lost, too: the number and the address bring another one, of a new link.
  await stranger.getByRole('link', { name: 'Send me a new link' }).click()
  await stranger.getByLabel('Order number').fill(number.toLowerCase().replace('-', ' '))
  await stranger.getByLabel('E-mail').fill(email.toUpperCase())
  await stranger.getByRole('button', { name: 'Send me the link' }).click()
  await expect(stranger.getByText(/If there is such an order/)).toBeVisible()
  const again = await mail(page, email, (one) => one.subject === `The link to your order ${number}`)
  const renewed = /https?:\/\/\S+\/orders\/\S+access=[A-Za-z0-9_.-]+/.exec(again.text)?.[0]
  expect(renewed).toBeTruthy()
  if (!renewed) return
  await stranger.goto(new URL(new URL(renewed).pathname + new URL(renewed).search, page.url()).href)
  await expect(paid(stranger)).toBeVisible()
  await stranger.context().close()
})

test('a guest becomes a member with one field, and the order is in the account', async ({ page }) => {
  const email = freshEmail('becoming')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await order(page, email)
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const number = await page.locator('main strong').first().innerText()

  const panel = page.getByRole('region', { name: 'Keep this order' })
  await expect(panel.getByLabel('Choose a password')).toBeVisible()
  await inspect(page, 'order to keep')
  await panel.getByLabel('Choose a password').fill(PASSWORD)
  await panel.getByRole('button', { name: 'Become a member' }).click()
  await panel.getByLabel('Code from the mail').fill(await code(page, email))
  await expect(panel.getByText('It is in your account.')).toBeVisible()
  await inspect(page, 'order claimed')
  await panel.getByRole('link', { name: 'See it among my orders' }).click()
  await page.getByRole('link', { name: `Order ${number}` }).click()
  // By the account now, without the link.
  await expect(page).not.toHaveURL(/access=/)
  await expect(paid(page)).toBeVisible()
  await inspect(page, 'order by the account')
})

test('a double click places one order', async ({ page }) => {
  const email = freshEmail('double')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.getByRole('link', { name: 'Check out' }).click()
  await page.getByLabel('E-mail').fill(email)
  await fillAddress(page)
  const keys = new Set<string | undefined>()
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/orders'))
      keys.add(request.headers()['idempotency-key'])
  })
  await page.getByRole('button', { name: /^Order and pay £/ }).dblclick()
  await expect(page.getByLabel('Card number')).toBeVisible()
  expect(keys.size).toBe(1)
})

test('an order whose answer was lost is found again', async ({ page }) => {
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)
  await page.goto('/checkout')
  await page.getByLabel('E-mail').fill(freshEmail('lost'))
  await fillAddress(page)
  const ids: string[] = []
  await page.route('**/api/orders', async (route) => {
    const response = await route.fetch()
    ids.push(((await response.json()) as { order: { orderId: string } }).order.orderId)
    if (ids.length === 1) await route.abort('connectionreset')
    else await route.fulfill({ response })
  })
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await expect(page.getByLabel('Card number')).toBeVisible()
  expect(ids.length).toBeGreaterThan(1)
  expect(new Set(ids).size).toBe(1)
})
