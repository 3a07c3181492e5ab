import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { put } from '@/mocks/basket'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { wish } from '@/mocks/wishing'
import { chooseCurrency } from '@/parts/currencies'
import { remembered } from '@/session/remembered'

const choice = () => screen.findByRole('combobox', { name: 'Prices in' })
async function choose(user: UserEvent, code: string): Promise<void> {
  await user.selectOptions(await choice(), code)
}
async function card(title: string): Promise<HTMLElement> {
  const found = (await screen.findByRole('heading', { name: title })).closest('article')
  if (!found) throw new Error(`${title} is on no card.`)
  return found
}
/** As it is read out. */
const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim()

describe('the choice of a currency', () => {
  it('is in the footer, begins with the shop’s own, and changes every price of the page at once', async () => {
    const { user } = await visit('/search?q=e')
    expect(await choice()).toHaveDisplayValue('GBP – British Pound')
    expect(words(await card('Everyday mug'))).toContain('from £18.00')
    expect(words(await card('Low-waisted teapot'))).toMatch(/Works£42\.00$/)
    await choose(user, 'EUR')
    expect(words(await card('Everyday mug'))).toContain('from €21.06')
    expect(words(await card('Low-waisted teapot'))).toContain('€49.14')
    expect(screen.getByRole('main')).not.toHaveTextContent('£')
    await choose(user, 'GBP')
    expect(words(await card('Low-waisted teapot'))).toContain('£42.00')
    expect(localStorage).toHaveLength(0)
  })

  it('is remembered here, and known to every tab', async () => {
    const { user } = await visit('/p/low-waisted-teapot')
    await choose(user, 'USD')
    expect(await screen.findAllByText('US$55.02')).not.toHaveLength(0)
    expect(localStorage.getItem('souk.currency')).toBe('USD')
    localStorage.setItem('souk.currency', 'EUR')
    await fireEvent(window, new StorageEvent('storage', { key: 'souk.currency' }))
    expect(await screen.findAllByText('€49.14')).not.toHaveLength(0)
    expect(await choice()).toHaveValue('EUR')
  })

  it('is not there where the shop has one currency', async () => {
    let asked = false
    server.use(
      http.get('/api/currencies', () => {
        asked = true
        return HttpResponse.json({ currencies: [{ code: 'GBP', rate: '1' }] })
      }),
    )
    await visit('/find-order')
    await waitFor(() => expect(asked).toBe(true))
    expect(screen.queryByRole('combobox', { name: 'Prices in' })).toBeNull()
  })

  it('falls back on the shop’s own where the shop has it no more', async () => {
    chooseCurrency('JPY')
    await visit('/p/low-waisted-teapot')
    expect(await screen.findByText('£42.00')).toBeVisible()
    expect(await choice()).toHaveValue('GBP')
  })
})

