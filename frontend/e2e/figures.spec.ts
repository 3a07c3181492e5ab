import type { components } from '../src/api/generated/contract'
import { signedIn, type Person } from './people'
import { atTheDesk, expect, looks, SELLER, test } from './shop'

type Schemas = components['schemas']
const DAY = 86_400_000

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What each month brought, out of the days' figures and out of the balance. */
async function bothBooks(seller: Person) {
  const now = Date.now()
  const query = new URLSearchParams({ from: dayOf(now - 365 * DAY), to: dayOf(now) })
  const figures = await seller.read<Schemas['SalesFigures']>('GET', `/api/sales-figures?${query}`)
  const byDay = new Map<string, { sales: number; refunds: number }>()
  for (const { day, sums } of figures.days) {
    const month = byDay.get(day.slice(0, 7)) ?? { sales: 0, refunds: 0 }
    byDay.set(day.slice(0, 7), {
      sales: month.sales + sums.sales.amount,
      refunds: month.refunds + sums.refunds.amount,
    })
  }
  const { months } = await seller.read<Schemas['Balance']>('GET', '/api/balance')
  const moved = (month: { sales: number; refunds: number }) => month.sales !== 0 || month.refunds !== 0
  return {
    days: Object.fromEntries([...byDay].filter(([, month]) => moved(month))),
    months: Object.fromEntries(
      months.map(({ month, earnings }) => [month, { sales: earnings.sales.amount, refunds: earnings.refunds.amount }]),
    ),
  }
}

test('a year of figures says by day what the balance says by month', async ({ request, browser }) => {
  test.setTimeout(180_000)
  const seller = await signedIn(request, SELLER)
  // Both follow the orders, each in its own time.
  await expect(async () => {
    const { days, months } = await bothBooks(seller)
    expect(Object.keys(months).length).toBeGreaterThanOrEqual(12)
    expect(days).toEqual(months)
  }).toPass({ timeout: 90_000, intervals: [1_000, 5_000] })

  const { page: desk } = await atTheDesk(browser, SELLER, '/desk/figures')
  await expect(desk.getByRole('slider', { name: 'Sales over time' })).toBeVisible()
  await looks(desk, 'year of figures')
  await desk.goto('/desk/money')
  await expect(desk.getByRole('region', { name: 'Money by month' }).getByRole('row').nth(11)).toBeVisible()
  await looks(desk, 'year of money')
  await desk.context().close()
})

test('a look at a product is counted once in a tab, for its seller and not by them', async ({ request, browser }) => {
  test.setTimeout(120_000)
  const seller = await signedIn(request, SELLER)
  const today = dayOf(Date.now())
  const year = new URLSearchParams({ from: dayOf(Date.now() - 365 * DAY), to: today })
  const { products, whole } = await seller.read<Schemas['SalesFigures']>('GET', `/api/sales-figures?${year}`)
  expect(whole.views).toBeGreaterThan(whole.orders)
  const [product] = products
  if (!product) throw new Error('The demo’s seller has sold nothing in a year.')
  // What it had by midnight, should that come between, stays.
  const views = async () => {
    const days = new URLSearchParams({ from: today, to: dayOf(Date.now()) })
    const now = await seller.read<Schemas['SalesFigures']>('GET', `/api/sales-figures?${days}`)
    return now.products.find((one) => one.productId === product.productId)?.views ?? 0
  }

  const before = await views()
  const context = await browser.newContext()
  const page = await context.newPage()
  const look = async (at: typeof page) => {
    const counting = at.waitForResponse((answer) => /counting-.*\.js$/.test(answer.url()))
    await at.goto(`/p/${product.productId}`)
    await expect(at.getByRole('heading', { level: 1, name: product.title })).toBeVisible()
    // Once it has run here, it has for the page, which asked first.
    await at.evaluate((url) => import(url), (await counting).url())
  }
  await look(page)
  await page.goto('/cart')
  await expect.poll(views).toBe(before + 1)
  await look(page)
  await page.goto('about:blank')
  await context.close()

  const { page: own } = await atTheDesk(browser, SELLER, '/desk/figures')
  await expect(own.getByText('Conversion', { exact: true }).first()).toBeVisible()
  await look(own)
  await own.goto('about:blank')
  await own.context().close()
  expect(await views()).toBe(before + 1)
})
