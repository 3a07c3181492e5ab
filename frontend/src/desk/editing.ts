import { api, body } from '@/api/client'
import { useSession } from '@/session/session'
import { draftOf, emptyDraft, type Draft } from './draft'
import { readProduct, type OwnProduct } from './products'

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
  // Staff are answered with what is their shop's and nothing else; an administrator is with everybody's.
  const owns = session.member?.roles.includes('seller')
  if (!there || (owns && there.product.sellerId !== session.member?.memberId)) return undefined
  const currency = there.product.variants[0]?.price.currency ?? (await shopCurrency())
  return { draft: draftOf(there.product), there, currency }
}

/** What a seller's balance is kept in, which is what the shop sells in. */
async function shopCurrency(): Promise<string> {
  return (await body(api.GET('/api/balance'))).balance.currency
}
