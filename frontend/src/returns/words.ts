import type { Schemas } from '@/api/client'
import type { Tone } from '@/orders/states'

export const reasonWords: Record<Schemas['ReturnReason'], string> = {
  damaged: 'It came damaged',
  faulty: 'It does not work',
  'not-as-described': 'It is not as described',
  'wrong-item': 'Something else came',
  'does-not-fit': 'It does not fit',
  'changed-mind': 'I changed my mind',
  other: 'Another reason',
}

export const returnWords: Record<Schemas['ReturnState'], { label: string; tone: Tone }> = {
  requested: { label: 'Asked for', tone: 'warn' },
  approved: { label: 'Approved', tone: 'good' },
  refused: { label: 'Not taken back', tone: 'bad' },
  withdrawn: { label: 'Withdrawn', tone: 'note' },
  received: { label: 'Back at the seller', tone: 'good' },
}

/** What the shopper has to do, or to wait for. */
export function nextStep(state: Schemas['ReturnState'], seller: string): string {
  switch (state) {
    case 'requested':
      return `${seller} will answer by mail. Keep it until then.`
    case 'approved':
      return `Send it to ${seller} now. Your money goes back once it has arrived there.`
    case 'refused':
      return `${seller} does not take it back.`
    case 'withdrawn':
      return 'You keep it.'
    case 'received':
      return `${seller} has it back.`
  }
}
