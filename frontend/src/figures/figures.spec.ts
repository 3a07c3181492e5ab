import { fireEvent, screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { count, daysBefore, lastDays, wrong } from './days'
import { change, conversion, daysAsCsv, percent, points, productsAsCsv, type Figures, type Sums } from './figures'
import { steps } from './steps'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const VIEWS_A_DAY = 8
const sums = (pence: number, orders = pence ? 1 : 0, views = pence ? VIEWS_A_DAY : 0): Sums => ({
  sales: gbp(pence),
  refunds: gbp(0),
  orders,
  units: orders,
  unitsBack: 0,
  views,
})

function figures(from: string, pence: readonly number[], title = 'Teapot'): Figures {
  const days = pence.map((one, index) => ({
    day: new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
    sums: sums(one),
  }))
  const all = pence.reduce((total, one) => total + one, 0)
  const orders = pence.filter(Boolean).length
  return {
    sellerId: 'm-1',
    whole: sums(all, orders, orders * VIEWS_A_DAY),
    days,
    products: all
      ? [
          {
            productId: 'teapot',
            title,
            sales: gbp(all),
            refunds: gbp(0),
            orders,
            units: orders,
            unitsBack: 0,
            views: 3,
          },
        ]
      : [],
  }
}

describe('days', () => {
  it('are compared with as many before', () => {
    const week = lastDays(7, new Date('2026-03-03T23:59:59Z'))
    expect(week).toEqual({ from: '2026-02-25', to: '2026-03-03' })
    expect(daysBefore(week)).toEqual({ from: '2026-02-18', to: '2026-02-24' })
    expect(count(week)).toBe(7)
  })

  it('that cannot be asked for are named', () => {
    expect(wrong({ from: '2026-01-01', to: '2026-12-31' })).toBeUndefined()
    expect(wrong({ from: '2025-01-01', to: '2026-01-02' })).toMatch('366')
    expect(wrong({ from: '2026-01-02', to: '2026-01-01' })).toMatch('before')
    expect(wrong({ from: '', to: '2026-01-01' })).toMatch('both')
  })
})

describe('figures', () => {
  it('are steps of a day, or of a month where there are many days', () => {
    const before = figures('2026-11-27', [100, 0])
    expect(steps(figures('2026-11-29', [500, 700]), before)).toEqual([
      { name: '2026-11-29', sales: 500, orders: 1, views: 8, before: 100, shareBefore: { orders: 1, views: 8 } },
      { name: '2026-11-30', sales: 700, orders: 1, views: 8, before: 0, shareBefore: { orders: 0, views: 0 } },
    ])
    const long = steps(figures('2026-01-01', Array<number>(120).fill(10)))
    expect(long.map(({ name, sales }) => [name, sales])).toEqual([
      ['2026-01', 310],
      ['2026-02', 280],
      ['2026-03', 310],
      ['2026-04', 300],
    ])
    expect(long[0]?.before).toBeUndefined()
  })

  it('say how they have changed', () => {
    expect(change(150, 100)).toBe('+50 %')
    expect(change(50, 100)).toBe('−50 %')
    expect(change(5, 0)).toBeUndefined()
  })

  it('convert looks into orders, to a tenth and never above what was seen', () => {
    expect(percent(conversion({ orders: 2, views: 3 }))).toBe('66.6 %')
    expect(percent(conversion({ orders: 1, views: 1 }))).toBe('100.0 %')
    expect(percent(conversion({ orders: 3, views: 2 }))).toBe('100.0 %')
    expect(percent(conversion({ orders: 0, views: 2 }))).toBe('0.0 %')
    expect(percent(conversion({ orders: 1, views: 0 }))).toBe('—')
    expect(points(2.5, 2.1)).toBe('+0.4 points')
    expect(points(2.1, 2.5)).toBe('−0.4 points')
    expect(points(2.1, 2.1)).toBe('±0.0 points')
    expect(points(2.1, undefined)).toBeUndefined()
  })

  it('are saved as a spreadsheet reads them, and no title is a formula there', () => {
    const all = figures('2026-11-29', [500], '=HYPERLINK("x"), or so')
    expect(daysAsCsv(all)).toContain('\r\n2026-11-29,5.00,0.00,1,1,0,8,12.5,GBP\r\n')
    expect(daysAsCsv(figures('2026-11-29', [0]))).toContain(',0,0,0,0,,GBP')
    expect(productsAsCsv(all)).toContain('teapot,"\'=HYPERLINK(""x""), or so",1,5.00,0,0.00,1,3,33.3,GBP')
  })
})

describe('the page of figures', () => {
  const asked: string[] = []
  beforeEach(() => {
    asked.length = 0
    remembered.member = true
    shop.signedIn = true
    shop.member = { ...shop.member, roles: ['member', 'seller'] }
    server.use(
      http.get('/api/sales-figures', ({ request }) => {
        const { searchParams } = new URL(request.url)
        const from = searchParams.get('from') ?? ''
        asked.push(`${from}/${searchParams.get('to')}`)
        return HttpResponse.json(figures(from, from === '2026-03-01' ? [1000, 3000] : [1000, 1000]))
      }),
    )
  })

  it('shows days that the address names, against those before', async () => {
    const { user } = await visit('/desk/figures?from=2026-03-01&to=2026-03-02')
    const tiles = (await screen.findByText('Sales', { selector: 'dt' })).closest('dl') as HTMLElement
    expect(within(tiles).getByText('£40.00')).toBeVisible()
    expect(await within(tiles).findAllByText('+100 %')).toHaveLength(2)
    expect(asked).toContain('2026-02-27/2026-02-28')
    expect(within(tiles).getByText('16')).toBeVisible()
    expect(within(tiles).getByText('12.5 %')).toBeVisible()
    expect(within(tiles).getByText('±0.0 points')).toBeVisible()
    expect(within(screen.getByRole('region', { name: 'Products' })).getByText('66.6 %')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Teapot' })).toHaveAttribute('href', '/desk/products/teapot')

    const chart = await screen.findByRole('slider', { name: 'Sales over time' })
    chart.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(chart).toHaveAttribute('aria-valuetext', '2 Mar: £30.00, 1 order, 8 views, 12.5 % bought')
    expect(screen.getByText('£30.00 in 1 order')).toBeVisible()
    expect(screen.getByText('before: £10.00')).toBeVisible()
  })

  it('says what is wrong with days before it asks for them', async () => {
    const { user } = await visit('/desk/figures')
    await user.click(await screen.findByRole('button', { name: 'Other days' }))
    await fireEvent.update(screen.getByLabelText('From'), '2026-03-02')
    await fireEvent.update(screen.getByLabelText('To'), '2026-03-01')
    const before = asked.length
    await user.click(screen.getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('alert')).toHaveTextContent('The last day is before the first.')
    expect(asked).toHaveLength(before)
    await fireEvent.update(screen.getByLabelText('To'), '2026-03-05')
    await user.click(screen.getByRole('button', { name: 'Show' }))
    expect(asked).toContain('2026-03-02/2026-03-05')
  })

  it('tells of days on which nothing was sold', async () => {
    server.use(http.get('/api/sales-figures', () => HttpResponse.json(figures('2026-03-01', [0, 0]))))
    await visit('/desk/figures?from=2026-03-01&to=2026-03-02')
    expect(await screen.findByText('Nothing was sold from 1 Mar to 2 Mar.')).toBeVisible()
  })
})
