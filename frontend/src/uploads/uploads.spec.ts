import { render, screen, waitFor, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { Schemas } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import type { ChosenPicture } from './pictures'
import PictureUploads from './PictureUploads.vue'

const BUCKET = 'http://localhost:3000/uploads'
const picture = (name: string, type = 'image/png', size = 10) => new File([new Uint8Array(size)], name, { type })

let chosen = ref<ChosenPicture[]>([])
let tickets: Schemas['IssueUploadTicketRequest'][] = []
let posted: string[] = []
let busy: boolean[] = []

/** The shop and its bucket; `state` says what becomes of each file. */
function serve(state: (turn: number) => Partial<Schemas['Upload']> = () => ({ state: 'ready' })) {
  let turn = 0
  server.use(
    http.post('/api/uploads', async ({ request }) => {
      tickets.push((await request.json()) as Schemas['IssueUploadTicketRequest'])
      const uploadId = String(tickets.length).padStart(26, '0')
      return HttpResponse.json({
        uploadId,
        url: BUCKET,
        fields: { key: uploadId, policy: 'p' },
        expiresAt: '2026-11-29T00:10:00Z',
      })
    }),
    http.post(BUCKET, async ({ request }) => {
      const form = await request.formData()
      posted.push([...form.keys()].join(' '))
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('/api/uploads/:uploadId', ({ params }) =>
      HttpResponse.json({
        uploadId: params.uploadId,
        purpose: 'product-picture',
        image: { url: `/media/pictures/${params.uploadId as string}/a.jpeg`, alt: '' },
        ...state(turn++),
      }),
    ),
  )
}

function mount(props: { described?: boolean; most?: number } = {}) {
  render(
    defineComponent(
      () => () =>
        h(PictureUploads, {
          to: { purpose: 'product-picture' },
          label: 'Pictures',
          ...props,
          modelValue: chosen.value,
          'onUpdate:modelValue': (now: ChosenPicture[]) => (chosen.value = now),
          onBusy: (now: boolean) => busy.push(now),
        }),
    ),
  )
  return userEvent.setup({ applyAccept: false })
}

const input = () => screen.getByLabelText('Choose pictures')
const items = () => screen.getAllByRole('listitem')
const names = () => items().map((item) => within(item).getByText(/\.png|\.jpe?g/).textContent)

beforeEach(() => {
  chosen = ref([])
  tickets = []
  posted = []
  busy = []
  URL.createObjectURL = vi.fn(() => 'blob:picture')
  URL.revokeObjectURL = vi.fn()
})

describe('uploads of pictures', () => {
  it('go straight to the bucket, the file last, and are given on once the shop has made something of them', async () => {
    serve((turn) => ({ state: turn === 0 ? 'preparing' : 'ready' }))
    const user = mount()
    await user.upload(input(), picture('pot.png'))
    expect(await screen.findByText('Ready')).toBeVisible()
    expect(tickets).toEqual([{ purpose: 'product-picture', contentType: 'image/png', size: 10 }])
    expect(posted).toEqual(['key policy file'])
    await waitFor(() => expect(chosen.value[0]?.image?.url).toMatch(/^\/media\/pictures\//))
    expect(chosen.value[0]?.uploadId).toBe('1'.padStart(26, '0'))
    expect(busy).toEqual([true, false])
  })

  it('say at once why a file cannot be sent', async () => {
    serve()
    const user = mount()
    await user.upload(input(), [picture('a.png', 'image/gif'), picture('b.png', 'image/png', 0)])
    expect(await screen.findByText('Only JPEG, PNG and WebP pictures can be sent.')).toBeVisible()
    expect(screen.getByText('The file is empty.')).toBeVisible()
    expect(tickets).toEqual([])
    expect(screen.queryByRole('button', { name: /again/ })).toBeNull()
  })

  it('say why the shop refused one, which is not to be tried again', async () => {
    serve(() => ({ state: 'refused', reason: 'too-many-pixels', detail: 'The picture has too many pixels.' }))
    const user = mount()
    await user.upload(input(), picture('big.png'))
    expect(await screen.findByText('The picture has too many pixels.')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Try big.png again/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take out big.png' }))
    expect(screen.queryByRole('listitem')).toBeNull()
    expect(chosen.value).toEqual([])
  })

  it('say of one that lies elsewhere what becomes of it, and keep it', async () => {
    const away = (uploadId: string) => ({
      image: { url: `https://pots.example/${uploadId}.jpg`, alt: '', uploadId },
      alt: '',
    })
    serve((turn) => (turn === 0 ? { state: 'preparing' } : { state: 'refused', detail: 'There is none.' }))
    chosen.value = [away('1'.padStart(26, '0'))]
    mount()
    expect(screen.getByText('Being fetched from pots.example')).toBeVisible()
    expect(await screen.findByText('Shoppers do not see it. There is none.')).toBeVisible()
    expect(document.querySelector('li img')).toBeNull()
    expect(chosen.value[0]?.image?.url).toMatch(/^https:\/\/pots\.example/)
    expect(busy).not.toContain(true)
  })

  it('say of one that lies elsewhere and is not looked for any more that it is not seen', async () => {
    server.use(http.get('/api/uploads/:uploadId', () => problem(404, 'not-found', 'There is no such upload.')))
    chosen.value = [
      { image: { url: 'https://pots.example/a.jpg', alt: 'A pot', uploadId: '2'.padStart(26, '0') }, alt: 'A pot' },
    ]
    mount()
    expect(await screen.findByText(/^Shoppers do not see it\. It still lies at pots\.example/)).toBeVisible()
  })

  it('can be tried again where the line broke', async () => {
    serve()
    server.use(http.post(BUCKET, () => HttpResponse.error(), { once: true }))
    const user = mount()
    await user.upload(input(), picture('pot.png'))
    await user.click(await screen.findByRole('button', { name: 'Try pot.png again' }))
    expect(await screen.findByText('Ready')).toBeVisible()
    expect(tickets).toHaveLength(2)
  })

  it('say what the shop says where it gives no ticket', async () => {
    serve()
    server.use(http.post('/api/uploads', () => problem(422, 'upload-refused', 'The file is larger than is taken.')))
    const user = mount()
    await user.upload(input(), picture('pot.png'))
    expect(await screen.findByText('The file is larger than is taken.')).toBeVisible()
  })

  it('are put into another order by buttons that keep the focus', async () => {
    serve()
    const user = mount()
    await user.upload(input(), [picture('a.png'), picture('b.png'), picture('c.png')])
    await waitFor(() => expect(screen.getAllByText('Ready')).toHaveLength(3))
    await user.click(screen.getByRole('button', { name: 'Move c.png forward' }))
    expect(names()).toEqual(['a.png', 'c.png', 'b.png'])
    expect(screen.getByRole('button', { name: 'Move c.png forward' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(names()).toEqual(['c.png', 'a.png', 'b.png'])
    // At the first place the button has nothing more to do: the other one has the focus.
    expect(screen.getByRole('button', { name: 'Move c.png back' })).toHaveFocus()
    expect(screen.getByText('c.png is now 1 of 3.')).toBeInTheDocument()
    await waitFor(() => expect(chosen.value.map(({ uploadId }) => Number(uploadId))).toEqual([3, 1, 2]))
  })

  it('are described in words', async () => {
    serve()
    const user = mount({ described: true })
    await user.upload(input(), picture('pot.png'))
    await user.type(await screen.findByLabelText('What it shows'), 'A pot')
    await waitFor(() => expect(chosen.value).toMatchObject([{ alt: 'A pot', image: { alt: 'A pot' } }]))
  })

  it('are no more than there is room for', async () => {
    serve()
    const user = mount({ most: 2 })
    await user.upload(input(), [picture('a.png'), picture('b.png'), picture('c.png')])
    expect(items()).toHaveLength(2)
    expect(screen.getByText('There is room for 2 pictures: 1 of those were left out.')).toBeVisible()
    expect(input()).toBeDisabled()
  })

  it('come by pasting too', async () => {
    serve()
    mount()
    const pasted = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(pasted, { clipboardData: { files: [picture('pasted.png')] } })
    document.body.dispatchEvent(pasted)
    expect(await screen.findByText('pasted.png')).toBeVisible()
    await waitFor(() => expect(screen.getAllByText('Ready')).toHaveLength(1))
  })
})
