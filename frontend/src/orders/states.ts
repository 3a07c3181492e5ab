import type { Schemas } from '@/api/client'

export type Tone = 'good' | 'warn' | 'bad' | 'note'

export const stateWords: Record<Schemas['OrderState'], { label: string; tone: Tone }> = {
  pending: { label: 'Waiting for payment', tone: 'warn' },
  paid: { label: 'Paid', tone: 'good' },
  expired: { label: 'Not paid in time', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'note' },
  refunded: { label: 'Money returned', tone: 'note' },
}

export const eventWords: Record<Schemas['TimelineEntry']['event'], string> = {
  placed: 'Order placed',
  'payment-started': 'Payment begun',
  'payment-failed': 'Payment did not go through',
  paid: 'Paid',
  'expiry-warned': 'Reminder sent: still to pay',
  expired: 'Not paid in time; the things went back on the shelf',
  accepted: 'The seller packs your things',
  shipped: 'On its way',
  delivered: 'Delivered',
  'fulfilment-cancelled': 'The seller cannot send their part',
  cancelled: 'Order cancelled',
  'refund-requested': 'Money is to be returned',
  'partly-refunded': 'A part of the money returned',
  refunded: 'Money returned in full',
  'return-requested': 'Return asked for',
  'return-withdrawn': 'Return withdrawn',
  'return-approved': 'Return approved',
  'return-refused': 'Return refused',
  'return-received': 'Return received',
  claimed: 'Put into an account',
  disputed: 'You contest the payment with your bank',
  'dispute-closed': 'Your bank has decided',
}
