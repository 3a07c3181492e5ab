import {
  addToCart,
  CARDS,
  code,
  expect,
  fillAddress,
  freshEmail,
  inspect,
  inStock,
  paid,
  PASSWORD,
  pay,
  test,
} from './shop'

test('a guest becomes a member, keeps the cart, buys, finds the order in the history and stays signed in', async ({
  page,
}) => {
  const email = freshEmail('member')
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  await addToCart(page, product)

  await page.goto('/sign-up?next=/cart')
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.getByLabel('Code from the mail').fill(await code(page, email))
  await expect(page.getByText('Your address is confirmed')).toBeVisible()
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()

  // The guest's cart came along.
  await expect(page.getByRole('main').getByRole('link', { name: product.title })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Check out' }).click()
  await expect(page.getByLabel('E-mail')).toHaveValue(email)
  await fillAddress(page)
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const number = await page.locator('main strong').first().innerText()

  // No token is kept where a script could read it, and the cookie restores the session.
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(stored).not.toMatch(/eyJ/)
  await page.reload()
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('link', { name: 'My orders' }).first().click()
  await page.getByLabel(/^Search your orders/).fill(number.replace('-', '').toLowerCase())
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByText('1 found')).toBeVisible()
  await inspect(page, 'my orders searched')
  await page.getByRole('link', { name: `Order ${number}` }).click()
  await expect(paid(page)).toBeVisible()

  // The same once more, and thought better of.
  await page.getByRole('button', { name: 'Buy it again' }).click()
  await expect(page.getByText('It is in your cart.')).toBeVisible()
  await inspect(page, 'order bought again')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Cart, empty' })).toBeVisible()

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('link', { name: 'Address book' }).click()
  // The order's page, which is shown until this one is there, has the same address.
  await expect(page.getByRole('heading', { name: 'Address book' })).toBeVisible()
  // The address of the first order was kept for the next.
  await expect(page.getByText('12 St James Square')).toBeVisible()

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('/orders')
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
})

test('a forgotten password is set anew', async ({ page }) => {
  const email = freshEmail('forgot')
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  const first = await code(page, email)
  await page.getByLabel('Code from the mail').fill(first)
  await expect(page.getByText('Your address is confirmed')).toBeVisible()

  await page.getByRole('link', { name: 'Forgot the password?' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByLabel('New password')).toBeVisible()
  const second = await code(page, email, first)
  await page.getByLabel('Code from the mail').fill(second)
  await page.getByLabel('New password').fill('another fine sentence')
  await page.getByRole('button', { name: 'Set it' }).click()
  await expect(page.getByText('Your new password is set')).toBeVisible()

  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Password').fill('another fine sentence')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Account of Grace Hopper' })).toBeVisible()
})
