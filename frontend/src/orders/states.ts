import type { Schemas } from '@/api/client'

export type Tone = 'good' | 'warn' | 'bad' | 'note'

export const stateWords: Record<Schemas['OrderState'], { label: string; tone: Tone }> = {
  pending: { label: 'Waiting for payment', tone: 'warn' },
  paid: { label: 'Paid', tone: 'good' },
  expired: { label: 'Not paid in time', tone: 'bad' },
  refunded: { label: 'Money returned', tone: 'note' },
}

export const eventWords: Record<Schemas['TimelineEntry']['event'], string> = {
  placed: 'Order placed',
  'payment-started': 'Payment begun',
  'payment-failed': 'Payment did not go through',
  paid: 'Paid',
  expired: 'Not paid in time; the things went back on the shelf',
  refunded: 'Money returned in full',
}
