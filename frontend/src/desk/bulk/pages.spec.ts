import { screen, waitFor, within } from '@testing-library/vue'
import { HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { approved } from '@/mocks/selling'
import { server } from '@/mocks/server'
import { shelf, thing } from '@/mocks/shelf'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { note } from './unfinished'

// What is loaded when it is asked for takes a busy machine longer than a test may wait for it.
beforeAll(() => Promise.all([import('../ProductsPage.vue'), import('./BulkEdit.vue')]), 120_000)
beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

async function products(...ids: string[]) {
  const there = shelf(ids.map((id) => thing(id)))
  server.use(...there.handlers, ...approved)
  const { user } = await visit('/desk/products')
  await screen.findByRole('checkbox', { name: 'Select all' })
  const price = (id: string) => there.get(id).variants[0]?.price.amount
  const box = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` })
  return { there, user, price, box }
}

describe('products are selected', () => {
  it('one by one, as far as from the last one, and all', async () => {
    const { user, box } = await products('ash', 'bowl', 'cup', 'dish')
    await user.click(box('Ash'))
    await user.keyboard('{Shift>}')
    await user.click(box('Cup'))
    await user.keyboard('{/Shift}')
    expect(await screen.findByText('3 selected')).toBeVisible()
    expect(box('Bowl')).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked()
    await user.click(box('Bowl'))
    expect(screen.getByText('2 selected')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    expect(screen.getByText('4 selected')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(box('Ash')).not.toBeChecked()
  })

  it('by keyboard', async () => {
    const { user } = await products('ash', 'bowl', 'cup')
    await user.keyboard('jxjjX')
    expect(await screen.findByText('3 selected')).toBeVisible()
    await user.keyboard('e')
    expect(await screen.findByRole('dialog', { name: 'Change 3 products' })).toBeVisible()
  })
})

describe('a bulk edit', () => {
  it('shows what would come of it, does it, says what failed, and takes it back', async () => {
    const { there, user, price } = await products('ash', 'bowl', 'cup')
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Change them' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Change 3 products' }))
    await user.type(await dialog.findByLabelText('Percent'), '10')
    const row = await dialog.findByRole('row', { name: /^Bowl/ })
    expect(row).toHaveTextContent('£10.00')
    expect(row).toHaveTextContent('£11.00')
    expect(there.sent).toHaveLength(0)

    there.sell('ash', 1)
    there.instead.set('cup', () => HttpResponse.json({ type: 'x', title: 'Not now', status: 409 }, { status: 409 }))
    await user.click(dialog.getByRole('button', { name: 'Apply to 3 products' }))
    expect(await dialog.findByText('2 products changed.')).toBeVisible()
    expect(dialog.getByRole('list', { name: 'Not changed' })).toHaveTextContent('CupNot now')
    await user.click(dialog.getByRole('button', { name: 'Try again: 1 product' }))
    expect(await dialog.findByText('3 products changed.')).toBeVisible()
    expect(['ash', 'bowl', 'cup'].map(price)).toEqual([1100, 1100, 1100])
    expect(there.get('ash').variants[0]?.available).toBe(8)

    await user.click(dialog.getByRole('button', { name: 'Close' }))
    expect(await screen.findByText('Prices raised by 10%: 3 products changed.')).toBeVisible()
    await waitFor(() => expect(screen.getByLabelText('Price of Bowl')).toHaveValue('11.00'))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('3 products as before.')).toBeVisible()
    expect(['ash', 'bowl', 'cup'].map(price)).toEqual([1000, 1000, 1000])
    expect(there.get('ash').variants[0]?.available).toBe(8)
    expect(localStorage.getItem('souk.desk.bulk')).toBeNull()
  })

  it('sends nothing of a product that cannot be so, and says why', async () => {
    const { there, user } = await products('ash', 'bowl')
    there.save('bowl', {
      variants: [{ variantId: 'one', choices: [], price: { amount: 400, currency: 'GBP' }, available: 2 }],
    })
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Change them' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText('Change'), 'Price: lower by')
    await user.type(dialog.getByLabelText('Amount, GBP'), '10')
    expect(await dialog.findAllByText('It would cost nothing.')).toHaveLength(2)
    await user.clear(dialog.getByLabelText('Amount, GBP'))
    await user.type(dialog.getByLabelText('Amount, GBP'), 'ten')
    expect(await dialog.findByText('Write a price like 12.50.')).toBeVisible()
    expect(dialog.getByRole('button', { name: /^Apply/ })).toHaveAttribute('aria-disabled', 'true')
    await user.click(dialog.getByRole('button', { name: /^Apply/ }))
    expect(there.sent).toHaveLength(0)
  })

  it('asks about what somebody set meanwhile, with what stands there now', async () => {
    const { there, user, price } = await products('ash', 'bowl')
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }))
    await user.click(screen.getByRole('button', { name: 'Change them' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText('Change'), 'Price: set to')
    await user.type(dialog.getByLabelText('Amount, GBP'), '15')
    there.save('bowl', {
      variants: [{ variantId: 'one', choices: [], price: { amount: 1234, currency: 'GBP' }, available: 2 }],
    })
    await user.click(await dialog.findByRole('button', { name: 'Apply to 2 products' }))
    expect(await dialog.findByText('It was changed meanwhile.')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Look again at 1 product' }))
    expect(await screen.findByRole('row', { name: /^Bowl.*12\.34.*15\.00/ })).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Apply to 1 product' }))
    expect(await screen.findByText('2 products changed.')).toBeVisible()
    // Both go back, each to what it was when it was changed.
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('2 products as before.')).toBeVisible()
    expect(['ash', 'bowl'].map(price)).toEqual([1000, 1234])
  })

  it('that was cut short is told about on return', async () => {
    note({ sellerId: 'm-1', title: 'Prices raised by 10%', done: 12, sent: ['cup'], waiting: ['ash', 'bowl'] })
    const { user } = await products('ash', 'bowl', 'cup')
    expect(await screen.findByText('12 products done, 2 not begun.', { exact: false })).toBeVisible()
    expect(screen.getByRole('link', { name: 'cup' })).toHaveAttribute('href', '/desk/products/cup')
    await user.click(screen.getByRole('button', { name: 'Select what is left' }))
    expect(await screen.findByText('2 selected')).toBeVisible()
    expect(localStorage.getItem('souk.desk.bulk')).toBeNull()
  })

  it('of another seller in the same browser is nobody’s business', async () => {
    note({ sellerId: 'm-2', title: 'Theirs', done: 1, sent: [], waiting: ['ash'] })
    await products('ash')
    await waitFor(() => expect(screen.getByText(/^Select products/)).toBeVisible())
    expect(screen.queryByText('Theirs', { exact: false })).toBeNull()
  })
})
