import { useInfiniteQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { say } from '@/api/problem'
import { tell } from '@/parts/toasts'
import { useSession } from '@/session/session'
import { useRefreshProducts, type OwnProduct } from './products'

export type Movement = Schemas['StockMovement']
export type Reason = Schemas['CorrectionReason']
type Variant = Schemas['Variant']

export interface Shelf {
  own: OwnProduct
  variant: Variant
}
export interface Wanted {
  counted: number
  reason: Reason
  note: string
}

const KEY = ['mine', 'desk', 'movements'] as const
const PAGE = 20
/** The ledger follows within seconds; a correction is looked for so often, so long apart. */
const LOOKS = 8
const APART = 500

const path = ({ own, variant }: Shelf) => ({ productId: own.product.productId, variantId: variant.variantId })
export const shelfName = ({ own, variant }: Shelf) => [own.product.title, ...variant.choices].join(', ')

/** What moved the stock of a variant, the latest first. */
export function useMovements(shelf: () => Shelf) {
  const session = useSession()
  const list = useInfiniteQuery({
    key: () => [...KEY, path(shelf())],
    query: async ({ pageParam }: { pageParam: string }) => {
      await session.restore()
      const params = { path: path(shelf()), query: { limit: PAGE, cursor: pageParam || undefined } }
      return body(api.GET('/api/seller/products/{productId}/variants/{variantId}/movements', { params }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 1_000,
  })
  return { list, movements: computed(() => list.data.value?.pages.flatMap((page) => page.movements)) }
}

/** Corrections of stock, each of which can be undone; what is sold meanwhile stays sold. */
export function useCorrections() {
  const refresh = useRefreshProducts()
  const cache = useQueryCache()

  async function send(shelf: Shelf, wanted: Schemas['CorrectStockRequest'], key: string) {
    const params = { path: path(shelf), header: { 'Idempotency-Key': key } }
    return body(api.POST('/api/seller/products/{productId}/variants/{variantId}/corrections', { params, body: wanted }))
  }

  /** Until the ledger has it, or it takes longer than anybody waits: the list then shows it when it is opened anew. */
  async function follow(shelf: Shelf, correctionId: string): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      const params = { path: path(shelf), query: { limit: PAGE } }
      const { movements } = await body(
        api.GET('/api/seller/products/{productId}/variants/{variantId}/movements', { params }),
      )
      if (movements.some((one) => one.correctionId === correctionId)) break
      await new Promise((done) => setTimeout(done, APART))
    }
    await cache.invalidateQueries({ key: [...KEY, path(shelf)] })
  }

  async function done(shelf: Shelf, answer: Schemas['CorrectedStock'], undo: boolean): Promise<void> {
    const back = { label: 'Undo', run: () => void takeBack(shelf, answer) }
    tell(`${shelfName(shelf)}: ${answer.available} in stock.`, undo ? back : undefined)
    await refresh()
    void follow(shelf, answer.correctionId).catch(() => undefined)
  }

  async function takeBack(shelf: Shelf, { by, correctionId }: Schemas['CorrectedStock']): Promise<void> {
    try {
      // However often it is pressed, it is taken back once.
      await done(shelf, await send(shelf, { by: -by, reason: 'undo' }, `undo-${correctionId}`), false)
    } catch (error) {
      tell(`${shelfName(shelf)}: ${say(error)}`, undefined, 'bad')
    }
  }

  /** @param key the same for the same intention, so that a lost answer corrects nothing twice */
  async function correct(shelf: Shelf, { counted, reason, note }: Wanted, key: string): Promise<void> {
    const words = note.trim()
    const wanted = { counted, available: shelf.variant.available, reason, ...(words && { note: words }) }
    await done(shelf, await send(shelf, wanted, key), true)
  }

  return { correct }
}

export const reasons: readonly { value: Reason; label: string }[] = [
  { value: 'counted', label: 'Counted the shelf' },
  { value: 'delivered', label: 'New goods came in' },
  { value: 'damaged', label: 'Damaged' },
  { value: 'lost', label: 'Lost' },
  { value: 'found', label: 'Found again' },
  { value: 'other', label: 'Something else' },
]

const KINDS: Record<Movement['kind'], string> = {
  initial: 'First stock',
  count: 'Counted in the product',
  import: 'Import',
  sale: 'Sold',
  expiry: 'Not paid in time',
  cancellation: 'Order called off',
  return: 'Came back',
  correction: 'Correction',
  withdrawn: 'Variant taken off',
  unexplained: 'Unknown',
}

export function movementName({ kind, reason }: Movement): string {
  if (reason === 'undo') return 'Correction undone'
  return (kind === 'correction' && reasons.find(({ value }) => value === reason)?.label) || KINDS[kind]
}

/** With its sign, a minus that screen readers say. */
export function signed(pieces: number): string {
  return pieces < 0 ? `−${-pieces}` : `+${pieces}`
}
