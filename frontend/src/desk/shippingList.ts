import { cell, csv } from '@/parts/csv'
import type { SellersOrder } from './words'

/** Where orders go, as programs that print labels read it: a row for each parcel. */
export function shippingListAsCsv(orders: readonly SellersOrder[]): string {
  return csv(
    'order,placed,ship_by,name,line1,line2,city,region,postal_code,country,pieces,contents',
    orders.map(({ number, placedAt, shipBy, address, lines }) =>
      [
        number,
        placedAt,
        shipBy ?? '',
        address.name,
        address.line1,
        address.line2 ?? '',
        address.city,
        address.region ?? '',
        address.postalCode,
        address.country,
        String(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
        lines.map(({ quantity, title, choices }) => `${quantity} × ${[title, ...choices].join(', ')}`).join('; '),
      ].map(cell),
    ),
  )
}
