import type { Schemas } from '@/api/client'

export const methodNames: Record<Schemas['ShippingMethod'], string> = {
  standard: 'Standard',
  express: 'Express',
}

/** What a seller's parcel holds, in a few words: "2 × Market bag, Teapot". */
export function contentsOf(sellerId: string, lines: readonly Schemas['PricedLine'][]): string {
  return lines
    .filter((line) => line.sellerId === sellerId)
    .map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title))
    .join(', ')
}
