import type { Draft, DraftVariant } from './draft'
import { namedIn, namedText } from './named'

export type Side = 'mine' | 'theirs'

/** Something of a product that is not the same in both; whoever saves says which of the two it is to be. */
export interface Row {
  key: string
  what: string
  mine: string
  theirs: string
  /** Whether both changed it; what only one of them changed is that one's already. */
  both: boolean
  side: Side
}

interface Part {
  key: string
  what: string
  text: (draft: Draft) => string
}

const parts: Part[] = [
  { key: 'title', what: 'Title', text: (draft) => draft.title },
  { key: 'description', what: 'Description', text: (draft) => draft.description },
  { key: 'categoryId', what: 'Category', text: (draft) => draft.categoryId },
  { key: 'taxClass', what: 'To a tax', text: (draft) => draft.taxClass },
  {
    key: 'attributes',
    what: 'Details',
    text: ({ attributes }) => attributes.map(({ name, value }) => `${name}: ${value}`).join('; '),
  },
  { key: 'images', what: 'Pictures', text: ({ images }) => images.map(({ alt }) => alt).join('; ') },
  {
    key: 'shape',
    what: 'Options and variants',
    text: ({ options, variants }) =>
      [...options.map(({ name, values }) => `${name}: ${values}`), `${variants.length} variants`].join('; '),
  },
]

const KINDS = {
  price: 'price',
  was: 'compare-at price',
  stock: 'stock',
  low: 'low mark',
  sku: 'SKU',
  barcode: 'barcode',
  weight: 'weight in grams',
} as const
type Kind = keyof typeof KINDS
const kinds = Object.keys(KINDS) as Kind[]

const find = (draft: Draft, id: string) => draft.variants.find(({ variantId }) => variantId === id)
const keyOf = (variant: DraftVariant, kind: Kind) => `${variant.variantId} ${kind}`

/** What tells two drafts apart in this part: more than what is shown of it. */
function told(draft: Draft, key: string): string {
  if (key === 'shape')
    return JSON.stringify([draft.options, draft.variants.map(({ variantId, choices }) => [variantId, choices])])
  if (key === 'images')
    return JSON.stringify([
      draft.images.map(({ url, alt }) => [url, alt]),
      draft.variants.map(({ picture }) => picture),
    ])
  return JSON.stringify(draft[key as keyof Draft])
}

/** A currency's prices go together: all variants have one of their own there, or none has. */
const keyOfNamed = (code: string) => `named ${code}`
function namedSigns({ variants }: Draft, code: string): string {
  return JSON.stringify(variants.map(({ variantId, named }) => [variantId, named[code]]))
}

/** Where two drafts of one product differ, and whose it is as far as that goes without saying. */
export function rowsOf(before: Draft, mine: Draft, theirs: Draft): Row[] {
  const row = (key: string, what: string, texts: [string, string], signs: [string, string, string]): Row[] => {
    const [was, ours, others] = signs
    if (ours === others) return []
    const both = was !== ours && was !== others
    return [{ key, what, mine: texts[0], theirs: texts[1], both, side: was === ours ? 'theirs' : 'mine' }]
  }
  const whole = parts.flatMap(({ key, what, text }) =>
    row(key, what, [text(mine), text(theirs)], [told(before, key), told(mine, key), told(theirs, key)]),
  )
  const single = mine.variants.flatMap((ours) => {
    const [was, others] = [find(before, ours.variantId), find(theirs, ours.variantId)]
    if (!others) return []
    const name = ours.choices.join(' · ')
    return kinds.flatMap((kind) =>
      row(
        keyOf(ours, kind),
        name ? `${name}: ${KINDS[kind]}` : KINDS[kind].charAt(0).toUpperCase() + KINDS[kind].slice(1),
        [ours[kind], others[kind]],
        [was?.[kind] ?? '', ours[kind], others[kind]],
      ),
    )
  })
  const named = namedIn([...mine.variants, ...theirs.variants]).flatMap((code) =>
    row(
      keyOfNamed(code),
      `Prices in ${code}`,
      [namedText(mine, code), namedText(theirs, code)],
      [namedSigns(before, code), namedSigns(mine, code), namedSigns(theirs, code)],
    ),
  )
  return [...whole, ...single, ...named]
}

/** One draft of both, as it was chosen for each row. */
export function merged(mine: Draft, theirs: Draft, rows: readonly Row[]): Draft {
  const sides = new Map(rows.map(({ key, side }) => [key, side]))
  const from = (key: string) => (sides.get(key) === 'theirs' ? theirs : mine)
  const shape = from('shape')
  const variants = shape.variants.map((variant) => {
    const copy = { ...variant, picture: find(from('images'), variant.variantId)?.picture ?? '' }
    for (const kind of kinds) {
      const chosen = find(from(keyOf(variant, kind)), variant.variantId)
      if (chosen) copy[kind] = chosen[kind]
    }
    copy.named = Object.fromEntries(
      namedIn([...mine.variants, ...theirs.variants])
        .filter((code) => namedIn(from(keyOfNamed(code)).variants).includes(code))
        .map((code) => {
          const chosen = find(from(keyOfNamed(code)), variant.variantId) ?? variant
          return [code, chosen.named[code] ?? '']
        }),
    )
    return copy
  })
  return {
    productId: theirs.productId,
    title: from('title').title,
    description: from('description').description,
    categoryId: from('categoryId').categoryId,
    taxClass: from('taxClass').taxClass,
    attributes: from('attributes').attributes,
    options: shape.options,
    variants,
    images: from('images').images,
  }
}
