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
    const [known, currency] = await Promise.all([latestOwn(), shopCurrency()])
    return { draft: emptyDraft(known?.product.sellerName ?? ''), there: undefined, currency }
  }
  const there = await readProduct(productId)
  if (!there || there.product.sellerId !== session.member?.memberId) return undefined
  const currency = there.product.variants[0]?.price.currency ?? (await shopCurrency())
  return { draft: draftOf(there.product), there, currency }
}

/** The product of that address as it is now, whoever's; undefined where there is none. */
export function theOther(productId: string): Promise<OwnProduct | undefined> {
  return readProduct(productId)
}

async function latestOwn(): Promise<OwnProduct | undefined> {
  const { products } = await body(api.GET('/api/seller/products', { params: { query: { limit: 1 } } }))
  return products[0]
}

/** What a seller's balance is kept in, which is what the shop sells in. */
async function shopCurrency(): Promise<string> {
  return (await body(api.GET('/api/balance'))).balance.currency
}
