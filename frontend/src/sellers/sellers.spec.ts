import { screen, waitFor, within } from '@testing-library/vue'
import { http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { selling } from '@/mocks/selling'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const IBAN = 'GB33 BUKB 2020 1555 5555 55'
const ADDRESS = {
  name: 'Ada Lovelace',
  line1: '12 St James Square',
  city: 'London',
  postalCode: 'SW1Y 4LB',
  country: 'GB',
}
const WHOLE = {
  shopName: 'Ash & Clay',
  about: 'Pots.',
  returnAddress: ADDRESS,
  taxNumber: 'GB 123',
  payoutAccount: IBAN,
  acceptsTerms: true,
}

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
})

describe('becoming a seller', () => {
  it('keeps a beginning, and says at the sending what is missing', async () => {
    const { state, handlers } = selling()
    server.use(...handlers)
    const { user } = await visit('/sell')
    await user.type(await screen.findByLabelText('Name of your shop'), 'Ash & Clay')
    await user.click(screen.getByRole('button', { name: 'Save, and go on later' }))
    await waitFor(() => expect(state.account.shopName).toBe('Ash & Clay'))
    expect(state.account.state).toBe('applying')
    const list = screen.getByRole('complementary', { name: 'What we need' })
    expect(within(list).getAllByText('(done)')).toHaveLength(1)

    await user.click(screen.getByRole('button', { name: 'Send my application' }))
    expect(await screen.findAllByText('Enter an IBAN.')).not.toHaveLength(0)
    expect(screen.getAllByText('Agree to the terms.')).not.toHaveLength(0)
    expect(state.account.state).toBe('applying')
  })

  it('sends what is whole', async () => {
    const { state, handlers } = selling()
    server.use(...handlers)
    const { user } = await visit('/sell')
    await user.type(await screen.findByLabelText('Name of your shop'), 'Ash & Clay')
    await user.type(screen.getByLabelText('About your shop'), 'Pots and pans.')
    await user.type(screen.getByLabelText('Full name'), 'Ada Lovelace')
    await user.type(screen.getByLabelText('Street and number'), '12 St James Square')
    await user.type(screen.getByLabelText('Town or city'), 'London')
    await user.type(screen.getByLabelText('Postcode'), 'SW1Y 4LB')
    await user.type(screen.getByLabelText('Tax number'), 'GB 123 456')
    await user.type(screen.getByLabelText('IBAN'), IBAN)
    await user.click(screen.getByRole('checkbox', { name: 'I agree' }))
    await user.click(screen.getByRole('button', { name: 'Send my application' }))
    expect(await screen.findByText('We are reading your application.')).toBeVisible()
    expect(state.account.returnAddress).toEqual(ADDRESS)
    expect(state.account.acceptsTerms).toBe(true)
  })

  it('says beside the field what the shop refuses', async () => {
    const { handlers } = selling(WHOLE)
    server.use(
      http.post('/api/seller/submission', () =>
        problem(409, 'shop-name-taken', 'Taken.', {
          errors: [{ pointer: '/shopName', detail: 'Is another shop’s name.' }],
        }),
      ),
      ...handlers,
    )
    const { user } = await visit('/sell')
    await user.click(await screen.findByRole('button', { name: 'Send my application' }))
    await waitFor(() => expect(screen.getByLabelText('Name of your shop')).toBeInvalid())
  })

  it('keeps what stands here where it was changed elsewhere, and says so', async () => {
    const { state, handlers } = selling(WHOLE)
    server.use(...handlers)
    const { user } = await visit('/sell')
    await user.type(await screen.findByLabelText('About your shop'), ' And pans.')
    state.account = { ...state.account, version: 7 }
    await user.click(screen.getByRole('button', { name: 'Save, and go on later' }))
    expect(await screen.findByText(/changed this somewhere else/)).toBeVisible()
    expect(screen.getByLabelText('About your shop')).toHaveValue('Pots. And pans.')
    await user.click(screen.getByRole('button', { name: 'Save, and go on later' }))
    await waitFor(() => expect(state.account.about).toBe('Pots. And pans.'))
  })

  it('tells why it was declined, and lets it be sent again', async () => {
    const { handlers } = selling({ ...WHOLE, state: 'declined', reason: 'Tell more of your pots.' })
    server.use(...handlers)
    const { user } = await visit('/sell')
    expect(await screen.findByText('Tell more of your pots.')).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Send my application' }))
    expect(await screen.findByText('We are reading your application.')).toBeVisible()
  })

  it('shows the way to the desk to who is approved, whose name stays', async () => {
    const { handlers } = selling({ ...WHOLE, state: 'approved', version: 4 })
    server.use(...handlers)
    await visit('/sell')
    expect(await screen.findByRole('link', { name: 'To your desk' })).toBeVisible()
    expect(await screen.findByLabelText('Name of your shop')).toHaveAttribute('readonly')
    expect(screen.queryByRole('button', { name: 'Send my application' })).toBeNull()
  })
})
