import { screen, waitFor, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

type Account = Schemas['SellerAccount']
const POTS: Account = {
  sellerId: 'pots',
  state: 'waiting',
  since: '2026-11-20T09:00:00Z',
  trusted: false,
  email: 'pots@example.com',
  shopName: 'Ash & Clay',
  about: 'Pots.',
  payoutAccount: 'GB… 5555',
  acceptsTerms: true,
  checklist: [],
  version: 2,
}
const outcomes: Record<string, Account['state']> = {
  approve: 'approved',
  decline: 'declined',
  suspend: 'suspended',
  reinstate: 'approved',
}
let said: string[]
let sellers: Account[]

beforeEach(() => {
  remembered.member = true
  shop.signedIn = true
  shop.member = { ...shop.member, roles: ['member', 'administrator'] }
  said = []
  sellers = [POTS, { ...POTS, sellerId: 'pans', shopName: 'Pans', version: 5 }]
  server.use(
    http.get('/api/sellers', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state')
      return HttpResponse.json({ sellers: sellers.filter((one) => one.state === state) })
    }),
    http.post<{ id: string; way: string }>('/api/sellers/:id/:way', async ({ params: { id, way }, request }) => {
      const body = ['decline', 'suspend'].includes(way) ? ((await request.json()) as { reason: string }).reason : ''
      said.push(`${way} ${id} ${request.headers.get('If-Match')} ${body}`.trim())
      return HttpResponse.json({ ...POTS, sellerId: id, state: outcomes[way], version: 9 })
    }),
    http.put<{ id: string }, { trusted: boolean }>('/api/sellers/:id/trust', async ({ params: { id }, request }) => {
      const { trusted } = await request.json()
      sellers = sellers.map((one) => (one.sellerId === id ? { ...one, trusted } : one))
      return HttpResponse.json({ ...POTS, trusted })
    }),
  )
})
const card = async (name: string) => within(await screen.findByRole('article', { name }))

describe('an application', () => {
  it('is approved as it was read, and the next one has the focus', async () => {
    const { user } = await visit('/admin/sellers')
    await user.click((await card('Ash & Clay')).getByRole('button', { name: 'Approve: Ash & Clay' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Ash & Clay' })).toBeNull())
    expect(said).toEqual(['approve pots "2"'])
    expect(await screen.findByText('“Ash & Clay” may sell now.')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Pans' })).toContainElement(document.activeElement as HTMLElement)
  })

  it('is declined for a reason, which is asked for', async () => {
    const { user } = await visit('/admin/sellers')
    await user.click((await card('Pans')).getByRole('button', { name: 'Decline: Pans' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Decline this application' }))
    await user.click(dialog.getByRole('button', { name: 'Decline it' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Say why')
    await user.type(dialog.getByLabelText('Why'), 'Too many pans.')
    await user.click(dialog.getByRole('button', { name: 'Decline it' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Pans' })).toBeNull())
    expect(said).toEqual(['decline pans "5" Too many pans.'])
  })

  it('is shown anew where it was changed meanwhile', async () => {
    server.use(http.post('/api/sellers/pots/approve', () => problem(412, 'changed-meanwhile', 'It was changed.')))
    const { user } = await visit('/admin/sellers')
    const button = (await card('Ash & Clay')).getByRole('button', { name: 'Approve: Ash & Clay' })
    sellers = [{ ...POTS, about: 'Knives.', version: 3 }]
    await user.click(button)
    expect(await screen.findByText('Knives.')).toBeVisible()
  })

  it('lets a shop be trusted', async () => {
    const { user } = await visit('/admin/sellers')
    const box = (await card('Ash & Clay')).getByRole('checkbox', { name: 'Show its products without a look' })
    await user.click(box)
    await waitFor(async () =>
      expect((await card('Ash & Clay')).getByRole('checkbox', { name: /without a look/ })).toBeChecked(),
    )
  })

  it('waits for nobody in an empty queue', async () => {
    sellers = []
    await visit('/admin/sellers')
    expect(await screen.findByText(/Nobody waits for you/)).toBeVisible()
  })
})

describe('a shop', () => {
  beforeEach(() => {
    sellers = [{ ...POTS, state: 'approved' }]
  })
  const suspend = async () => {
    const { user } = await visit('/admin/sellers?state=approved')
    await user.click((await card('Ash & Clay')).getByRole('button', { name: 'Suspend: Ash & Clay' }))
    return { user, dialog: within(await screen.findByRole('dialog', { name: 'Suspend this shop' })) }
  }

  it('is suspended for a reason, which is asked for, and reinstated by the undo as it is by then', async () => {
    const { user, dialog } = await suspend()
    await user.click(dialog.getByRole('button', { name: 'Suspend it' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('Say why')
    await user.type(dialog.getByLabelText('Why'), 'Parcels come empty.')
    await user.click(dialog.getByRole('button', { name: 'Suspend it' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Ash & Clay' })).toBeNull())
    expect(said).toEqual(['suspend pots "2" Parcels come empty.'])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('article', { name: 'Ash & Clay' })).toBeVisible()
    expect(said[1]).toBe('reinstate pots "9"')
  })

  it('is left alone by who thinks better of it', async () => {
    const { user, dialog } = await suspend()
    await user.click(dialog.getByRole('button', { name: 'Leave it' }))
    expect(await screen.findByRole('article', { name: 'Ash & Clay' })).toBeVisible()
    expect(said).toEqual([])
  })

  it('is reinstated from among the suspended, where the reason stands', async () => {
    sellers = [{ ...POTS, state: 'suspended', reason: 'Parcels come empty.' }]
    const { user } = await visit('/admin/sellers?state=suspended')
    const suspended = await card('Ash & Clay')
    expect(suspended.getByText('Why it is suspended')).toBeVisible()
    expect(suspended.getByText('Parcels come empty.')).toBeVisible()
    await user.click(suspended.getByRole('button', { name: 'Reinstate: Ash & Clay' }))
    await waitFor(() => expect(screen.queryByRole('article', { name: 'Ash & Clay' })).toBeNull())
    expect(said).toEqual(['reinstate pots "2"'])
  })
})
