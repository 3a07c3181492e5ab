import { screen } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { tell } from '@/parts/toasts'
import { visit } from '@/mocks/mount'

afterEach(() => vi.doUnmock('./ToastCorner.vue'))

it('are shown, and read out, when their corner comes, be it at the second attempt', async () => {
  const load = vi.fn(() => {
    throw new Error('Out of reach')
  })
  vi.doMock('./ToastCorner.vue', load)
  await visit('/cart')
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  const regions = screen.getAllByRole('status')
  tell('Kept for you.')
  expect(screen.queryByText('Kept for you.')).toBeNull()

  vi.doUnmock('./ToastCorner.vue')
  const words = await screen.findByText('Kept for you.')
  // What comes together with the region that it stands in is not read out.
  expect(regions).toContain(words.closest('[role="status"]'))
})
