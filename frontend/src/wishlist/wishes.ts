import { useInfiniteQuery, useQuery, useQueryCache } from '@pinia/colada'
import { computed, markRaw, ref } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'
import { bring, drop, keep, kept } from './kept'

export type WishedProduct = Schemas['WishedProduct']
type AsBefore = Schemas['AddToWishlistRequest']

/** What a member wants and the shop has not confirmed yet, by member and product; it shows at once. */
const wanted = ref(new Map<string, { on: boolean }>())
let turn: Promise<unknown> = Promise.resolve()

/**
 * What is on the wishlist of whoever is here. A member's ids are loaded once; a guest's are kept in this browser. Changes are
 * sent one after another, each the last word about its product, so that a press which another one overtakes is not sent.
 */
export function useWishes() {
  const session = useSession()
  const cache = useQueryCache()
  // By member, so that whoever signs in next does not begin with the hearts of the one before.
  const key = () => ['mine', 'wishes', session.member?.memberId ?? '']
  const wish = (productId: string) => `${session.member?.memberId ?? ''} ${productId}`
  const query = useQuery({
    key,
    query: async () => {
      await bring()
      return (await body(api.GET('/api/wishes'))).productIds
    },
    enabled: () => session.signedIn,
    staleTime: Infinity,
    gcTime: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const known = computed(() => (session.signedIn ? query.data.value : kept.value))

  /** Whether it is wished for; what is not known yet counts as not. */
  function has(productId: string): boolean {
    return wanted.value.get(wish(productId))?.on ?? known.value?.includes(productId) ?? false
  }

  async function send(productId: string, on: boolean, as?: AsBefore): Promise<void> {
    const params = { path: { productId } }
    if (on) await api.PUT('/api/wishlist/{productId}', { params, body: as })
    else await api.DELETE('/api/wishlist/{productId}', { params })
  }

  /** The ids with that change in them; false where they could not be had, so that what is wanted is all that is known. */
  function learn(productId: string, on: boolean): boolean {
    const others = cache.getQueryData<string[]>(key())?.filter((one) => one !== productId)
    if (others) cache.setQueryData(key(), on ? [...others, productId] : others)
    return others !== undefined
  }

  async function sendInTurn(productId: string, aim: { on: boolean }, as?: AsBefore): Promise<void> {
    const mine = wish(productId)
    // What comes back late of the first question must not undo what is written now.
    await query.refresh()
    if (wanted.value.get(mine) !== aim) return
    let settled = true
    try {
      await send(productId, aim.on, as)
      settled = learn(productId, aim.on)
    } finally {
      if (settled && wanted.value.get(mine) === aim) wanted.value.delete(mine)
    }
  }

  /** Puts a product on the member's list or takes it off; throws where the shop would not have it, and all is as before. */
  function set(productId: string, on: boolean, as?: AsBefore): Promise<void> {
    const aim = markRaw({ on })
    wanted.value.set(wish(productId), aim)
    const done = turn.then(() => sendInTurn(productId, aim, as))
    turn = done.catch(() => undefined)
    return done
  }

  /** The same for a guest, in this browser. */
  function setHere(productId: string, on: boolean): void {
    if (on) keep(productId)
    else drop(productId)
  }

  return { known, has, set, setHere }
}

const PAGE = 24

/** The member's wishlist as its page shows it. Who comes back to it wants the prices of now. */
export function useWishlist() {
  const session = useSession()
  return useInfiniteQuery({
    key: () => ['mine', 'wishlist', session.member?.memberId ?? ''],
    query: async ({ pageParam }: { pageParam: string }) => {
      await bring()
      const query = { limit: PAGE, cursor: pageParam || undefined }
      return body(api.GET('/api/wishlist', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
    staleTime: 0,
    // A heart pressed elsewhere would push what is shown from before aside.
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** How much less it costs than when it was added; undefined where it does not. */
export function cheaperBy({ price, priceWhenAdded }: WishedProduct): Schemas['Money'] | undefined {
  if (!price || price.currency !== priceWhenAdded.currency || price.amount >= priceWhenAdded.amount) return undefined
  return { amount: priceWhenAdded.amount - price.amount, currency: price.currency }
}
