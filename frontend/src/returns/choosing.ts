import type { Schemas } from '@/api/client'

type Order = Schemas['Order']

/** A line of which something may go back. */
export interface Candidate extends Pick<
  Schemas['PricedLine'],
  'productId' | 'variantId' | 'title' | 'choices' | 'image'
> {
  most: number
  until: string
}

/** A seller with what may go back to them. */
export interface Choice {
  sellerId: string
  sellerName: string
  lines: Candidate[]
}

/** What may go back, seller by seller, in the order of the lines. */
export function choicesOf({ lines, returnable = [] }: Order): Choice[] {
  const choices = new Map<string, Choice>()
  for (const line of lines) {
    const free = returnable.find((one) => one.productId === line.productId && one.variantId === line.variantId)
    if (!free) continue
    const sellerId = line.sellerId ?? ''
    const choice = choices.get(sellerId) ?? { sellerId, sellerName: line.sellerName ?? 'The seller', lines: [] }
    const { productId, variantId, title, choices: chosen, image } = line
    choice.lines.push({ productId, variantId, title, choices: chosen, image, most: free.quantity, until: free.until })
    choices.set(sellerId, choice)
  }
  return [...choices.values()]
}

/** What was chosen of a seller's lines, as the contract has it. */
export function wanted(lines: Candidate[], counts: Record<string, number>): Schemas['RefundedLine'][] {
  return lines.flatMap(({ productId, variantId }) => {
    const quantity = counts[variantId] ?? 0
    return quantity > 0 ? [{ productId, variantId, quantity }] : []
  })
}
