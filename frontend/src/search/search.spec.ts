import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { minorUnits, searchIn, typedAmount } from './search'

const status = () => screen.findByText(/^(\d+ things?|Nothing found)$/)
const filters = async () => within(await screen.findByRole('complementary', { name: 'Filters' }))

describe('searching', () => {
  it('begins in the header, at the field, and leads to what is found and back', async () => {
    const { user, router } = await visit('/')
    await user.click(screen.getByRole('link', { name: 'Search' }))
    const words = await screen.findByRole('combobox', { name: 'Search the shop' })
    await waitFor(() => expect(words).toHaveFocus())
    await user.type(words, ' lamp {enter}')
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/search?q=lamp'))
    expect(await screen.findByRole('heading', { name: '“lamp”' })).toBeVisible()
    expect(await screen.findByRole('link', { name: 'Reading lamp' })).toBeVisible()
    expect(await status()).toHaveTextContent(/^[2-9]/)
    router.back()
    expect(await screen.findByRole('heading', { name: 'Everything' })).toBeVisible()
    expect(words).toHaveValue('')
  })

  it('suggests while somebody types, by the keyboard alone', async () => {
    const { user, router } = await visit('/search')
    const words = await screen.findByRole('combobox', { name: 'Search the shop' })
    await user.type(words, 'la')
    const list = await screen.findByRole('listbox', { name: 'Suggestions' })
    expect(words).toHaveAttribute('aria-expanded', 'true')
    expect(await within(list).findByRole('option', { name: 'lamp' })).toBeVisible()
    await user.keyboard('{ArrowDown}')
    const first = within(list).getAllByRole('option')[0]
    expect(words).toHaveAttribute('aria-activedescendant', first?.id)
    expect(first).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(words).toHaveAttribute('aria-activedescendant', within(list).getAllByRole('option').at(-1)?.id)
    await user.keyboard('{Escape}')
    expect(words).toHaveAttribute('aria-expanded', 'false')
    expect(words).toHaveValue('la')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'lamp' }))
    expect(words).toHaveAttribute('aria-expanded', 'false')
  })

  it('leads from a suggestion to its aisle and to its thing', async () => {
    const { user, router } = await visit('/search')
    await user.type(await screen.findByRole('combobox', { name: 'Search the shop' }), 'kit')
    await user.click(await screen.findByRole('option', { name: 'Kitchen' }))
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/c/kitchen'))
    await router.push('/search')
    await user.type(await screen.findByRole('combobox', { name: 'Search the shop' }), 'reading')
    const [lamp] = await screen.findAllByRole('option', { name: /^Reading lamp/ })
    await user.click(lamp as HTMLElement)
    await waitFor(() => expect(router.currentRoute.value.fullPath).toMatch(/^\/p\//))
  })

  it('searches although nothing can be suggested', async () => {
    server.use(http.get('/api/search/suggestions', () => HttpResponse.error()))
    const { user, router } = await visit('/search')
    await user.type(await screen.findByRole('combobox', { name: 'Search the shop' }), 'lamp{enter}')
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'lamp' }))
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).not.toBeInTheDocument()
  })

  it('is narrowed by aisle, price and stock, each in the address and each taken off by a press', async () => {
    const { user, router } = await visit('/search')
    const all = (await status()).textContent
    await user.click(await (await filters()).findByRole('button', { name: /^Kitchen/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ category: 'kitchen' }))
    expect((await filters()).getByRole('button', { name: /^Kitchen/ })).toHaveAttribute('aria-pressed', 'true')
    await user.type((await filters()).getByLabelText('From'), '10')
    await user.type((await filters()).getByLabelText('To'), '40,50')
    await user.click((await filters()).getByRole('button', { name: 'Set the price' }))
    await user.click((await filters()).getByRole('checkbox', { name: 'Only what is in stock' }))
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ category: 'kitchen', from: '1000', to: '4050', stock: 'in' }),
    )
    const chips = within(screen.getByRole('list', { name: 'Narrowed by' }))
    expect(chips.getAllByRole('button').map((chip) => chip.textContent?.trim())).toEqual([
      'Kitchen',
      '£10.00 to £40.50',
      'In stock',
    ])
    for (const label of ['Kitchen', '£10.00 to £40.50', 'In stock'])
      await user.click(await screen.findByRole('button', { name: `Take off: ${label}` }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({}))
    await waitFor(async () => expect(await status()).toHaveTextContent(all ?? ''))
  })

  it('is narrowed by stars and by what things come in', async () => {
    const { user, router } = await visit('/search')
    await user.click(await (await filters()).findByRole('button', { name: /^3 stars and more/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stars: '3' }))
    const colours = within(await (await filters()).findByRole('region', { name: 'Colour' })).getAllByRole('button')
    const [first, second] = colours.map((button) => button.textContent?.trim().replace(/\s+\d+$/, '') ?? '')
    for (const name of [first, second])
      await user.click((await filters()).getByRole('button', { name: new RegExp(`^${name} \\d+$`) }))
    const keys = [first, second].map((name) => `colour:${name?.toLowerCase()}`)
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stars: '3', options: keys.join(',') }))
    const chips = within(screen.getByRole('list', { name: 'Narrowed by' }))
    expect(chips.getAllByRole('button').map((chip) => chip.textContent?.trim())).toEqual([
      '3 stars and more',
      `Colour: ${first}`,
      `Colour: ${second}`,
    ])
    await user.click(screen.getByRole('button', { name: `Take off: Colour: ${first}` }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ stars: '3', options: keys[1] }))
    await user.click((await filters()).getByRole('button', { name: /^3 stars and more/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ options: keys[1] }))
  })

  it('says beside the price what is wrong with it', async () => {
    const { user, router } = await visit('/search')
    await user.type((await filters()).getByLabelText('From'), 'ten')
    await user.click((await filters()).getByRole('button', { name: 'Set the price' }))
    expect((await filters()).getByLabelText('From')).toHaveAccessibleDescription('Enter an amount like 12 or 12.50.')
    await user.clear((await filters()).getByLabelText('From'))
    await user.type((await filters()).getByLabelText('From'), '20')
    await user.type((await filters()).getByLabelText('To'), '10')
    await user.click((await filters()).getByRole('button', { name: 'Set the price' }))
    expect((await filters()).getByLabelText('To')).toHaveAccessibleDescription('Less than the amount before it.')
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('shows a way on where nothing is found', async () => {
    const { user, router } = await visit('/search?q=zebra')
    expect(await screen.findByText('Nothing found')).toBeVisible()
    const main = within(screen.getByRole('main'))
    expect(await main.findByRole('link', { name: 'Kitchen' })).toHaveAttribute('href', '/c/kitchen')
    await router.push('/search?q=lamp&from=99999999')
    await user.click(await screen.findByRole('button', { name: 'Take all filters off' }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ q: 'lamp' }))
    expect(await screen.findByRole('link', { name: 'Reading lamp' })).toBeVisible()
  })

  it('offers to try again, and shows more on request', async () => {
    server.use(http.get('/api/search', () => HttpResponse.error()))
    const { user } = await visit('/search')
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })
    server.resetHandlers()
    await user.click(again)
    expect(await screen.findAllByRole('article')).toHaveLength(24)
    await user.click(screen.getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(screen.getAllByRole('article').length).toBeGreaterThan(24))
  })

  it('leaves aside what makes no sense in an address, and reads amounts as they are typed', () => {
    expect(searchIn({ options: 'size:m,oddity,size:m,:x,colour:red', stars: '6' })).toMatchObject({
      options: 'size:m,colour:red',
      stars: '',
    })
    expect(searchIn({ from: '900', to: '100', sort: 'odd', category: '../x', stock: 'all' })).toMatchObject({
      from: '100',
      to: '900',
      sort: '',
      category: '',
      stock: '',
    })
    expect(['12', '12.5', ' 12,50 ', '0.05', '-1', '1.234', 'x'].map((typed) => minorUnits(typed, 'GBP'))).toEqual([
      '1200',
      '1250',
      '1250',
      '5',
      undefined,
      undefined,
      undefined,
    ])
    expect(['', '5', '1200', '1250'].map((minor) => typedAmount(minor, 'GBP'))).toEqual(['', '0.05', '12', '12.50'])
    expect([minorUnits('1200', 'JPY'), typedAmount('1200', 'JPY')]).toEqual(['1200', '1200'])
  })
})
