import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type { Schemas } from '@/api/client'
import { createShopRouter } from '@/router'
import CouponCodes from './CouponCodes.vue'

function show(codes: string[], problems: Schemas['CheckoutProblem'][] = [], checked = true) {
  const shown = render(CouponCodes, {
    props: {
      modelValue: codes,
      problems,
      checked,
      'onUpdate:modelValue': (modelValue: string[]) => void shown.rerender({ modelValue }),
    },
    global: { plugins: [createShopRouter(createMemoryHistory())] },
  })
  return userEvent.setup()
}
const listed = () => screen.queryAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent)
const field = () => screen.getByRole('textbox', { name: 'Code' })

describe('codes of a cart', () => {
  it('keeps the field away until somebody has a code, and takes it on Enter', async () => {
    const user = show([])
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Have a code?', expanded: false }))
    expect(field()).toHaveFocus()
    await user.keyboard('welcome 10{Enter}')
    expect(listed()).toEqual(['WELCOME10'])
    expect(field()).toHaveValue('')
    expect(field()).toHaveFocus()
  })

  it('takes several by the button, and none twice', async () => {
    const user = show(['WELCOME10'])
    await user.click(screen.getByRole('button', { name: 'Have another code?' }))
    await user.type(field(), 'postfree')
    await user.click(screen.getByRole('button', { name: 'Apply the code' }))
    expect(listed()).toEqual(['WELCOME10', 'POSTFREE'])
    await user.type(field(), 'Welcome10{Enter}')
    expect(field()).toHaveAccessibleDescription('WELCOME10 is in already.')
    expect(listed()).toEqual(['WELCOME10', 'POSTFREE'])
  })

  it('asks for a code where nothing was typed', async () => {
    const user = show([])
    await user.click(screen.getByRole('button', { name: 'Have a code?' }))
    await user.keyboard('{Enter}')
    expect(field()).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('Enter a code.')
  })

  it('says at once what cannot be a code', async () => {
    const user = show([])
    await user.click(screen.getByRole('button', { name: 'Have a code?' }))
    await user.keyboard('10%!{Enter}')
    expect(field()).toHaveAccessibleDescription(/3 to 32 letters/)
    expect(listed()).toEqual([])
  })

  it('takes no sixth', async () => {
    const user = show(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'])
    expect(screen.getByText('An order takes 5 codes at most.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Have another code?' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take the code CCC out' }))
    expect(listed()).toEqual(['AAA', 'BBB', 'DDD', 'EEE'])
    expect(screen.getByRole('button', { name: 'Have another code?' })).toHaveFocus()
  })

  it('says what stands against a code, with the click that takes it out', async () => {
    const user = show(['OLD', 'TEN'], [{ code: 'coupon-over', couponCode: 'OLD', detail: 'Its time is over.' }])
    expect(screen.getByRole('alert')).toHaveTextContent('Its time is over.')
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take it out: OLD' }))
    expect(listed()).toEqual(['TEN'])
  })

  it('leads to signing in where a code is for members', () => {
    show(['FIRST'], [{ code: 'coupon-members-only', couponCode: 'FIRST', detail: 'For members.' }])
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', expect.stringMatching(/^\/sign-in/))
    expect(screen.getByRole('button', { name: 'Take it out: FIRST' })).toBeVisible()
  })

  it('says that it is looking while the answer is out', () => {
    show(['TEN'], [], false)
    expect(screen.getByText('We are looking …')).toBeVisible()
  })
})
