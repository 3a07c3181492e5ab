import type { Schemas } from '@/api/client'
import { minorOf, piecesOf, typedOf } from '@/parts/amounts'
import { isBarcode } from './barcode'
import type { Product, SaveProduct } from './products'

export const MOST_VARIANTS = 100
export const MOST_OPTIONS = 3
export const MOST_ATTRIBUTES = 12
export const LONGEST_TITLE = 140
const MOST_LOW = 10_000

export interface DraftOption {
  name: string
  /** As typed, parted by commas. */
  values: string
}
export interface DraftVariant {
  variantId: string
  choices: string[]
  sku: string
  price: string
  /** What it costs in other currencies, by their codes, where that is not left to the shop's rates. */
  named: Readonly<Record<string, string>>
  /** What it is compared with; empty for nothing. */
  was: string
  stock: string
  /** With so many pieces or fewer it is low; empty for the usual. */
  low: string
  weight: string
  barcode: string
  /** Which picture shows it; empty for the product's first. */
  picture: string
}
/** A product as the editor has it: everything as typed. The name of the shop is no part of it: the approved one holds. */
export interface Draft {
  productId: string
  title: string
  description: string
  categoryId: string
  taxClass: Schemas['TaxClass']
  attributes: Schemas['ProductAttribute'][]
  options: DraftOption[]
  variants: DraftVariant[]
  images: Schemas['Image'][]
}

const plainVariant: DraftVariant = {
  variantId: 'one',
  choices: [],
  sku: '',
  price: '',
  named: {},
  was: '',
  stock: '0',
  low: '',
  weight: '',
  barcode: '',
  picture: '',
}

export function emptyDraft(): Draft {
  return {
    productId: '',
    title: '',
    description: '',
    categoryId: '',
    taxClass: 'standard',
    attributes: [],
    options: [],
    variants: [{ ...plainVariant }],
    images: [],
  }
}

const typed = ({ amount, currency }: Schemas['Money']) => typedOf(amount, currency)

export function draftOf(product: Product): Draft {
  const { productId, title, description, categoryId, taxClass, images } = product
  return {
    productId,
    title,
    description,
    categoryId,
    taxClass,
    images: images.map((image) => ({ ...image })),
    attributes: (product.attributes ?? []).map((attribute) => ({ ...attribute })),
    options: product.options.map(({ name, values }) => ({ name, values: values.join(', ') })),
    variants: product.variants.map(
      ({ variantId, choices, sku, price, available, lowStock, weightGrams, barcode, imageIndex, ...prices }) => ({
        variantId,
        choices,
        sku: sku ?? '',
        price: typed(price),
        named: Object.fromEntries((prices.namedPrices ?? []).map((named) => [named.currency, typed(named)])),
        was: prices.compareAtPrice ? typed(prices.compareAtPrice) : '',
        stock: String(available),
        low: String(lowStock ?? ''),
        weight: String(weightGrams ?? ''),
        barcode: barcode ?? '',
        picture: String(imageIndex ?? ''),
      }),
    ),
  }
}

/** To begin another product with. Pictures, codes and pieces are of one product alone, and stay with it. */
export function copyOf(product: Product): Draft {
  const draft = draftOf(product)
  const title = `Copy of ${draft.title}`.slice(0, LONGEST_TITLE)
  return {
    ...draft,
    productId: slugOf(title),
    title,
    images: [],
    variants: draft.variants.map((variant) => ({ ...variant, sku: '', barcode: '', stock: '0', picture: '' })),
  }
}

/** An id out of a title: small letters and digits of the alphabet, parted by dashes. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 96)
    .replace(/-+$/, '')
}

export function valuesOf({ values }: DraftOption): string[] {
  return [...new Set(values.split(',').map((value) => value.trim()))].filter(Boolean)
}

/** How many variants the options make. */
export function combinations(options: readonly DraftOption[]): number {
  return options.map((option) => valuesOf(option).length).reduce((product, count) => product * count, 1)
}

/**
 * A variant for each combination of values, in the order of the options. What is there of a combination stays as it is; a
 * new one takes the prices, the low-stock mark and the weight of the first.
 */
