import { ADMINISTRATOR, atTheDesk, expect, fillAddress, freshEmail, inspect, looks, member, test } from './shop'

test('a member applies, is declined, tells more, is approved, and sells', async ({ page, browser }) => {
  test.setTimeout(300_000)
  const name = `Kiln ${Date.now()}`
  await member(page, freshEmail('kiln'))
  await page.goto('/')
  await page.getByRole('link', { name: 'Sell on Souk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sell on Souk' })).toBeVisible()
  await page.getByRole('button', { name: 'Send my application' }).click()
  await expect(page.getByRole('alert').getByText('Agree to the terms.')).toBeVisible()
  await looks(page, 'sell')

  await page.getByLabel('Name of your shop').fill(name)
  await page.getByRole('textbox', { name: 'About your shop' }).fill('Pots.')
  await fillAddress(page)
  await page.getByLabel('Tax number').fill('GB 480 2264 18')
  await page.getByLabel('IBAN').fill('GB34 BUKB 2020 1555 5555 55')
  await page.getByLabel('I agree').check()
  await page.getByRole('button', { name: 'Send my application' }).click()
  await expect(page.getByRole('alert').getByText(/check digits are wrong/)).toBeVisible()
  await page.getByLabel('IBAN').fill('GB33 BUKB 2020 1555 5555 55')
  await page.getByRole('button', { name: 'Send my application' }).click()
  await expect(page.getByText('We are reading your application.')).toBeVisible()

  const { page: admin } = await atTheDesk(browser, ADMINISTRATOR, '/admin/sellers')
  const waiting = admin.getByRole('article', { name })
  await expect(async () => {
    await admin.reload()
    await expect(waiting).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(waiting).toContainText('GB… 5555')
  await looks(admin, 'admin sellers')
  await waiting.getByRole('button', { name: `Decline: ${name}` }).click()
  await admin.getByLabel('Why').fill('Say what your pots are like.')
  await inspect(admin, 'admin decline')
  await admin.getByRole('button', { name: 'Decline it' }).click()
  await expect(waiting).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('Say what your pots are like.')).toBeVisible()
  await looks(page, 'sell declined')
  await page.getByRole('textbox', { name: 'About your shop' }).fill('Pots that hold water.')
  await page.getByRole('button', { name: 'Send my application' }).click()
  await expect(page.getByText('We are reading your application.')).toBeVisible()
  await expect(async () => {
    await admin.reload()
    await expect(waiting).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await waiting.getByRole('button', { name: `Approve: ${name}` }).click()
  await expect(admin.getByText(`“${name}” may sell now.`)).toBeVisible()

  // The page fetches a token with the new role by itself.
  await page.reload()
  await page.getByRole('link', { name: 'To your desk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()

  const token = await page.evaluate(async () => {
    const answer = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'Souk-Client': 'storefront' } })
    return ((await answer.json()) as { accessToken: string }).accessToken
  })
  const save = (data: object) =>
    page.request.put(`/api/products/kiln-${Date.now()}`, { data, headers: { Authorization: `Bearer ${token}` } })
  const pot = {
    title: 'Pot',
    categoryId: 'kitchen',
    variants: [{ variantId: 'one', choices: [], stock: 1, price: { amount: 900, currency: 'GBP' } }],
  }
  const spoofed = await save({ ...pot, sellerName: 'Ash & Clay' })
  expect(spoofed.status()).toBe(400)
  expect(JSON.stringify(await spoofed.json())).toContain('/sellerName')
  const saved = (await (await save(pot)).json()) as { sellerName: string }
  expect(saved.sellerName).toBe(name)
})
