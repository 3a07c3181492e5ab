import { api, body } from '@/api/client'
import { useSession } from '@/session/session'
import { copyOf, draftOf, emptyDraft, type Draft } from './draft'
import { readProduct, type OwnProduct } from './products'

/**
 * What an editor begins with: a product of the seller's, a new one like another of theirs, or an empty one; undefined where
 * it is somebody else's or not there.
 */
export async function openDraft(
  productId: string | undefined,
  like: string | undefined,
): Promise<{ draft: Draft; there: OwnProduct | undefined; currency: string } | undefined> {
  const session = useSession()
  await session.restore()
  const from = productId ?? like
  if (!from) {
    return { draft: emptyDraft(), there: undefined, currency: await shopCurrency() }
  }
  const found = await readProduct(from)
  // Staff are answered with what is their shop's and nothing else; an administrator is with everybody's.
  const owns = session.member?.roles.includes('seller')
  if (!found || (owns && found.product.sellerId !== session.member?.memberId)) return undefined
  const currency = found.product.variants[0]?.price.currency ?? (await shopCurrency())
  return productId
    ? { draft: draftOf(found.product), there: found, currency }
    : { draft: copyOf(found.product), there: undefined, currency }
}

/** What a seller's balance is kept in, which is what the shop sells in. */
async function shopCurrency(): Promise<string> {
  return (await body(api.GET('/api/balance'))).balance.currency
}
