import {
  addToCart,
  CARDS,
  expect,
  fillAddress,
  freshEmail,
  inStock,
  inspect,
  mail,
  member,
  paid,
  pay,
  test,
} from './shop'

test('a member keeps addresses, sends to one of them and has the bill sent elsewhere', async ({ page }) => {
  test.setTimeout(180_000)
  const email = freshEmail('addresses')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await member(page, email)

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('link', { name: 'Address book' }).click()
  await expect(page.getByText('No address is saved yet.')).toBeVisible()
  await inspect(page, 'addresses, none')
  await page.getByRole('button', { name: 'Add an address' }).click()
  await expect(page.getByLabel('Full name')).toBeFocused()
  await inspect(page, 'addresses, a new one')
  await fillAddress(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('12 St James Square')).toBeVisible()
  await page.getByRole('button', { name: 'Add an address' }).click()
  await fillAddress(page)
  await page.getByLabel('Street and number').fill('1 Dorset Street')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Make 1 Dorset Street the default' }).click()
  await page.getByRole('button', { name: 'Delete 1 Dorset Street' }).click()
  await expect(page.getByRole('list', { name: 'Your addresses' }).getByText('1 Dorset Street')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Make 12 St James Square the default' })).toBeVisible()
  await inspect(page, 'addresses, two')

  await addToCart(page, product)
  await page.goto('/checkout')
  await expect(page.getByRole('radio', { name: /1 Dorset Street/ })).toBeChecked()
  await page.getByRole('radio', { name: /12 St James Square/ }).check()
  await page.getByRole('checkbox', { name: 'The bill goes to the same address' }).uncheck()
  await fillAddress(page)
  await page.getByLabel('Full name').fill('Analytical Engines Ltd')
  await inspect(page, 'checkout with saved addresses and a bill')
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('The bill goes to')).toBeVisible()
  await expect(page.getByText('Analytical Engines Ltd')).toBeVisible()
  await inspect(page, 'order with a bill')
  const receipt = await mail(page, email, (one) => one.subject.startsWith('Paid'))
  expect(receipt.text).toContain('Billed to: Analytical Engines Ltd')
})
