import { defineStore } from 'pinia'
import { computed, markRaw, ref, watch } from 'vue'
import { api, body, newIdempotencyKey, SOUK_CLIENT, type Schemas } from '@/api/client'
import { ApiProblem, Unreachable } from '@/api/problem'
import { inCurrency } from '@/parts/currency'
import { remembered } from '@/session/remembered'
import { useSession } from '@/session/session'
import { itemCount as shownCount } from './count'

export type Cart = Schemas['Cart']
export type CartLine = Schemas['CartLine']

/** What a line needs to be shown before the server has answered. */
export type NewLine = Pick<CartLine, 'productId' | 'variantId' | 'title' | 'choices' | 'image' | 'sellerName'> & {
  /** In the shop's own currency, and beside it in the others. */
  unitPrice: Schemas['Money']
  otherUnitPrices?: Schemas['OtherPrices']
}

/** Where a line stands: in the cart, or kept for later. */
interface Aim {
  quantity: number
  saved: boolean
}

const MOST = 9999
const TRY_AGAIN_AFTER = [300, 1200]

/** Setting a line to a quantity says the whole truth about it, so a lost answer or a conflict may simply be sent again. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (const pause of TRY_AGAIN_AFTER) {
    try {
      return await call()
    } catch (error) {
      const passing =
        error instanceof Unreachable || (error instanceof ApiProblem && [409, 429, 503].includes(error.status))
      if (!passing) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return call()
}

function totalOf(unitPrice: Schemas['Money'] | undefined, quantity: number): Schemas['Money'] | undefined {
  return unitPrice && { amount: unitPrice.amount * quantity, currency: unitPrice.currency }
}

/**
 * The cart of whoever is here, guest or member. What the shopper does shows at once and is sent in order, one change
 * after another; the server's answer replaces the guess, and a refusal takes it back.
 */
