import type { components } from '../src/api/generated/contract'
import { signedIn, type Person } from './people'
import { ADMINISTRATOR, atTheDesk, expect, looks, test, watchShifts } from './shop'

type Saved = components['schemas']['SavedCollections']

const saved = (root: Person) => root.read<Saved>('GET', '/api/collections/saved')
/** As it was before, whatever a test did to it. */
async function putBack(root: Person, { collections }: Saved): Promise<void> {
  const { version } = await saved(root)
  await root.read('PUT', '/api/collections/saved', {
    headers: { 'If-Match': `"${version}"` },
    data: { collections },
  })
}

test('an administrator changes what home shows, and a guest sees it', async ({ page, browser, request }) => {
  test.setTimeout(180_000)
  const root = await signedIn(request, ADMINISTRATOR)
  const before = await saved(root)
  const title = `For rainy days ${Date.now() % 100_000}`
  const { page: desk } = await atTheDesk(browser, ADMINISTRATOR, '/admin/collections')
  try {
    await expect(desk.getByRole('article').first()).toBeVisible()
    await looks(desk, 'the rows of home')

    await desk.getByRole('button', { name: 'Add a collection' }).click()
    await desk.getByLabel('Title').fill(title)
    await desk.getByLabel(/^A line below it/).fill('Nothing to do but stay in.')
    const card = desk.getByRole('article', { name: title })
    await card.getByLabel('Find products to choose').fill('mug')
    await card.getByRole('button', { name: 'Find' }).click()
    await card
      .getByRole('button', { name: /^Choose / })
      .first()
      .click()
    await expect(card.getByRole('list', { name: 'What shoppers see' }).getByRole('listitem')).toHaveCount(1)
    await looks(desk, 'a row of home that is edited')
    // By keyboard alone, up to the first place.
    const up = card.getByRole('button', { name: `Move up: ${title}` })
    await up.focus()
    while (await up.isEnabled()) await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText(/^Saved\./)).toBeVisible()

    const shifts = await watchShifts(page)
    await page.goto('/')
    const row = page.getByRole('region', { name: title })
    await expect(row.getByText('Nothing to do but stay in.')).toBeVisible()
    await expect(row.getByRole('article')).toHaveCount(1)
    await expect(page.locator('#picks').getByRole('heading', { level: 2 }).first()).toHaveText(title)
    await looks(page, 'home with rows')
    expect(await shifts()).toEqual([])

    await desk.getByRole('button', { name: `Remove: ${title}` }).click()
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText(/^Saved\./)).toBeVisible()
    expect((await saved(root)).collections).toEqual(before.collections)
  } finally {
    await putBack(root, before)
  }
})

test('what is taken out of the shop leaves its row, and a row of nothing else is not shown', async ({
  page,
  request,
}) => {
  const root = await signedIn(request, ADMINISTRATOR)
  const before = await saved(root)
  try {
    await putBack(root, {
      ...before,
      collections: [
        { title: 'Not there at all', productIds: ['there-never-was-such-a-thing'] },
        { title: 'Half there', productIds: ['there-never-was-such-a-thing', 'enamel-teapot'] },
      ],
    })
    await page.goto('/')
    await expect(page.getByRole('region', { name: 'Half there' }).getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('heading', { name: 'Not there at all' })).toHaveCount(0)
  } finally {
    await putBack(root, before)
  }
})
