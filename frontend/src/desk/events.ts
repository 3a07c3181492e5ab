import type { Schemas } from '@/api/client'

/** What happened, as the seller sees it. */
export const eventWords: Record<Schemas['TimelineEntry']['event'], string> = {
  placed: 'Ordered',
  'payment-started': 'Payment begun',
  'payment-failed': 'Payment failed',
  paid: 'Paid',
  'expiry-warned': 'Reminded to pay',
  expired: 'Not paid in time',
  accepted: 'Accepted',
  shipped: 'Shipped',
  delivered: 'Delivered',
  'fulfilment-cancelled': 'Cancelled by the seller',
  cancelled: 'Cancelled by the shopper',
  'refund-requested': 'Money is to go back',
  'partly-refunded': 'A part of the money went back',
  refunded: 'All of the money went back',
  'return-requested': 'Return asked for',
  'return-withdrawn': 'Return withdrawn',
  'return-approved': 'Return approved',
  'return-refused': 'Return refused',
  'return-received': 'Return received',
  claimed: 'Put into an account',
  disputed: 'Contested at the bank',
  'dispute-closed': 'The bank has decided',
}
