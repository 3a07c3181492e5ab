import type { Page } from '@playwright/test'
import {
  addToCart,
  atTheDesk,
  CARDS,
  expect,
  freshEmail,
  goods,
  inspect,
  looks,
  order,
  paid,
  pay,
  SELLER,
  test,
  type Product,
} from './shop'

/** Something of the seller's with one variant, of which there is enough for whatever else is bought meanwhile. */
async function plain(page: Page, sellerId: string): Promise<Product> {
  const fits = (one: Product) =>
    one.sellerId === sellerId && one.variants.length === 1 && one.variants.every(({ available }) => available > 8)
  const found = (await goods(page, (all) => all.some(fits))).find(fits)
  if (!found) throw new Error('The demo seller has nothing of one variant in stock.')
  return found
}

async function inventoryOf(desk: Page, { title }: Product) {
  await desk.goto('/desk/inventory')
  await desk.getByRole('searchbox').fill(title)
  await desk.getByRole('button', { name: 'Find' }).click()
  return desk.getByRole('textbox', { name: `Stock of ${title}`, exact: true })
}

test('a seller corrects a stock, takes that back, and sees what moved it, the sale too', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { page: desk, sellerId } = await atTheDesk(browser, SELLER, '/desk/inventory')
  await expect(desk.getByRole('heading', { level: 1, name: 'Inventory' })).toBeVisible()
  await expect(desk.getByRole('textbox', { name: /^Stock of / }).first()).toBeVisible()
  await looks(desk, 'desk inventory')

  const product = await plain(page, sellerId)
  const { title } = product
  await addToCart(page, product)
  await order(page, freshEmail('inventory'))
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })

  const stock = await inventoryOf(desk, product)
  await expect(stock).toBeVisible()
  const there = Number(await stock.inputValue())
  await stock.fill(String(there - 2))
  await stock.press('Enter')
  const form = desk.getByRole('form', { name: `Correct ${title}` })
  await form.getByLabel('Why').selectOption('Damaged')
  await form.getByLabel('A note (optional)').fill('Fell off the shelf')
  await inspect(desk, 'desk inventory correction')
  await form.getByRole('button', { name: 'Correct it' }).click()
  await expect(desk.getByText(`${title}: ${there - 2} in stock.`)).toBeVisible()
  await expect(stock).toHaveValue(String(there - 2))
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.getByText(`${title}: ${there} in stock.`)).toBeVisible()
  await expect(stock).toHaveValue(String(there))

  await desk.getByRole('button', { name: `Movements of ${title}` }).click()
  const moved = desk.getByRole('table', { name: `Movements of ${title}` })
  // The ledger follows within seconds.
  await expect(moved.getByRole('row').nth(1)).toContainText('Correction undone')
  await expect(moved.getByRole('row').nth(1)).toContainText(`+2${there}`)
  await expect(moved.getByRole('row').nth(2)).toContainText('Damaged · You')
  await expect(moved.getByRole('row').nth(2)).toContainText('Fell off the shelf')
  await expect(moved.getByRole('row').nth(3)).toContainText('Sold')
  await looks(desk, 'desk inventory movements')
  await moved.getByRole('row').nth(3).getByRole('link', { name: 'Sold' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: /^Order / })).toBeVisible()
  await desk.context().close()
})

test('a product says who changed what, and two who edit it at once choose field by field', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const [{ page: one, sellerId }, { page: other }] = await Promise.all([
    atTheDesk(browser, SELLER, '/desk'),
    atTheDesk(browser, SELLER, '/desk'),
  ])
  const { productId, title } = await plain(page, sellerId)
  const open = async (desk: Page) => {
    await desk.goto(`/desk/products/${productId}`)
    await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await open(one)
  await open(other)
  const description = one.getByLabel(/^Description/)
  const price = (desk: Page) => desk.getByLabel(/^Price of/).first()
  const before = { description: await description.inputValue(), price: await price(one).inputValue() }

  // A run that was cut short has left its price.
  const theirs = before.price === '77.70' ? '78.80' : '77.70'
  await price(other).fill(theirs)
  await other.getByLabel(/^Description/).fill(`${before.description} Theirs.`)
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()

  await description.fill(`${before.description} Mine.`)
  await one.getByRole('button', { name: 'Save' }).click()
  const dialog = one.getByRole('dialog', { name: 'It changed while you edited it' })
  const fields = (what: RegExp) => dialog.getByRole('group', { name: what })
  await expect(fields(/^Description/)).toContainText('Both changed it')
  await expect(fields(/^Description/).getByRole('radio', { name: /Yours/ })).toBeChecked()
  await expect(fields(/^Price/).getByRole('radio', { name: /Theirs/ })).toBeChecked()
  await inspect(one, 'desk conflict by field')
  await dialog.getByRole('button', { name: 'Save this' }).click()
  await expect(dialog).toBeHidden()
  await expect(one.getByText('Saved.')).toBeVisible()
  await expect(price(one)).toHaveValue(theirs)
  await expect(description).toHaveValue(`${before.description} Mine.`)

  await one.getByRole('button', { name: 'Show who changed what' }).click()
  const history = one.getByRole('region', { name: 'History' })
  const latest = history.getByRole('listitem').first()
  // The history follows within a moment.
  const says = (words: string) =>
    expect(async () => {
      const again = history.getByRole('button', { name: 'Look again' })
      if (await again.isVisible()) await again.click()
      await expect(latest).toContainText(words, { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
  await says('Mine.')
  await expect(latest).toContainText('You')
  await expect(latest).toContainText('Theirs.')
  await expect(history.getByRole('listitem').nth(1)).toContainText(`£${theirs}`)
  await looks(one, 'desk history')

  await price(one).fill(before.price)
  await description.fill(before.description)
  await one.getByRole('button', { name: 'Save' }).click()
  await expect(one.getByText('Saved.').last()).toBeVisible()
  await says(`£${theirs}`)
  await one.context().close()
  await other.context().close()
})

test('a seller says from when on something is low, and it is found then, and told in the history', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { page: desk, sellerId } = await atTheDesk(browser, SELLER, '/desk')
  const { productId, title, variants } = await plain(page, sellerId)
  const mark = async (pieces: string) => {
    await desk.goto(`/desk/products/${productId}`)
    await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await desk.getByLabel(/^Low mark of/).fill(pieces)
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText('Saved.').last()).toBeVisible()
  }
  const isLow = async (yes: boolean) => {
    const stock = await inventoryOf(desk, { title } as Product)
    await expect(stock).toBeVisible()
    await desk.getByRole('checkbox', { name: 'Running low' }).check()
    await expect(stock).toBeVisible({ visible: yes })
  }

  // A run that was cut short has left its mark.
  await mark('')
  await isLow(false)
  await mark(String((variants[0]?.available ?? 0) + 100))
  await desk.getByRole('button', { name: 'Show who changed what' }).click()
  const latest = desk.getByRole('region', { name: 'History' }).getByRole('listitem').first()
  await expect(async () => {
    const again = desk.getByRole('button', { name: 'Look again' })
    if (await again.isVisible()) await again.click()
    await expect(latest).toContainText('Low-stock mark', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await looks(desk, 'desk editor with a mark')
  await isLow(true)
  await inspect(desk, 'desk inventory running low')
  const shown = await page.request.get(`/api/products/${productId}`)
  expect(await shown.text()).not.toContain('lowStock')
  await mark('')
  await isLow(false)
  await desk.context().close()
})
