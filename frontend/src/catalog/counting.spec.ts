import { screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { products } from '@/mocks/goods'
import { visit } from '@/mocks/mount'
import { shop } from '@/mocks/shop'
import { remembered } from '@/session/remembered'

const LAMP = products.find(({ productId }) => productId === 'reading-lamp')

/** A blob whose words can be read at once. */
class Read extends Blob {
  constructor(
    readonly parts: string[],
    options: BlobPropertyBag,
  ) {
    super(parts, options)
  }
}

describe('views of products', () => {
  const sent: string[][] = []
  let takes = true
  let visibility: DocumentVisibilityState = 'visible'

  function become(state: DocumentVisibilityState): void {
    visibility = state
    document.dispatchEvent(new Event('visibilitychange'))
  }

  beforeEach(async () => {
    sent.length = 0
    takes = true
    visibility = 'visible'
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
    vi.stubGlobal('Blob', Read)
    Object.assign(navigator, {
      sendBeacon: (address: string, body: Read) => {
        expect(address).toBe('/api/views')
        expect(body.type).toBe('application/json')
        if (takes) sent.push((JSON.parse(body.parts[0] ?? '') as { productIds: string[] }).productIds)
        return takes
      },
    })
    await import('./counting')
  })

  afterEach(() => {
    become('hidden')
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  async function look(productId: string): Promise<void> {
    const { look } = await import('./counting')
    look(productId, 'some-seller')
  }

  it('are told together when the tab is left, and each once in a tab', async () => {
    const { router } = await visit('/p/reading-lamp')
    await screen.findByRole('heading', { level: 1, name: 'Reading lamp' })
    await router.push('/p/post-horn')
    await screen.findByRole('heading', { level: 1, name: 'Post horn' })
    await vi.waitFor(() => {
      become('hidden')
      become('visible')
      expect(sent.flat()).toEqual(['reading-lamp', 'post-horn'])
    })

    await look('reading-lamp')
    dispatchEvent(new Event('pagehide'))
    expect(sent.flat()).toHaveLength(2)
  })

  it('are told before the tab is left where there are many', async () => {
    for (let i = 0; i < 12; i++) await look(`product-${i}`)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toHaveLength(10)
    become('hidden')
    expect(sent[1]).toEqual(['product-10', 'product-11'])
  })

  it('wait for the next time where the browser sends none now, twenty at once', async () => {
    takes = false
    for (let i = 0; i < 25; i++) await look(`product-${i}`)
    takes = true
    become('hidden')
    become('hidden')
    expect(sent.map((ids) => ids.length)).toEqual([20, 5])
  })

  it('of a tab that nobody came to do not count', async () => {
    become('hidden')
    await look('post-horn')
    dispatchEvent(new Event('pagehide'))
    expect(sent).toEqual([])
    become('visible')
    become('hidden')
    expect(sent).toEqual([['post-horn']])
  })

  it('of one’s own goods do not count', async () => {
    remembered.member = true
    shop.signedIn = true
    shop.member = { ...shop.member, memberId: LAMP?.sellerId ?? '', roles: ['member', 'seller'] }
    await visit('/p/reading-lamp')
    await screen.findByRole('heading', { level: 1, name: 'Reading lamp' })
    const { useSession } = await import('@/session/session')
    await useSession().restore()
    await look('post-horn')
    become('hidden')
    expect(sent).toEqual([['post-horn']])
  })
})
