import type { Draft, DraftVariant } from './draft'

/** The other currencies in which a product has prices of its own: all variants have one there. */
export function namedIn(variants: readonly DraftVariant[]): string[] {
  return [...new Set(variants.flatMap(({ named }) => Object.keys(named)))].sort()
}

/** With a price of its own in that currency for every variant, to be typed. */
export function withNamed(variants: readonly DraftVariant[], code: string): DraftVariant[] {
  return variants.map((variant) => ({ ...variant, named: { ...variant.named, [code]: '' } }))
}

/** Without: there the shop's rate holds again. */
export function withoutNamed(variants: readonly DraftVariant[], code: string): DraftVariant[] {
  return variants.map((variant) => ({
    ...variant,
    named: Object.fromEntries(Object.entries(variant.named).filter(([other]) => other !== code)),
  }))
}

/** The prices of a draft in that currency, for whoever compares two; empty where there are none. */
export function namedText({ variants }: Draft, code: string): string {
  return variants
    .filter(({ named }) => code in named)
    .map(({ choices, named }) => [...choices, named[code]].join(' · '))
    .join('; ')
}
