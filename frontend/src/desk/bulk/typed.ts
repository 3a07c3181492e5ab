import type { Schemas } from '@/api/client'
import { money } from '@/parts/money'
import { minorOf, piecesOf } from '@/parts/amounts'
import { taxClasses } from '../words'
import type { Edit } from './edits'
import { basisPointsOf, endings, type Ending } from './prices'

export type Field = 'money' | 'percent' | 'pieces' | 'category' | 'tax' | 'none'
/** What can be done to many products, as a seller chooses it. */
export const actions = [
  { value: 'price-set', of: 'Price', label: 'Set to', field: 'money' },
  { value: 'price-raise', of: 'Price', label: 'Raise by', field: 'money' },
  { value: 'price-lower', of: 'Price', label: 'Lower by', field: 'money' },
  { value: 'price-raise-percent', of: 'Price', label: 'Raise by %', field: 'percent' },
  { value: 'price-lower-percent', of: 'Price', label: 'Lower by %', field: 'percent' },
  { value: 'stock-set', of: 'Stock', label: 'Set to', field: 'pieces' },
  { value: 'stock-add', of: 'Stock', label: 'Add', field: 'pieces' },
  { value: 'stock-take', of: 'Stock', label: 'Take away', field: 'pieces' },
  { value: 'category', of: 'Product', label: 'Category', field: 'category' },
  { value: 'tax', of: 'Product', label: 'Tax class', field: 'tax' },
  { value: 'publish', of: 'Product', label: 'Publish', field: 'none' },
  { value: 'withdraw', of: 'Product', label: 'Withdraw', field: 'none' },
] as const satisfies readonly { value: string; of: string; label: string; field: Field }[]
export type Action = (typeof actions)[number]['value']

/** The form, all of it as typed. */
export interface Typed {
  action: Action
  number: string
  ending: string
  categoryId: string
  taxClass: Schemas['TaxClass']
  /** The choice that a variant has to have, as `Large`; empty for all variants. */
  of: string
}

export const nothingTyped: Typed = {
  action: 'price-raise-percent',
  number: '',
  ending: 'exact',
  categoryId: '',
  taxClass: 'standard',
  of: '',
}

/** An edit with what it is called; or what is wrong with the form, nothing being wrong with what is only not typed yet. */
export type Read = { edit: Edit; title: string } | { error?: string }

export function fieldOf(action: Action): Field {
  return actions.find(({ value }) => value === action)?.field ?? 'none'
}

export function readTyped(typed: Typed, currency: string, nameOf: (categoryId: string) => string): Read {
  const of = typed.of ? { of: typed.of } : {}
  const only = typed.of ? `${typed.of}: ` : ''
  switch (typed.action) {
    case 'category':
      return typed.categoryId
        ? { edit: { what: 'category', to: typed.categoryId }, title: `Category: ${nameOf(typed.categoryId)}` }
        : {}
    case 'tax': {
      const label = taxClasses.find(({ value }) => value === typed.taxClass)?.label
      return { edit: { what: 'tax', to: typed.taxClass }, title: `Tax class: ${label}` }
    }
    case 'publish':
      return { edit: { what: 'publication', to: 'published' }, title: 'Published' }
    case 'withdraw':
      return { edit: { what: 'publication', to: 'withdrawn' }, title: 'Withdrawn' }
    case 'stock-set':
    case 'stock-add':
    case 'stock-take':
      return number(typed, piecesOf(typed.number), 'Write how many pieces.', (pieces) => {
        if (typed.action === 'stock-set') {
          return { edit: { what: 'stock', how: 'set', to: pieces, ...of }, title: `${only}Stock set to ${pieces}` }
        }
        const adds = typed.action === 'stock-add'
        const edit = { what: 'stock', how: 'add', by: adds ? pieces : -pieces, ...of } as const
        return { edit, title: `${only}${pieces} pieces ${adds ? 'more' : 'fewer'}` }
      })
    case 'price-raise-percent':
    case 'price-lower-percent':
      return number(typed, basisPointsOf(typed.number), 'Write a percentage like 12.5.', (points) => {
        const raises = typed.action === 'price-raise-percent'
        const edit = {
          what: 'price',
          how: 'scale',
          by: raises ? points : -points,
          ending: endingOf(typed),
          ...of,
        } as const
        return {
          edit,
          title: `${only}Prices ${raises ? 'raised' : 'lowered'} by ${typed.number.replace('%', '').trim()}%`,
        }
      })
    default:
      return number(typed, minorOf(typed.number, currency), 'Write a price like 12.50.', (amount) => {
        const shown = money({ amount, currency })
        if (typed.action === 'price-set') {
          return { edit: { what: 'price', how: 'set', to: amount, ...of }, title: `${only}Prices set to ${shown}` }
        }
        const raises = typed.action === 'price-raise'
        const edit = {
          what: 'price',
          how: 'add',
          by: raises ? amount : -amount,
          ending: endingOf(typed),
          ...of,
        } as const
        return { edit, title: `${only}Prices ${raises ? 'raised' : 'lowered'} by ${shown}` }
      })
  }
}

function number(typed: Typed, read: number | undefined, wrong: string, then: (number: number) => Read): Read {
  if (!typed.number.trim()) return {}
  return read === undefined ? { error: wrong } : then(read)
}

function endingOf(typed: Typed): Ending {
  return endings.find(({ value }) => String(value) === typed.ending)?.value ?? 'exact'
}
