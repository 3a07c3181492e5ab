import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'
import { whoOf } from '../history'
import type { StaffMember } from './staff'

const pam: StaffMember = {
  staffId: 'place',
  email: 'pam@example.com',
  role: 'packer',
  state: 'joined',
  since: '2026-11-26T12:00:00Z',
  memberId: 'pam',
}

/** A shop's staff that can be changed. */
function staffed(...first: StaffMember[]) {
  const state = { members: first, version: 1, letters: 0 }
  const answer = () =>
    HttpResponse.json({ members: state.members, most: 20 }, { headers: { ETag: `"${state.version}"` } })
  server.use(
    http.get('/api/seller/staff', answer),
    http.post<never, Schemas['InviteStaffRequest']>('/api/seller/staff', async ({ request }) => {
      const { email, role } = await request.json()
      state.letters++
      if (!state.members.some((one) => one.email === email))
        state.members = [
          ...state.members,
          { ...pam, staffId: email, email, role, state: 'invited', memberId: undefined },
        ]
      return answer()
    }),
    http.put<{ staffId: string }, Schemas['ChangeStaffRequest']>(
      '/api/seller/staff/:staffId',
      async ({ request, params }) => {
        const { role } = await request.json()
        if (request.headers.get('If-Match') !== `"${state.version}"`)
          return problem(412, 'precondition-failed', 'Your staff was changed since you read it.')
        state.members = state.members.map((one) => (one.staffId === params.staffId ? { ...one, role } : one))
        state.version++
        return answer()
      },
    ),
    http.delete('/api/seller/staff/:staffId', ({ params }) => {
      state.members = state.members.filter(({ staffId }) => staffId !== params.staffId)
      return answer()
    }),
  )
  return state
}

function works(role: StaffMember['role'] | undefined): void {
  shop.member = { ...shop.member, roles: ['member', 'staff'] }
  server.use(
    http.get('/api/fulfilments', () => HttpResponse.json({ fulfilments: [], waiting: [] })),
    http.get('/api/membership', () =>
      role
        ? HttpResponse.json({ sellerId: 'pottery', shopName: 'Ash & Clay', role })
        : problem(404, 'not-found', 'You work in nobody’s shop.'),
    ),
  )
}

// What is loaded when it is asked for takes a busy machine longer than a test may wait for it.
beforeAll(
  () =>
    Promise.all([
      import('./StaffPage.vue'),
      import('./JoinPage.vue'),
      import('../OrdersPage.vue'),
      import('./InviteDialog.vue'),
      import('./OwnPlace.vue'),
    ]),
  120_000,
)
beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'seller'] }
})

describe('the staff of a shop', () => {
  it('begins with nobody, and somebody is invited as a packer', async () => {
    const state = staffed()
    const { user } = await visit('/desk/staff')
    expect(await screen.findByText('Nobody but you works here yet.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Invite somebody' }))
    await user.click(screen.getByRole('button', { name: 'Send the invitation' }))
    expect(await screen.findByText('Write an e-mail address.')).toBeVisible()
    await user.type(screen.getByLabelText('E-mail'), 'max@example.com')
    await user.click(screen.getByRole('button', { name: 'Send the invitation' }))
    expect(await screen.findByRole('button', { name: 'Remove max@example.com' })).toBeVisible()
    expect(state.members[0]).toMatchObject({ role: 'packer', state: 'invited' })
  })

  it('shows who has joined and whose letter is good no more, which is sent again', async () => {
    const state = staffed(pam, { ...pam, staffId: 'late', email: 'late@example.com', state: 'expired' })
    const { user } = await visit('/desk/staff')
    const rows = within(await screen.findByRole('list', { name: 'Your staff' }))
    expect(rows.getByText(/^Joined on/)).toBeVisible()
    expect(rows.getByText(/good no more/)).toBeVisible()
    await user.click(rows.getByRole('button', { name: 'Send it again' }))
    await waitFor(() => expect(state.letters).toBe(1))
  })

  it('has its roles changed on what was read', async () => {
    const state = staffed(pam)
    const { user } = await visit('/desk/staff')
    const role = await screen.findByLabelText('Role of pam@example.com')
    await user.selectOptions(role, 'Manager')
    await waitFor(() => expect(state.members[0]?.role).toBe('manager'))
    await waitFor(() => expect(role).toHaveValue('manager'))
    state.version = 7
    await user.selectOptions(role, 'Packer')
    expect(await screen.findByText('Your staff was changed since you read it.')).toBeVisible()
    expect(role).toHaveValue('manager')
  })

  it('loses somebody only where that is said twice', async () => {
    const state = staffed(pam)
    const { user } = await visit('/desk/staff')
    await user.click(await screen.findByRole('button', { name: 'Remove pam@example.com' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(state.members).toHaveLength(1)
    await user.click(dialog.getByRole('button', { name: 'Remove' }))
    expect(await screen.findByText('Nobody but you works here yet.')).toBeVisible()
  })
})

describe('the desk of who works in a shop', () => {
  it('begins with orders for a packer, and shows the way to nothing else than their work', async () => {
    works('packer')
    const { router } = await visit('/desk')
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/orders'))
    const links = within(await screen.findByRole('navigation', { name: 'Desk' })).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent.trim())).toEqual(['Orders', 'Inventory'])
  })

  it('says kindly of a page that it is not for their role', async () => {
    works('manager')
    await visit('/desk/money')
    expect(await screen.findByRole('heading', { name: 'This page is not part of your work here' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'To Today' })).toBeVisible()
  })

  it('says whose it is, and can be left', async () => {
    works('packer')
    let left = false
    server.use(
      http.delete('/api/membership', () => {
        left = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const { user, router } = await visit('/desk/orders')
    expect(await screen.findByText(/Ash & Clay/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Leave the shop' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/'))
    expect(left).toBe(true)
  })

  it('is closed to who works there no more', async () => {
    works(undefined)
    await visit('/desk/orders')
    expect(await screen.findByRole('heading', { name: 'The desk is for sellers' })).toBeVisible()
  })
})

describe('an invitation', () => {
  it('lets its reader join with what is behind the #, and go to the desk', async () => {
    let sent: unknown
    server.use(
      http.post('/api/membership', async ({ request }) => {
        sent = await request.json()
        works('packer')
        return HttpResponse.json({ sellerId: 'pottery', shopName: 'Ash & Clay', role: 'packer' })
      }),
    )
    shop.member = { ...shop.member, roles: ['member'] }
    const { user, router } = await visit('/join/pottery#place.1.signature')
    await user.click(await screen.findByRole('button', { name: 'Join the shop' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/orders'))
    expect(sent).toEqual({ sellerId: 'pottery', token: 'place.1.signature' })
  })

  it('says why it opens nothing', async () => {
    server.use(http.post('/api/membership', () => problem(410, 'invitation-expired', 'The seven days are over.')))
    const { user } = await visit('/join/pottery#place.1.signature')
    await user.click(await screen.findByRole('button', { name: 'Join the shop' }))
    expect(await screen.findByText('The seven days are over.')).toBeVisible()
  })
})

it('names who of the staff changed something to who may know', () => {
  const who = { kind: 'staff', id: 'pam' } as const
  expect(whoOf(who, 'm-1', { pam: 'pam@example.com' })).toBe('pam@example.com')
  expect(whoOf(who, 'm-1')).toBe('Somebody of the staff')
  expect(whoOf(who, 'pam')).toBe('You')
})
