import { screen, waitFor, within } from '@testing-library/vue'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '@/mocks/mount'
import { selling } from '@/mocks/selling'
import { server } from '@/mocks/server'
import { keptSettings } from '@/mocks/settings'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { handlingOf, holidaysOf, requestOf, setHolidays, valuesOf, windows } from './values'

const TUESDAY = '2026-11-24'
const YARD = { name: 'Ada', line1: '1 Yard', city: 'Leeds', postalCode: 'LS1 1AA', country: 'GB' }

describe('settings as the fields of a form', () => {
  const whole = {
    handlingDays: 3,
    cancellationHours: 5,
    returnAddress: YARD,
    holidays: [
      { first: '2026-11-01', last: '2026-11-23' },
      { first: '2026-12-24', last: '2027-01-03' },
    ],
    zones: ['home', 'overseas'] as ('home' | 'overseas')[],
  }

  it('come back as they were, without the holidays that are over', () => {
    expect(requestOf(valuesOf(whole, TUESDAY))).toEqual({ ...whole, holidays: whole.holidays.slice(1) })
    const usual = { handlingDays: 0, holidays: [], zones: ['home' as const] }
    expect(requestOf(valuesOf(usual, TUESDAY))).toEqual(usual)
  })
  it('have holidays in their order, whatever order they were typed in', () => {
    const values = valuesOf(whole, TUESDAY)
    setHolidays(values, [...holidaysOf(values), { first: '2026-12-01', last: '2026-12-01' }])
    expect(requestOf(values).holidays.map(({ first }) => first)).toEqual(['2026-12-01', '2026-12-24'])
    setHolidays(values, [])
    expect(Object.keys(values).filter((name) => name.startsWith('holidays'))).toEqual([])
  })
  it('offer the time to cancel that is kept, beside the usual ones', () => {
    expect(windows('5').map(({ value }) => value)).toContain('5')
    expect(windows('').map(({ label }) => label)).toContain('For 2 days after the payment')
  })
  it('know a number of days from what is none', () => {
    expect(['0', '30', '31', '', '1.5', '-1'].map((handlingDays) => handlingOf({ handlingDays }))).toEqual([
      0,
      30,
      ...Array<undefined>(4).fill(undefined),
    ])
  })
})

describe('the page of settings', () => {
  // What is loaded when it is asked for takes a busy machine longer than a test may wait for it.
  beforeAll(() => Promise.all([import('./SettingsPage.vue'), import('./SettingsForm.vue')]), 120_000)
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TUESDAY}T12:00:00Z`) })
    remembered.member = true
    shop.signedIn = true
    shop.member = { ...shop.member, roles: ['member', 'seller'] }
    return () => vi.useRealTimers()
  })
  async function settings(first: Parameters<typeof keptSettings>[0] = {}) {
    const kept = keptSettings(first)
    server.use(...kept.handlers, ...selling({ state: 'approved', trusted: true, returnAddress: YARD }).handlers)
    const page = await visit('/desk/settings')
    await screen.findByRole('form', { name: 'Settings' })
    return { ...kept, ...page }
  }
  const save = () => screen.getByRole('button', { name: 'Save' })

  it('says what each of them does to shoppers, while one types', async () => {
    const { user } = await settings()
    expect(screen.getByText(/^Orders of today would be sent by Wed 25 Nov/)).toBeVisible()
    await user.clear(screen.getByLabelText('Working days you need first'))
    await user.type(screen.getByLabelText('Working days you need first'), '3')
    expect(screen.getByText(/sent by Mon 30 Nov, and arrive/)).toBeVisible()
    await user.selectOptions(screen.getByLabelText('Shoppers may cancel'), 'For 1 day after the payment')
    expect(screen.getByText(/^Who pays now could cancel until 25 November 2026/)).toBeVisible()
    expect(await screen.findByText(/1 Yard, Leeds/)).toBeVisible()
  })

  it('saves all of it, and is not left unsaved without a question', async () => {
    const { user, state, router } = await settings()
    await user.click(screen.getByRole('button', { name: 'Add a holiday' }))
    const holiday = within(screen.getByRole('group', { name: 'Holiday 1' }))
    expect(holiday.getByLabelText('First day')).toHaveFocus()
    await user.type(holiday.getByLabelText('First day'), '2026-12-24')
    expect(holiday.getByLabelText('Last day')).toHaveValue('2026-12-24')
    await user.click(screen.getByRole('checkbox', { name: 'Overseas' }))
    expect(screen.getByText('Not saved yet')).toBeVisible()

    await user.click(screen.getByRole('link', { name: 'Orders' }))
    await user.click(await screen.findByRole('button', { name: 'Stay here' }))
    expect(router.currentRoute.value.path).toBe('/desk/settings')
    await user.click(save())
    await waitFor(() =>
      expect(state.settings).toEqual({
        handlingDays: 0,
        holidays: [{ first: '2026-12-24', last: '2026-12-24' }],
        zones: ['home', 'europe'],
      }),
    )
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
    await user.click(screen.getByRole('link', { name: 'Orders' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/orders'))
  })

  it('says beside the fields what is wrong', async () => {
    const { user, state } = await settings({ zones: ['home'] })
    await user.clear(screen.getByLabelText('Working days you need first'))
    await user.type(screen.getByLabelText('Working days you need first'), '40')
    await user.click(screen.getByRole('checkbox', { name: 'The shop’s own country' }))
    await user.click(screen.getByRole('button', { name: 'Add a holiday' }))
    await user.click(screen.getByRole('checkbox', { name: 'Parcels go back to another address' }))
    await user.click(save())
    const alert = within(await screen.findByRole('alert'))
    for (const words of [
      'Use a whole number from 0 to 30.',
      'Send to one of them at least.',
      'Choose the first day.',
      'Enter the street and number.',
    ])
      expect(alert.getByText(words)).toBeVisible()
    expect(screen.getByLabelText('Working days you need first')).toBeInvalid()
    expect(state.version).toBe(0)
  })

  it('lets the seller choose where another device saved meanwhile', async () => {
    const { user, state } = await settings()
    await user.clear(screen.getByLabelText('Working days you need first'))
    await user.type(screen.getByLabelText('Working days you need first'), '3')
    Object.assign(state, { settings: { ...state.settings, handlingDays: 9 }, version: 1 })
    await user.click(save())
    expect(await screen.findByText(/changed these settings somewhere else/)).toBeVisible()
    expect(screen.getByLabelText('Working days you need first')).toHaveValue('3')
    await user.click(screen.getByRole('button', { name: 'Show what is kept' }))
    expect(screen.getByLabelText('Working days you need first')).toHaveValue('9')
    await user.clear(screen.getByLabelText('Working days you need first'))
    await user.type(screen.getByLabelText('Working days you need first'), '4')
    await user.click(save())
    await waitFor(() => expect(state.settings.handlingDays).toBe(4))
  })
})