export const useCart = defineStore('cart', () => {
  const session = useSession()
  const server = ref<Cart>()
  /** Quantities that the shopper wants and the server has not confirmed yet. */
  const wanted = ref(new Map<string, Aim>())
  const sketches = ref(new Map<string, CartLine>())
  const seenCount = ref(remembered.cartCount)
  const problem = ref<unknown>()

  /** All lines as the shopper wants them, priced in what the shopper chose, each with where it stands. */
  const standing = computed(() => {
    const known = [
      ...(server.value?.lines ?? []).map((line) => ({ line, later: false })),
      ...(server.value?.saved ?? []).map((line) => ({ line, later: true })),
    ]
    const added = [...sketches.value.values()]
      .filter((one) => !known.some(({ line }) => line.variantId === one.variantId))
      .map((line) => ({ line, later: false }))
    return [...known, ...added].flatMap(({ line, later }) => {
      const { quantity, saved } = wanted.value.get(line.variantId) ?? { quantity: line.quantity, saved: later }
      const unitPrice = line.unitPrice && inCurrency(line.unitPrice, line.otherUnitPrices)
      const shown: CartLine = { ...line, quantity, unitPrice, lineTotal: totalOf(unitPrice, quantity) }
      return quantity > 0 ? [{ line: shown, saved }] : []
    })
  })
  const lines = computed(() => standing.value.filter(({ saved }) => !saved).map(({ line }) => line))
  /** What is kept for later. */
  const saved = computed(() => standing.value.filter((one) => one.saved).map(({ line }) => line))
  const loaded = computed(() => server.value !== undefined)
  const saving = computed(() => wanted.value.size > 0)
  const itemCount = computed(() =>
    server.value || wanted.value.size ? lines.value.reduce((sum, line) => sum + line.quantity, 0) : seenCount.value,
  )
  watch(itemCount, (count) => (shownCount.value = count), { immediate: true, flush: 'sync' })
  /** Lines that can be had. */
  const sellable = computed(() => lines.value.filter((line) => line.state !== 'sold-out' && line.state !== 'withdrawn'))
  /** What the cart costs now; undefined while empty or in more than one currency. Lines that cannot be had do not count. */
  const subtotal = computed(() => {
    const currency = sellable.value[0]?.unitPrice?.currency
    if (!currency || sellable.value.some((line) => line.unitPrice?.currency !== currency)) return undefined
    return { amount: sellable.value.reduce((sum, line) => sum + (line.lineTotal?.amount ?? 0), 0), currency }
  })

  let queue: Promise<unknown> = Promise.resolve()
  let reading: Promise<void> | undefined
  let mergeKey: string | undefined

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  function learn(cart: Cart): void {
    server.value = cart
    problem.value = undefined
    seenCount.value = cart.itemCount
    remembered.cartCount = cart.itemCount
    for (const line of [...cart.lines, ...cart.saved]) sketches.value.delete(line.variantId)
  }

  /** The cart, with the guest's taken over first where that is still to be done. */
  async function fetched(): Promise<Cart> {
    if (!mergeKey) return body(api.GET('/api/cart'))
    const header = { 'Idempotency-Key': mergeKey, 'Souk-Client': SOUK_CLIENT }
    const cart = await insist(() => body(api.POST('/api/cart/merge', { params: { header } })))
    mergeKey = undefined
    return cart
  }

  function read(): Promise<void> {
    reading ??= inTurn(async () => {
      await session.restore()
      try {
        learn(await fetched())
      } catch (error) {
        problem.value = error
        throw error
      }
    }).finally(() => (reading = undefined))
    return reading
  }

  /** On arrival: a guest who left nothing here has no cart, and none is asked for. */
  async function arrive(): Promise<void> {
    await session.restore()
    if (session.signedIn || remembered.cartCount > 0) await read().catch(() => undefined)
  }

  async function set(productId: string, variantId: string, quantity: number, later = false): Promise<void> {
    const aim = markRaw({ quantity: Math.max(0, Math.min(MOST, quantity)), saved: later })
    wanted.value.set(variantId, aim)
    await inTurn(async () => {
      // A later click overtook this one while it waited: only the last word is sent.
      if (wanted.value.get(variantId) !== aim) return
      try {
        await session.restore()
        const path = { params: { path: { variantId } }, body: { productId, ...aim } }
        learn(await insist(() => body(api.PUT('/api/cart/lines/{variantId}', path))))
      } finally {
        if (wanted.value.get(variantId) === aim) {
          wanted.value.delete(variantId)
          sketches.value.delete(variantId)
        }
      }
    })
  }

  async function add(line: NewLine, quantity: number): Promise<void> {
    // The quantity sent is the whole one, so what is there already must be known first.
    if (!server.value && (session.signedIn || remembered.cartCount > 0)) await read()
    const before = lines.value.find((one) => one.variantId === line.variantId)?.quantity ?? 0
    if (before === 0) {
      sketches.value.set(line.variantId, { ...line, quantity, state: 'available', addedAtPrice: line.unitPrice })
    }
    await set(line.productId, line.variantId, before + quantity)
  }

  /** Empties the cart, after its things were ordered. */
  async function clear(): Promise<void> {
    await inTurn(async () => {
      await insist(() => api.DELETE('/api/cart'))
      learn({ lines: [], saved: server.value?.saved ?? [], itemCount: 0 })
    })
  }

  /** After signing in: what the guest had goes into the member's cart, under one key until it is certain. */
  function merge(): Promise<void> {
    mergeKey = newIdempotencyKey()
    return read()
  }

  function forget(): void {
    mergeKey = undefined
    server.value = undefined
    wanted.value.clear()
    sketches.value.clear()
    seenCount.value = 0
    remembered.cartCount = 0
  }

  return {
    lines,
    saved,
    sellable,
    loaded,
    saving,
    itemCount,
    subtotal,
    problem,
    arrive,
    read,
    set,
    add,
    clear,
    merge,
    forget,
  }
})
