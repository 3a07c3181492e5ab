import type { components } from '../src/api/generated/contract'
import { signedIn, type Person } from './people'
import { ADMINISTRATOR, atTheDesk, expect, looks, test } from './shop'

type Schemas = components['schemas']
type Tree = Schemas['CategoryTree']

const tree = (root: Person) => root.read<Tree>('GET', '/api/categories/saved')
/** As it was before, whatever a test did to it: the shop is everybody's. */
async function putBack(root: Person, { categories }: Tree): Promise<void> {
  const { version } = await tree(root)
  await root.read('PUT', '/api/categories/saved', {
    headers: { 'If-Match': `"${version}"` },
    data: { categories: categories.map(({ categoryId, name, parentId }) => ({ categoryId, name, parentId })) },
  })
}

test('an administrator moves a category, and its things are found where it went and no more where it was', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const root = await signedIn(request, ADMINISTRATOR)
  const before = await tree(root)
  const number = Date.now() % 100_000
  const [old, wanted] = [`Old aisle ${number}`, `New aisle ${number}`]
  const [oldId, newId] = [`old-aisle-${number}`, `new-aisle-${number}`]
  const moved = before.categories.find(({ categoryId }) => categoryId === 'music') ?? { categoryId: '', name: '' }
  const ids = async (category: string) => {
    const answer = await request.get('/api/search', { params: { category, sort: 'newest', limit: 48 } })
    return ((await answer.json()) as Schemas['SearchResult']).products.map(({ productId }) => productId)
  }
  const html = async (path: string) => (await request.get(path)).text()

  // Two aisles of our own, the first with all of music in it.
  await root.read('PUT', '/api/categories/saved', {
    headers: { 'If-Match': `"${before.version}"` },
    data: {
      categories: [
        { categoryId: oldId, name: old },
        { categoryId: newId, name: wanted },
        ...before.categories.map(({ categoryId, name, parentId }) => ({
          categoryId,
          name,
          parentId: categoryId === moved.categoryId ? oldId : parentId,
        })),
      ],
    },
  })
  try {
    await expect(async () => expect((await ids(oldId)).length).toBeGreaterThan(0)).toPass({ timeout: 60_000 })
    const [product = ''] = await ids(oldId)

    const { page: desk } = await atTheDesk(browser, ADMINISTRATOR, '/admin/categories')
    await expect(desk.getByRole('article', { name: moved.name })).toBeVisible()
    await looks(desk, 'the categories on the desk')
    // By keyboard alone.
    await desk.getByRole('button', { name: `Edit: ${moved.name}` }).focus()
    await desk.keyboard.press('Enter')
    await desk.getByLabel('Move to…').selectOption({ label: wanted })
    await expect(desk.getByRole('article', { name: moved.name }).getByText(`in ${wanted}`)).toBeVisible()
    await expect(desk.getByText('1 unsaved change')).toBeVisible()
    await looks(desk, 'a category that is moved')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText(/^Saved\./)).toBeVisible()

    await expect(async () => {
      expect(await ids(newId)).toContain(product)
      expect(await ids(oldId)).toEqual([])
    }).toPass({ timeout: 60_000 })

    // Whoever runs no script reads it: the way to the product, and the product in the list above.
    await expect(async () => {
      expect(await html(`/p/${product}`)).toContain(`href="/c/${newId}"`)
      expect(await html(`/c/${newId}`)).toContain(`href="/p/${product}"`)
      expect(await html(`/c/${oldId}`)).not.toContain(`href="/p/${product}"`)
    }).toPass({ timeout: 60_000 })
    const quiet = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const reader = await quiet.newPage()
    await reader.goto(`/p/${product}`)
    const wayHere = reader.getByRole('navigation', { name: 'Where you are' })
    await expect(wayHere.getByRole('link', { name: wanted })).toBeVisible()
    await wayHere.getByRole('link', { name: wanted }).click()
    await expect(reader.getByRole('heading', { level: 1, name: wanted })).toBeVisible()
    await expect(reader.getByRole('article').first()).toBeVisible()
    await quiet.close()

    // And so does the shop itself, which asks search for what is below a category.
    await page.goto(`/c/${newId}`)
    await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible()
    await expect(page.getByRole('article').first()).toBeVisible()
    await looks(page, 'an aisle with another below it')

    // What something is sold in stays, with the words why.
    await desk.getByRole('button', { name: `Edit: ${moved.name}` }).click()
    await desk.getByRole('button', { name: `Remove: ${moved.name}` }).click()
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText(/^Products are listed in music/)).toBeVisible()
    await expect(desk.getByRole('article', { name: moved.name })).toBeVisible()
  } finally {
    await putBack(root, before)
  }
  await expect(async () => expect((await ids('music')).length).toBeGreaterThan(0)).toPass({ timeout: 60_000 })
})

test('of two administrators who edit the categories, the later sees what the first did', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const root = await signedIn(request, ADMINISTRATOR)
  const before = await tree(root)
  const { page: desk } = await atTheDesk(browser, ADMINISTRATOR, '/admin/categories')
  const [first] = before.categories.filter(({ parentId }) => !parentId)
  try {
    await desk.getByRole('button', { name: `Move down: ${first?.name}` }).click()
    await putBack(root, {
      ...before,
      categories: [...before.categories, { categoryId: 'odds-and-ends', name: 'Odds & Ends' }],
    })
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText('“Odds & Ends” is added')).toBeVisible()
    await looks(desk, 'a conflict over the categories')
    await desk.getByRole('button', { name: 'Take theirs' }).click()
    await expect(desk.getByRole('article', { name: 'Odds & Ends' })).toBeVisible()
    await expect(desk.getByText(/unsaved/)).toHaveCount(0)
  } finally {
    await putBack(root, before)
  }
})
