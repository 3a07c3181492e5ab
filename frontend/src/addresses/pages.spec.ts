import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { delay, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { put } from '@/mocks/basket'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const HOME = {
  name: 'Ada Lovelace',
  line1: '12 St James Square',
  city: 'London',
  postalCode: 'SW1Y 4LB',
  country: 'GB',
}
const WORK = { ...HOME, line1: '1 Dorset Street', postalCode: 'W1U 4EG' }

async function type(label: string, text: string): Promise<void> {
  await fireEvent.update(await screen.findByLabelText(label), text)
}
async function typeAddress(): Promise<void> {
  await type('Street and number', '9 New Street')
  await type('Town or city', 'Leeds')
  await type('Postcode', 'LS1 1AA')
}

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
})

describe('the address book', () => {
  it('begins empty, and takes a first address, which is the default', async () => {
    const { user } = await visit('/addresses')
    await user.click(await screen.findByRole('button', { name: 'Add an address' }))
    await waitFor(() => expect(screen.getByLabelText('Full name')).toHaveFocus())
    expect(screen.getByLabelText('Full name')).toHaveValue('Ada Lovelace')
    await typeAddress()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const list = within(await screen.findByRole('list', { name: 'Your addresses' }))
    expect(list.getByText('9 New Street')).toBeVisible()
    expect(list.getByText('Default')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  })

  it('holds an address to the rules of its country', async () => {
    const { user } = await visit('/addresses')
    await user.click(await screen.findByRole('button', { name: 'Add an address' }))
    await type('Full name', 'Ada')
    await typeAddress()
    await type('Postcode', 'nonsense')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Enter a postcode, like SW1A 1AA/)
    expect(shop.addresses).toEqual([])
  })

  it('changes one, makes another the default, and brings a deleted one back as it was', async () => {
    shop.addresses = [
      { addressId: 'home', address: HOME, isDefault: true },
      { addressId: 'work', address: WORK, isDefault: false },
    ]
    const { user } = await visit('/addresses')
    await user.click(await screen.findByRole('button', { name: 'Edit 1 Dorset Street' }))
    await waitFor(() => expect(screen.getByLabelText('Street and number')).toHaveValue('1 Dorset Street'))
    await type('Street and number', '2 Dorset Street')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(await screen.findByRole('button', { name: 'Make 2 Dorset Street the default' }))
    await user.click(await screen.findByRole('button', { name: 'Make 12 St James Square the default' }))
    await user.click(await screen.findByRole('button', { name: 'Delete 12 St James Square' }))
    await waitFor(() => expect(screen.queryByText('12 St James Square')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('12 St James Square')).toBeVisible()
    expect(shop.addresses.find((one) => one.addressId === 'home')).toEqual({
      addressId: 'home',
      address: HOME,
      isDefault: true,
    })
  })

  it('does one change after another, so that Undo brings back what was there', async () => {
    shop.addresses = [
      { addressId: 'home', address: HOME, isDefault: true },
      { addressId: 'work', address: WORK, isDefault: false },
    ]
    const done: string[] = []
    server.use(
      http.put('/api/addresses/:id', () => delay(50).then(() => void done.push('default')), { once: true }),
      http.delete('/api/addresses/:id', () => void done.push('deleted')),
    )
    const { user } = await visit('/addresses')
    await user.click(await screen.findByRole('button', { name: 'Make 1 Dorset Street the default' }))
    await user.click(screen.getByRole('button', { name: 'Delete 1 Dorset Street' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(done).toEqual(['default', 'deleted'])
    await waitFor(() => expect(shop.addresses).toContainEqual({ addressId: 'work', address: WORK, isDefault: true }))
  })

  it('says when it is full', async () => {
    server.use(http.put('/api/addresses/:id', () => problem(409, 'address-book-full', 'Your book is full.')))
    const { user } = await visit('/addresses')
    await user.click(await screen.findByRole('button', { name: 'Add an address' }))
    await type('Full name', 'Ada')
    await typeAddress()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Your book is full.')
  })

  it('says when it cannot be had, and tries again', async () => {
    server.use(http.get('/api/addresses', () => problem(404, 'not-found', 'Gone.'), { once: true }))
    await visit('/addresses')
    expect(await screen.findByRole('alert')).toBeVisible()
  })
})

describe('the checkout of a member', () => {
  const order = () => screen.findByRole('button', { name: /^Order and pay £/ })

  it('begins with the default, and sends to another that is picked', async () => {
    shop.addresses = [
      { addressId: 'work', address: WORK, isDefault: false },
      { addressId: 'home', address: HOME, isDefault: true },
    ]
    put('low-waisted-teapot', 1)
    const { user } = await visit('/checkout')
    expect(await screen.findByRole('radio', { name: /12 St James Square/ })).toBeChecked()
    expect(screen.queryByLabelText('Street and number')).toBeNull()
    await user.click(screen.getByRole('radio', { name: /1 Dorset Street/ }))
    await user.click(await order())
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    expect([...shop.orders.values()][0]?.order.shippingAddress).toEqual(WORK)
    expect(shop.addresses).toHaveLength(2)
  })

  it('keeps another address in the book where that is asked for', async () => {
    shop.addresses = [{ addressId: 'home', address: HOME, isDefault: true }]
    put('low-waisted-teapot', 1)
    const { user } = await visit('/checkout')
    await user.click(await screen.findByRole('radio', { name: 'Another address' }))
    await typeAddress()
    await user.click(screen.getByRole('checkbox', { name: 'Save it to my address book' }))
    await user.click(await order())
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    await waitFor(() => expect(shop.addresses.map(({ address }) => address.line1)).toContain('9 New Street'))
  })

  it('offers to keep the first address at once', async () => {
    put('low-waisted-teapot', 1)
    await visit('/checkout')
    expect(await screen.findByRole('checkbox', { name: 'Save it to my address book' })).toBeChecked()
    expect(screen.getByLabelText('Full name')).toHaveValue('Ada Lovelace')
  })
})

describe('where the bill goes', () => {
  it('is where the things go, until somebody says otherwise', async () => {
    shop.addresses = [{ addressId: 'home', address: HOME, isDefault: true }]
    put('low-waisted-teapot', 1)
    const { user } = await visit('/checkout')
    await screen.findByRole('radio', { name: /12 St James Square/ })
    await user.click(screen.getByRole('checkbox', { name: 'The bill goes to the same address' }))
    await user.click(await screen.findByRole('button', { name: /^Order and pay £/ }))
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(4)
    await type('Full name', 'Analytical Ltd')
    await typeAddress()
    await user.click(await screen.findByRole('button', { name: /^Order and pay £/ }))
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    expect([...shop.orders.values()][0]?.order).toMatchObject({
      shippingAddress: HOME,
      billingAddress: { name: 'Analytical Ltd', city: 'Leeds', postalCode: 'LS1 1AA', country: 'GB' },
    })
  })
})
