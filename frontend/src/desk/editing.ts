import { api, body } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { useSession } from '@/session/session'
import { draftOf, emptyDraft, type Draft } from './draft'
import { asSaved, isTaken, readProduct, saveProduct, type OwnProduct } from './products'
import type { Wish } from './publishing'

/** What an editor begins with: a product of the seller's, or an empty one; undefined where it is another's or not there. */
export async function openDraft(
  productId: string | undefined,
): Promise<{ draft: Draft; there: OwnProduct | undefined; currency: string } | undefined> {
  const session = useSession()
  await session.restore()
  if (!productId) {
    return { draft: emptyDraft(), there: undefined, currency: await shopCurrency() }
  }
  const there = await readProduct(productId)
  if (!there || there.product.sellerId !== session.member?.memberId) return undefined
  const currency = there.product.variants[0]?.price.currency ?? (await shopCurrency())
  return { draft: draftOf(there.product), there, currency }
}

/** Whether the address of a new product is one already, of the seller's own or of another. */
export async function isElsewhere(productId: string): Promise<boolean> {
  return (await isTaken(productId)) || (await readProduct(productId)) !== undefined
}

/**
 * Moves a product as it stands in the shop, whatever was sold of it meanwhile; undefined where somebody has changed it since
 * it was seen.
 */
export async function moveProduct(seen: OwnProduct, wish: Wish): Promise<OwnProduct | undefined> {
  const { productId, version } = seen.product
  try {
    return await saveProduct(productId, { ...asSaved(seen.product), ...wish }, seen.etag)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 412) throw error
    const now = await readProduct(productId)
    if (now?.product.version !== version) return undefined
    return saveProduct(productId, { ...asSaved(now.product), ...wish }, now.etag)
  }
}

/** What a seller's balance is kept in, which is what the shop sells in. */
async function shopCurrency(): Promise<string> {
  return (await body(api.GET('/api/balance'))).balance.currency
}
