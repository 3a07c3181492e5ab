import { describe, expect, it } from 'vitest'
import { thing } from '@/mocks/shelf'
import type { Publication, State } from '../publishing'
import { backIntent, intentOf, touching, wantedOf, type Edit } from './edits'
import { nothingTyped, readTyped, type Typed } from './typed'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const eur = (amount: number) => ({ amount, currency: 'EUR' })
const bowl = thing('bowl', {
  options: [{ name: 'Size', values: ['Small', 'Large'] }],
  variants: [
    {
      variantId: 's',
      sku: 'B-S',
      choices: ['Small'],
      price: gbp(1800),
      available: 4,
      weightGrams: 300,
      namedPrices: [eur(2200)],
    },
    { variantId: 'l', choices: ['Large'], price: gbp(2450), available: 9, namedPrices: [eur(2900)] },
  ],
})
const at = (state: State, more: Partial<Publication> = {}): Publication => ({
  state,
  since: '2026-11-29T09:00:00Z',
  wasShown: state === 'published',
  withheld: false,
  ...more,
})
const plan = (edit: Edit, product = bowl) => intentOf(edit).of(product)
const afters = (edit: Edit, product = bowl) => plan(edit, product).map(({ after }) => after)

describe('a plan', () => {
  it('is of every variant, or of those with a choice', () => {
    expect(afters({ what: 'price', how: 'scale', by: -1000, ending: 'exact' })).toEqual([1620, 2205])
    expect(afters({ what: 'price', how: 'scale', by: -1000, ending: 99, of: 'Large' })).toEqual([2199])
    expect(afters({ what: 'price', how: 'add', by: 200, ending: 95 })).toEqual([1995, 2695])
    expect(afters({ what: 'stock', how: 'add', by: 5 })).toEqual([9, 14])
    expect(afters({ what: 'stock', how: 'set', to: 4 })).toEqual([4, 4])
    expect(touching(plan({ what: 'stock', how: 'set', to: 4 }))).toHaveLength(1)
  })

  it('names what cannot be', () => {
    const problems = (edit: Edit) => plan(edit).map(({ problem }) => problem)
    expect(problems({ what: 'price', how: 'add', by: -2000, ending: 'exact' })).toEqual([
      'It would be below zero.',
      undefined,
    ])
    expect(problems({ what: 'price', how: 'add', by: -1800, ending: 99 })[0]).toBe('It would cost nothing.')
    expect(problems({ what: 'price', how: 'scale', by: -10_000, ending: 'exact' })[1]).toBe('It would cost nothing.')
    expect(problems({ what: 'stock', how: 'add', by: -5 })).toEqual(['It would be below zero.', undefined])
    expect(problems({ what: 'stock', how: 'add', by: 999_992 })).toEqual([undefined, 'That is more than can be.'])
  })

  it('moves into the shop what is not on its way, and out of it what is', () => {
    const moved = (from: State | undefined, to: 'published' | 'withdrawn', wasShown = from === 'published') =>
      plan({ what: 'publication', to }, { ...bowl, publication: from && at(from, { wasShown }) })[0]
    for (const from of ['draft', 'scheduled', 'rejected', 'withdrawn'] as const) {
      expect(moved(from, 'published')?.wish).toEqual({ state: 'published' })
    }
    for (const from of [undefined, 'published', 'in-review'] as const) {
      expect(moved(from, 'published')?.wish).toBeUndefined()
    }
    expect(moved('published', 'withdrawn')).toMatchObject({ after: 'withdrawn', wish: { state: 'withdrawn' } })
    expect(moved(undefined, 'withdrawn')?.wish).toEqual({ state: 'withdrawn' })
    expect(moved('scheduled', 'withdrawn')).toMatchObject({ after: 'draft', wish: { state: 'draft' } })
    expect(moved('draft', 'withdrawn')?.wish).toBeUndefined()
  })
})

describe('what is sent', () => {
  it('is the product as it is, but for what was changed', () => {
    const wanted = wantedOf('price', bowl, touching(plan({ what: 'price', how: 'set', to: 2000, of: 'Small' })))
    expect(wanted.variants).toEqual([
      {
        variantId: 's',
        sku: 'B-S',
        choices: ['Small'],
        price: gbp(2000),
        stock: 4,
        weightGrams: 300,
        namedPrices: [eur(2200)],
      },
      { variantId: 'l', choices: ['Large'], price: gbp(2450), stock: 9, namedPrices: [eur(2900)] },
    ])
    expect(wanted).toMatchObject({ title: 'Bowl', categoryId: 'kitchen', options: bowl.options })
    expect(wanted.state).toBeUndefined()
    expect(wantedOf('category', bowl, plan({ what: 'category', to: 'garden' })).categoryId).toBe('garden')
    expect(wantedOf('tax', bowl, plan({ what: 'tax', to: 'books' })).taxClass).toBe('books')
    expect(wantedOf('publication', bowl, plan({ what: 'publication', to: 'withdrawn' })).state).toBe('withdrawn')
  })
})

describe('the way back', () => {
  it('takes as many pieces as came, so that what was sold since stays sold', () => {
    const done = plan({ what: 'stock', how: 'set', to: 20, of: 'Small' })
    const sold = { ...bowl, variants: bowl.variants.map((one) => ({ ...one, available: 18 })) }
    expect(backIntent('stock', done, undefined).of(sold)).toMatchObject([{ variantId: 's', before: 18, after: 2 }])
    const soldOut = { ...bowl, variants: bowl.variants.map((one) => ({ ...one, available: 3 })) }
    expect(backIntent('stock', done, undefined).of(soldOut)[0]?.problem).toBe('It would be below zero.')
  })

  it('withdraws what was a draft and has been seen, and makes a draft again of what was not', () => {
    const done = plan({ what: 'publication', to: 'published' }, { ...bowl, publication: at('draft') })
    const back = (now: Publication, before: Publication) =>
      backIntent('publication', done, before).of({ ...bowl, publication: now })[0]?.wish
    expect(back(at('published'), at('draft'))).toEqual({ state: 'withdrawn' })
    expect(back(at('in-review'), at('draft'))).toEqual({ state: 'draft' })
    expect(back(at('withdrawn', { wasShown: true }), at('published'))).toEqual({ state: 'published' })
    const publishAt = '2026-12-24T08:00:00Z'
    expect(back(at('draft'), at('scheduled', { publishAt }))).toEqual({ state: 'published', publishAt })
  })
})

describe('what is typed', () => {
  const read = (typed: Partial<Typed>) => readTyped({ ...nothingTyped, ...typed }, 'GBP', (id) => id)

  it('is an edit with a name', () => {
    expect(read({ action: 'price-lower-percent', number: '12.5', ending: '99', of: 'Large' })).toEqual({
      edit: { what: 'price', how: 'scale', by: -1250, ending: 99, of: 'Large' },
      title: 'Large: Prices lowered by 12.5%',
    })
    expect(read({ action: 'price-raise', number: '2' })).toMatchObject({ title: 'Prices raised by £2.00' })
    expect(read({ action: 'stock-take', number: '3' })).toEqual({
      edit: { what: 'stock', how: 'add', by: -3 },
      title: '3 pieces fewer',
    })
  })

  it('is nothing yet, or says what is wrong', () => {
    expect(read({ number: ' ' })).toEqual({})
    expect(read({ action: 'category' })).toEqual({})
    expect(read({ number: 'a lot' })).toEqual({ error: 'Write a percentage like 12.5.' })
    expect(read({ action: 'stock-add', number: '1.5' })).toEqual({ error: 'Write how many pieces.' })
  })
})