describe('in another currency', () => {
  it('a card and its page show the seller’s own price there, and what it is compared with', async () => {
    chooseCurrency('EUR')
    const { router } = await visit('/search?q=kettle')
    expect(words(await card('Copper kettle'))).toMatch(/Studio€89\.00 was €117\.00$/)
    await router.push('/p/copper-kettle')
    await screen.findByRole('heading', { level: 1, name: 'Copper kettle' })
    expect(words(screen.getAllByText(/^€89\.00/)[0])).toBe('€89.00 was €117.00')
    // What search engines read does not hang on who reads.
    expect(document.head.innerHTML).toContain('"priceCurrency":"GBP"')
  })

  it('suggestions and what was looked at before have its prices', async () => {
    chooseCurrency('EUR')
    const { user, router } = await visit('/search')
    await user.type(await screen.findByRole('combobox', { name: 'Search the shop' }), 'kettle')
    expect(words(await screen.findByRole('option', { name: /Copper kettle/ }))).toBe('Copper kettle€89.00')
    await router.push('/p/copper-kettle')
    await screen.findByRole('heading', { level: 1, name: 'Copper kettle' })
    await router.push('/p/post-horn')
    const before = within(await screen.findByRole('region', { name: 'Looked at before' }))
    expect(words(await before.findByText(/€89\.00/))).toBe('€89.00 was €117.00')
  })

  it('the wishlist says that a thing costs less, but not by how much', async () => {
    remembered.member = true
    shop.signedIn = true
    wish('low-waisted-teapot', 4600)
    chooseCurrency('EUR')
    const { user } = await visit('/wishlist')
    expect(await screen.findByText('€49.14')).toBeVisible()
    expect(screen.getByText('It costs less than when you added it')).toBeVisible()
    await choose(user, 'GBP')
    expect(await screen.findByText('£4.00 less than when you added it')).toBeVisible()
  })

  it('the cart tells of a changed price without an amount of another currency', async () => {
    put('low-waisted-teapot', 2, 3900)
    chooseCurrency('EUR')
    const { user } = await visit('/cart')
    expect(
      await screen.findByText('The price has changed since you chose it, and is €49.14 now.', { exact: false }),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Keep it at €49.14' }))
    await waitFor(() => expect([...shop.cart.values()][0]?.addedAtPrice).toEqual({ amount: 4200, currency: 'GBP' }))
    expect(await screen.findAllByText('€98.28')).not.toHaveLength(0)
    expect(screen.getByRole('main')).not.toHaveTextContent('£')
    await choose(user, 'USD')
    await waitFor(() => expect(screen.getByRole('main')).not.toHaveTextContent('€'))
    expect(screen.getAllByText('US$110.04')).not.toHaveLength(0)
  })

  it('the drawer adds up what was put in just now', async () => {
    chooseCurrency('EUR')
    const { user } = await visit('/p/copper-kettle')
    await user.click(await screen.findByRole('button', { name: 'Add to cart' }))
    const drawer = within(await screen.findByRole('dialog', { name: 'Your cart' }))
    expect(await drawer.findAllByText('€89.00')).toHaveLength(2)
  })
})

describe('an order in another currency', () => {
  async function fill(): Promise<void> {
    const fields = {
      'E-mail': 'ada@example.com',
      'Full name': 'Ada Lovelace',
      'Street and number': '12 St James Square',
      'Town or city': 'London',
      Postcode: 'SW1Y 4LB',
    }
    for (const [label, value] of Object.entries(fields))
      await fireEvent.update(await screen.findByLabelText(label), value)
  }

  it('is quoted and placed in it, whatever was chosen before', async () => {
    const quoted: unknown[] = []
    server.use(
      http.post('/api/quotes', async ({ request }) => {
        quoted.push(await request.clone().json())
      }),
    )
    put('low-waisted-teapot', 2)
    const { user } = await visit('/checkout')
    await fill()
    expect(await screen.findByRole('button', { name: 'Order and pay £84.00' })).toBeVisible()
    await choose(user, 'EUR')
    await user.click(await screen.findByRole('button', { name: 'Order and pay €98.28' }))
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    const [placed] = [...shop.orders.values()]
    expect(placed?.order.totals.total).toEqual({ amount: 9828, currency: 'EUR' })
    expect(quoted).toMatchObject([
      { currency: 'GBP', lines: [{ seenUnitPrice: { amount: 4200, currency: 'GBP' } }] },
      { currency: 'EUR', lines: [{ seenUnitPrice: { amount: 4914, currency: 'EUR' } }] },
    ])
  })

  it('asks again about a price that was agreed to in another one', async () => {
    put('low-waisted-teapot', 1, 3900)
    const { user } = await visit('/checkout')
    await user.click(await screen.findByRole('button', { name: 'Agree to £42.00: Low-waisted teapot' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Agree to/ })).toBeNull())
    await choose(user, 'EUR')
    expect(await screen.findByRole('button', { name: 'Order and pay €49.14' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Agree to/ })).toBeNull()
  })
})

describe('a search by price', () => {
  const filters = async () => within(await screen.findByRole('complementary', { name: 'Filters' }))
  const chips = () => screen.findByRole('list', { name: 'Narrowed by' })
  const titles = () => screen.getAllByRole('heading', { level: 3 }).map(words)

  it('is in the currency that was chosen, which the address names', async () => {
    chooseCurrency('EUR')
    const { user, router } = await visit('/search?q=kettle')
    await user.type((await filters()).getByLabelText('From'), '85')
    await user.type((await filters()).getByLabelText('To'), '90')
    expect((await filters()).getByRole('form', { name: 'Price, EUR' })).toBeVisible()
    await user.click((await filters()).getByRole('button', { name: 'Set the price' }))
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ q: 'kettle', from: '8500', to: '9000', currency: 'EUR' }),
    )
    expect(words(await chips())).toBe('€85.00 to €90.00')
    await waitFor(() => expect(titles()).toEqual(['Copper kettle']))
    // It meant euros: nothing stays of it in dollars.
    await choose(user, 'USD')
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'kettle' }))
  })

  it('means the same to whoever opens the link', async () => {
    const { user } = await visit('/search?q=kettle&from=8500&to=9000&currency=EUR')
    expect(words(await chips())).toBe('€85.00 to €90.00')
    expect(words(await card('Copper kettle'))).toContain('£80.00')
    expect((await filters()).getByLabelText('From')).toHaveValue('85')
    await user.click(await screen.findByRole('button', { name: 'Take off: €85.00 to €90.00' }))
    expect((await filters()).getByRole('form', { name: 'Price, GBP' })).toBeVisible()
  })

  it('compares in the shop’s own where the address names no currency or none that the shop has', async () => {
    chooseCurrency('EUR')
    const { router } = await visit('/search?q=kettle&to=8500')
    expect(words(await chips())).toBe('Up to £85.00')
    expect(await screen.findByRole('heading', { name: 'Copper kettle' })).toBeVisible()
    await router.push('/search?q=kettle&to=8500&currency=XTS')
    await waitFor(async () => expect(words(await chips())).toBe('Up to £85.00'))
  })
})
