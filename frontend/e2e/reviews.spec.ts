import type { Browser } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import {
  ADMINISTRATOR,
  atTheDesk,
  expect,
  looks,
  freshEmail,
  have,
  inspect,
  inStock,
  member,
  SELLER,
  test,
} from './shop'

type Schemas = components['schemas']

/** Whether a product's page shows these words to somebody who has not been there: a browser keeps a list for a minute. */
async function shows(browser: Browser, productId: string, words: string): Promise<boolean> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`/p/${productId}#reviews`)
  const list = page.getByRole('region', { name: 'Reviews' })
  await expect(list.getByRole('article').or(list.getByText('Nobody has reviewed it yet.')).first()).toBeVisible()
  const sorting = list.getByLabel('Sort by')
  if (await sorting.isVisible()) {
    // Other lists of the page, such as what is like it, come sorted by newest as well, and when they please.
    const sorted = page.waitForResponse((response) => /\/reviews\?.*sort=newest/.test(response.url()))
    await sorting.selectOption('Newest first')
    const told = ((await (await sorted).json()) as Schemas['ReviewPage']).reviews
    await expect(list.getByRole('article')).toHaveCount(told.length)
  }
  const shown = ((await list.textContent()) ?? '').includes(words)
  await context.close()
  return shown
}

