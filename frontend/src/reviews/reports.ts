import type { Schemas } from '@/api/client'

/** What can be wrong with a review. */
export const reportWords: Record<Schemas['ReportReason'], string> = {
  offensive: 'It insults somebody',
  spam: 'It is an advert',
  'off-topic': 'It is not about this product',
  'personal-data': 'It tells who somebody is or where they live',
  untrue: 'It is not true',
  other: 'Something else',
}
