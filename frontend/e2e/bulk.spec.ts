import type { APIRequestContext, Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'
import { signedIn, type Person } from './people'
import { atTheDesk, expect, inspect, looks, SELLER, test } from './shop'

type Schemas = components['schemas']

/** Products of the demo seller's that no other journey knows, each with two variants. */
async function things(request: APIRequestContext, seller: Person, names: readonly string[]) {
  const { categories } = (await (await request.get('/api/categories')).json()) as Schemas['CategoryList']
  const [first] = categories
  if (!first) throw new Error('This shop has no categories.')
  const size = { name: 'Size', values: ['Small', 'Large'] }
  const variant = (variantId: string, choice: string, amount: number) => ({
    variantId,
    choices: [choice],
    price: { amount, currency: 'GBP' },
    stock: 9,
  })
  for (const name of names) {
    await seller.read('PUT', `/api/products/${idOf(name)}`, {
      data: {
        title: name,
        categoryId: first.categoryId,
        options: [size],
        variants: [variant('small', 'Small', 1000), variant('large', 'Large', 2450)],
      },
    })
  }
}
const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-')

/** The prices and the stock of a product as it is, whoever reads it. */
async function standing(seller: Person, name: string) {
  const { variants } = await seller.read<Schemas['Product']>('GET', `/api/seller/products/${idOf(name)}`)
  return { prices: variants.map(({ price }) => price.amount), stock: variants.map(({ available }) => available) }
}

/** Somebody else saves it in another window. */
async function saved(seller: Person, name: string, change: (product: Schemas['Product']) => object) {
  const product = await seller.read<Schemas['Product']>('GET', `/api/seller/products/${idOf(name)}`)
  const variants = product.variants.map(({ variantId, choices, price, available }) => ({
    variantId,
    choices,
    price,
    stock: available,
  }))
  const { title, description, categoryId, options } = product
  await seller.read('PUT', `/api/products/${idOf(name)}`, {
    data: { title, description, categoryId, options, variants, ...change(product) },
  })
}

async function choose(page: Page, action: string, number: string) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Change').selectOption(action)
  await dialog.getByRole('textbox').fill(number)
  return dialog
}

test('a seller changes many prices by keyboard, keeps what others did meanwhile, and takes it back', async ({
  browser,
  request,
}) => {
  test.setTimeout(360_000)
  const seller = await signedIn(request, SELLER)
  const mark = Date.now().toString(36)
  const names = ['Ash', 'Beech', 'Cedar', 'Elm'].map((wood) => `${wood} tray ${mark}`)
  const [ash = '', beech = '', cedar = '', elm = ''] = names
  await things(request, seller, names)

  const { page: desk } = await atTheDesk(browser, SELLER, '/desk')
  await expect(desk.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(async () => {
    await desk.goto(`/desk/products?q=tray+${mark}`)
    await expect(desk.getByRole('checkbox', { name: `Select ${ash}` })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(desk.getByRole('checkbox')).toHaveCount(names.length + 2)
  await looks(desk, 'bulk none')

  // The newest comes first: from the first row to the third, and the fourth is left out.
  await desk.keyboard.press('j')
  await desk.keyboard.press('x')
  await desk.keyboard.press('j')
  await desk.keyboard.press('j')
  await desk.keyboard.press('Shift+X')
  await expect(desk.getByText('3 selected')).toBeVisible()
  await looks(desk, 'bulk selected')
  await desk.keyboard.press('e')
  await expect(desk.getByRole('dialog', { name: 'Change 3 products' })).toBeVisible()
  const dialog = await choose(desk, 'price-raise-percent', '10')
  await dialog.getByLabel('Round').selectOption('99')
  const large = dialog.getByRole('row').filter({ hasText: `${cedar} Large` })
  await expect(large).toContainText('£24.50')
  await expect(large).toContainText('£26.99')
  await looks(desk, 'bulk preview')
  expect((await standing(seller, cedar)).prices).toEqual([1000, 2450])

  // Meanwhile a piece of one goes, and another gets a price and words of its own.
  await saved(seller, elm, ({ variants }) => ({
    variants: variants.map(({ variantId, choices, price }) => ({ variantId, choices, price, stock: 7 })),
  }))
  await saved(seller, beech, ({ variants }) => ({
    description: 'Theirs.',
    variants: variants.map(({ variantId, choices }) => ({
      variantId,
      choices,
      price: { amount: 2000, currency: 'GBP' },
      stock: 9,
    })),
  }))
  await desk.keyboard.press('Enter')
  await expect(dialog.getByText('3 products changed.')).toBeVisible()
  await looks(desk, 'bulk done')
  expect(await standing(seller, elm)).toEqual({ prices: [1099, 2699], stock: [7, 7] })
  expect((await standing(seller, beech)).prices).toEqual([2199, 2199])
  expect((await standing(seller, ash)).prices).toEqual([1000, 2450])

  // One is sold out of by hand before it is taken back: it stays as it is now.
  await saved(seller, cedar, ({ variants }) => ({
    variants: variants.map(({ variantId, choices }) => ({
      variantId,
      choices,
      price: { amount: 500, currency: 'GBP' },
      stock: 9,
    })),
  }))
  await desk.keyboard.press('Escape')
  await expect(desk.getByText('Prices raised by 10%: 3 products changed.')).toBeVisible()
  await expect(desk.getByLabel(`Price of ${elm}, Large`)).toHaveValue('26.99')
  await inspect(desk, 'bulk closed')
  await desk.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByText('2 products as before.')).toBeVisible()
  await expect(dialog.getByText('It was changed since, and stays as it is.')).toBeVisible()
  await looks(desk, 'bulk undone')
  expect(await standing(seller, elm)).toEqual({ prices: [1000, 2450], stock: [7, 7] })
  expect((await standing(seller, beech)).prices).toEqual([2000, 2000])
  expect((await standing(seller, cedar)).prices).toEqual([500, 500])
  await dialog.getByRole('button', { name: 'Close' }).click()

  // Pieces, of one choice alone; and out of the shop with them, where nobody is to find them after this journey.
  await desk.getByRole('checkbox', { name: 'Select all' }).check()
  await desk.getByRole('button', { name: 'Change them' }).click()
  await choose(desk, 'stock-add', '5')
  await dialog.getByLabel('Variants').selectOption('Large')
  await dialog.getByRole('button', { name: 'Apply to 4 products' }).click()
  await expect(dialog.getByText('4 products changed.')).toBeVisible()
  expect((await standing(seller, elm)).stock).toEqual([7, 12])
  await dialog.getByRole('button', { name: 'Close' }).click()
  await desk.getByRole('button', { name: 'Change them' }).click()
  await dialog.getByLabel('Change').selectOption('withdraw')
  await dialog.getByRole('button', { name: 'Apply to 4 products' }).click()
  await expect(dialog.getByText('4 products changed.')).toBeVisible()
  expect((await request.get(`/api/products/${idOf(elm)}`)).status()).toBe(404)
  await desk.context().close()
})