export function matrix(options: readonly DraftOption[], there: readonly DraftVariant[]): DraftVariant[] {
  const rows = options.reduce<string[][]>(
    (found, option) => found.flatMap((row) => valuesOf(option).map((value) => [...row, value])),
    [[]],
  )
  const [first = plainVariant] = there
  const taken = new Set(there.map(({ variantId }) => variantId))
  return rows.slice(0, MOST_VARIANTS).map((choices) => {
    const known = there.find((variant) => variant.choices.join('\n') === choices.join('\n'))
    return (
      known ?? {
        ...first,
        variantId: newId(choices, taken),
        choices,
        sku: '',
        barcode: '',
        stock: '0',
        picture: '',
      }
    )
  })
}

function newId(choices: readonly string[], taken: Set<string>): string {
  const base = slugOf(choices.join(' ')).slice(0, 56) || 'variant'
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}

/** What is wrong with a draft, by field; where nothing is, what to send. */
export function checked(draft: Draft, currency: string): { errors: Record<string, string>; wanted?: SaveProduct } {
  const errors: Record<string, string> = {}
  const need = (field: string, text: string, why: string) => {
    if (!text.trim()) errors[field] = why
  }
  need('title', draft.title, 'Give it a title.')
  need('categoryId', draft.categoryId, 'Choose where shoppers find it.')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.productId)) errors.productId = 'Use small letters, digits and dashes.'
  draft.images.forEach((image, place) => need(`images.${place}.alt`, image.alt, 'Say what the picture shows.'))
  const attributes = draft.attributes.map(({ name, value }, place) => {
    need(`attributes.${place}.name`, name, 'Give it a name, or remove it.')
    need(`attributes.${place}.value`, value, 'Say what it is, or remove it.')
    return { name: name.trim(), value: value.trim() }
  })
  const variants = draft.variants.map((variant, place) => {
    const amount = minorOf(variant.price, currency)
    const was = minorOf(variant.was, currency)
    const barcode = variant.barcode.trim()
    const stock = piecesOf(variant.stock)
    const low = piecesOf(variant.low)
    const weight = piecesOf(variant.weight)
    if (amount === undefined) errors[`variants.${place}.price`] = 'Write a price like 12.50.'
    const named = Object.entries(variant.named).map(([code, text]) => {
      const there = minorOf(text, code)
      if (there === undefined) errors[`variants.${place}.named.${code}`] = `Write a price in ${code} like 12.50.`
      return { amount: there ?? 0, currency: code }
    })
    if (variant.was.trim() && (was ?? 0) <= (amount ?? 0))
      errors[`variants.${place}.was`] = 'Write more than the price, or nothing.'
    if (barcode && !isBarcode(barcode)) errors[`variants.${place}.barcode`] = 'Write all digits below the bars.'
    if (stock === undefined) errors[`variants.${place}.stock`] = 'Write how many there are.'
    if (variant.low.trim() && (low ?? Infinity) > MOST_LOW) errors[`variants.${place}.low`] = 'Write up to 10000.'
    if (variant.weight.trim() && !weight) errors[`variants.${place}.weight`] = 'Write grams, or leave it out.'
    return {
      variantId: variant.variantId,
      choices: variant.choices,
      price: { amount: amount ?? 0, currency },
      ...(named.length && { namedPrices: named }),
      ...(was !== undefined && { compareAtPrice: { amount: was, currency } }),
      stock: stock ?? 0,
      ...(variant.sku.trim() && { sku: variant.sku.trim() }),
      ...(low !== undefined && { lowStock: low }),
      ...(weight && { weightGrams: weight }),
      ...(barcode && { barcode }),
      ...(variant.picture && { imageIndex: Number(variant.picture) }),
    }
  })
  if (Object.keys(errors).length) return { errors }
  const { title, description, categoryId, taxClass, images } = draft
  const options = draft.options.map((option) => ({ name: option.name.trim(), values: valuesOf(option) }))
  return {
    errors,
    wanted: {
      title: title.trim(),
      description: description.trim(),
      categoryId,
      taxClass,
      options,
      variants,
      images,
      ...(attributes.length && { attributes }),
    },
  }
}
