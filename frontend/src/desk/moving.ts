import { ApiProblem } from '@/api/problem'
import { atTime } from '@/parts/times'
import { asSaved, isTaken, readProduct, saveProduct, type OwnProduct, type SaveProduct } from './products'
import { stateOf, type Publication, type State, type Wish } from './publishing'

// What the editor does on a click alone: it is loaded then, since the page is as large as a first view may be.

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

/** What is said once it is saved. */
export function toldOf(now: Publication | undefined, before: Publication | undefined): string {
  const state = stateOf(now)
  if (before && state === stateOf(before) && now?.publishAt === before.publishAt) return 'Saved.'
  if (state === 'scheduled' && now?.publishAt) return `It comes into the shop on ${atTime(now.publishAt)}.`
  const words: Record<State, string> = {
    draft: 'Saved as a draft.',
    'in-review': 'Saved. We look at it before it is in the shop.',
    scheduled: 'Saved.',
    published: 'It is in the shop.',
    rejected: 'Saved.',
    withdrawn: 'It is out of the shop.',
  }
  return words[state]
}

/** What the shop says of prices in the order in which they were sent, at the fields in which they were typed. */
export function atTheirFields(errors: Record<string, string>, { variants }: SaveProduct): Record<string, string> {
  const fieldOf = (path: string): string => {
    const [, place, price = '0'] = /^variants\.(\d+)\.namedPrices(?:\.(\d+).*)?$/.exec(path) ?? []
    const code = variants[Number(place)]?.namedPrices?.[Number(price)]?.currency
    return code ? `variants.${place}.named.${code}` : path
  }
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [fieldOf(path), text]))
}