test('a member reviews what arrived and changes it; another finds it helpful and reports it', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const [product] = await inStock(page, 1)
  if (!product) throw new Error('Nothing in stock.')
  const { orderId } = await have(page, request, product, 'author')

  await page.goto(`/orders/${orderId}`)
  await page.getByRole('link', { name: `Review: ${product.title}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Write a review' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish the review' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose how many stars you give.')
  await inspect(page, 'review form with errors')
  const heading = `Fine <b>thing</b> ${Date.now()}`
  await page.getByRole('radio', { name: '4 stars: Good' }).check()
  await page.getByLabel('Heading').fill(heading)
  await page.getByLabel('Your review').fill('I use it every day.\n\n<script>alert(1)</script>')
  await inspect(page, 'review form filled')
  await page.getByRole('button', { name: 'Publish the review' }).click()
  const mine = page.getByRole('region', { name: 'Your review' })
  await expect(mine).toContainText(heading)
  await expect(mine).toContainText('<script>alert(1)</script>')
  await inspect(page, 'reviews of the author')

  await mine.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('radio', { name: '5 stars: Very good' }).check()
  await page.getByRole('button', { name: 'Save the change' }).click()
  await expect(mine).toContainText('changed on')
  await expect(mine.getByRole('img', { name: '5 of 5 stars' })).toBeVisible()

  const other = await browser.newContext({ baseURL })
  const reader = await other.newPage()
  await member(reader, freshEmail('reader'))
  await reader.goto(`/p/${product.productId}#reviews`)
  const list = reader.getByRole('region', { name: 'Reviews' })
  await list.getByLabel('Sort by').selectOption('Newest first')
  const helpful = list.getByRole('button', { name: `Helpful: ${heading}` })
  await helpful.click()
  await expect(helpful).toHaveAttribute('aria-pressed', 'true')
  await expect(helpful).toContainText('1')
  await expect(list.getByRole('button', { name: /^5 stars: [1-9]/ })).toBeVisible()
  await inspect(reader, 'reviews light')
  await reader.emulateMedia({ colorScheme: 'dark' })
  await inspect(reader, 'reviews dark')
  await reader.setViewportSize({ width: 390, height: 844 })
  await reader.emulateMedia({ colorScheme: 'light' })
  await inspect(reader, 'reviews phone')
  await reader.reload()
  await list.getByLabel('Sort by').selectOption('Newest first')
  await expect(helpful).toHaveAttribute('aria-pressed', 'true')

  await list.getByRole('button', { name: `Report: ${heading}` }).click()
  const dialog = reader.getByRole('dialog', { name: 'Report this review' })
  await dialog.getByLabel('What is wrong with it').selectOption('It is an advert')
  await inspect(reader, 'report dialog phone')
  await dialog.getByRole('button', { name: 'Report it' }).click()
  await expect(reader.getByText('Thank you. Somebody will look at it.')).toBeVisible()

  // The administrator hides it, thinks better of it, and the shop follows.
  const { page: desk } = await atTheDesk(browser, ADMINISTRATOR, '/admin')
  const row = desk.getByRole('article', { name: heading })
  await expect(row).toContainText('It is an advert')
  await expect(row.getByRole('link', { name: product.title })).toBeVisible()
  await looks(desk, 'reported reviews')
  await row.getByRole('button', { name: `Hide: ${heading}` }).click()
  const hiding = desk.getByRole('dialog', { name: 'Hide this review' })
  await hiding.getByLabel('Why').fill('It is an advert.')
  await inspect(desk, 'hide review')
  await hiding.getByRole('button', { name: 'Hide it' }).click()
  await expect(row).toBeHidden()
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
  // It waits again, to whoever comes next as well.
  await desk.reload()
  await row.getByRole('link', { name: product.title }).focus()
  await desk.keyboard.press('h')
  await hiding.getByLabel('Why').fill('It is an advert.')
  await hiding.getByRole('button', { name: 'Hide it' }).click()
  await expect(row).toBeHidden()
  expect(await shows(browser, product.productId, heading)).toBe(false)
  await page.reload()
  await expect(mine).toContainText('An administrator has hidden it: It is an advert.')
  await desk.getByRole('navigation', { name: 'States' }).getByRole('link', { name: 'Hidden' }).click()
  await expect(row).toContainText('It is an advert.')
  await looks(desk, 'hidden reviews')
  await row.getByRole('button', { name: `Show again: ${heading}` }).click()
  await expect(row).toBeHidden()
  expect(await shows(browser, product.productId, heading)).toBe(true)
  await desk.context().close()
  await other.close()

  // Deleted, and thought better of.
  await page.goto(`/p/${product.productId}/review`)
  await page.getByRole('button', { name: 'Delete my review' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mine).toContainText(heading)
})

test('the administration is for administrators alone', async ({ page }) => {
  await member(page, freshEmail('curious'))
  await page.goto('/admin/reviews')
  await expect(page.getByRole('heading', { name: 'This is for administrators' })).toBeVisible()
})

test('a seller answers a review where it stands, and the shop shows the answer', async ({ browser }) => {
  test.setTimeout(180_000)
  const { page: desk } = await atTheDesk(browser, SELLER, '/desk')
  await desk
    .getByRole('region', { name: /^Reviews to answer/ })
    .getByRole('link', { name: 'Answer them' })
    .click()
  const row = desk.getByRole('article').first()
  await expect(row).toBeVisible()
  const title = (await row.getByRole('heading', { level: 2 }).textContent()) ?? ''
  const productId = /\/p\/([^#]+)/.exec((await row.getByRole('link').getAttribute('href')) ?? '')?.[1] ?? ''
  await looks(desk, 'desk reviews to answer')

  // By keyboard: to the row, and its answer.
  await desk.keyboard.press('j')
  await desk.keyboard.press('r')
  const field = row.getByLabel('Your answer')
  await expect(field).toBeFocused()
  await row.getByRole('button', { name: 'Publish' }).click()
  await expect(row.getByText('Write what you want to say.')).toBeVisible()
  await inspect(desk, 'desk answering')
  const words = `Thank you <b>so</b> much ${Date.now()}`
  await field.fill(words)
  await row.getByRole('button', { name: 'Publish' }).click()
  await expect(row.getByText(words)).toBeVisible()
  expect(await shows(browser, productId, words)).toBe(true)

  await desk.getByRole('link', { name: 'All', exact: true }).click()
  const answered = desk.getByRole('article', { name: title, exact: true })
  await answered.getByRole('button', { name: /^Edit the answer/ }).click()
  await answered.getByLabel('Your answer').fill(`${words}!`)
  await answered.getByRole('button', { name: 'Save' }).click()
  await expect(answered.getByText(`${words}!`)).toBeVisible()
  await looks(desk, 'desk reviews')
  await desk.getByLabel('Stars', { exact: true }).selectOption('5 stars')
  await expect(desk.getByRole('img', { name: /^[1-4] of 5 stars$/ })).toHaveCount(0)
  await desk.getByLabel('Stars', { exact: true }).selectOption('All stars')
  await answered.getByRole('button', { name: /^Delete the answer/ }).click()
  await expect(desk.getByText('Your answer is deleted.')).toBeVisible()
  expect(await shows(browser, productId, words)).toBe(false)
  await desk.context().close()
})
