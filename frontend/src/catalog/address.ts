/** What leads to another page in the place of a title. */
const TAKEN = ['review']
const LONGEST = 60

/**
 * The one address under which a product is to be known. Its id leads, so that no address breaks when a title changes; the title's
 * words follow where the id does not say them already. Pages that are made before somebody asks say the same (`PageAddress`).
 */
export function addressOf(productId: string, title: string): string {
  const words = wordsOf(title)
  const path = `/p/${productId}`
  return !words || productId.includes(words) || TAKEN.includes(words) ? path : `${path}/${words}`
}

function wordsOf(title: string): string {
  const dashed = title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (dashed.length <= LONGEST) return dashed
  const cut = dashed.lastIndexOf('-', LONGEST)
  return dashed.slice(0, cut > 0 ? cut : LONGEST).replace(/-+$/, '')
}
