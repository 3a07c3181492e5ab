import { screen, waitFor } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const ORDER = '0'.repeat(26)

describe('the page that an invitation leads to', () => {
  it('does nothing before somebody asks, and takes it back', async () => {
    const said: string[] = []
    server.use(
      http.post<{ way: string }>(`/api/orders/${ORDER}/:way`, ({ params, request }) => {
        said.push(`${params.way} ${new URL(request.url).searchParams.get('key')}`)
        return HttpResponse.json({ reviewInvitations: params.way === 'resubscribe' })
      }),
    )
    const { user } = await visit(`/unsubscribe/${ORDER}?key=signature-of-ours`)
    const button = await screen.findByRole('button', { name: 'No more invitations to review' })
    expect(said).toEqual([])
    await user.click(button)
    expect(await screen.findByText(/we ask you no more/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ask me again' }))
    expect(await screen.findByText(/All as before/)).toBeVisible()
    expect(said).toEqual(['unsubscribe signature-of-ours', 'resubscribe signature-of-ours'])
  })

  it('says that a link is not whole', async () => {
    server.use(http.post(`/api/orders/${ORDER}/unsubscribe`, () => problem(404, 'not-found', 'No.')))
    const { user } = await visit(`/unsubscribe/${ORDER}?key=half-of-a-signature`)
    await user.click(await screen.findByRole('button', { name: 'No more invitations to review' }))
    expect(await screen.findByText(/This link is not whole/)).toBeVisible()
  })
})

describe('mails in the profile', () => {
  beforeEach(() => {
    remembered.member = true
    shop.signedIn = true
  })

  it('are chosen at once', async () => {
    const { user } = await visit('/profile')
    const box = await screen.findByRole('checkbox', { name: /how I like what I bought/ })
    expect(box).toBeChecked()
    await user.click(box)
    await waitFor(() => expect(shop.invitations).toBe(false))
    expect(box).not.toBeChecked()
  })

  it('are as they were where that is not saved', async () => {
    server.use(http.put('/api/mail-choices', () => problem(503, 'unavailable', 'Later.')))
    const { user } = await visit('/profile')
    const box = await screen.findByRole('checkbox', { name: /how I like what I bought/ })
    await user.click(box)
    expect(await screen.findByText(/was not saved/)).toBeVisible()
    expect(box).toBeChecked()
  })
})
