import type { Schemas } from '@/api/client'

type Product = Pick<Schemas['Product'], 'options' | 'variants'>
type Variant = Schemas['Variant']

export type ChoiceState = 'available' | 'sold-out' | 'missing'

function fits(variant: Variant, choices: readonly string[], position: number, value: string): boolean {
  return variant.choices.every((choice, index) => choice === (index === position ? value : choices[index]))
}

/** What choosing `value` would mean, everything else staying as it is chosen. */
export function choiceState(
  product: Product,
  choices: readonly string[],
  position: number,
  value: string,
): ChoiceState {
  const variant = product.variants.find((one) => fits(one, choices, position, value))
  if (!variant) return 'missing'
  return variant.available > 0 ? 'available' : 'sold-out'
}

/**
 * The variant after choosing `value`. Where the rest of the choices does not go with it, the nearest variant that has
 * it: with the most choices kept, in stock before sold out, in the seller's order.
 */
export function choose(
  product: Product,
  choices: readonly string[],
  position: number,
  value: string,
): Variant | undefined {
  const kept = (variant: Variant) => variant.choices.filter((choice, index) => choice === choices[index]).length
  return product.variants
    .filter((variant) => variant.choices[position] === value)
    .toSorted((a, b) => kept(b) - kept(a) || Number(b.available > 0) - Number(a.available > 0))[0]
}

/** What to show first: the first that can be had. */
export function firstVariant(product: Product): Variant | undefined {
  return product.variants.find((variant) => variant.available > 0) ?? product.variants[0]
}

const FEW = 5

export type Stock = { tone: 'good' | 'warn' | 'bad'; text: string }

export function stockOf(variant: Variant): Stock {
  if (variant.available === 0) return { tone: 'bad', text: 'Sold out' }
  if (variant.available <= FEW) return { tone: 'warn', text: `Only ${variant.available} left` }
  return { tone: 'good', text: 'In stock' }
}

/** What its seller says of a product, without marks. */
export function wordsOf({ descriptionHtml }: { descriptionHtml: string }): string {
  return new DOMParser().parseFromString(descriptionHtml, 'text/html').body.textContent.trim()
}

/** A text's paragraphs: an empty line starts one. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
}
