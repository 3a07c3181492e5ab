import { describe, expect, it } from 'vitest'
import { emptyDraft, type Draft, type DraftVariant } from './draft'
import { merged, rowsOf, type Row, type Side } from './merging'

const variant = (change: Partial<DraftVariant>): DraftVariant => ({
  variantId: 'red',
  choices: ['Red'],
  sku: '',
  price: '9.00',
  named: {},
  was: '',
  stock: '3',
  low: '',
  weight: '',
  barcode: '',
  picture: '',
  ...change,
})
const before: Draft = {
  ...emptyDraft(),
  productId: 'mug',
  title: 'Mug',
  description: 'Holds tea.',
  categoryId: 'kitchen',
  options: [{ name: 'Colour', values: 'Red, Blue' }],
  variants: [variant({}), variant({ variantId: 'blue', choices: ['Blue'], stock: '5' })],
  images: [{ url: '/media/mug.webp', alt: 'A mug' }],
}
const changed = (change: Partial<Draft>): Draft => ({ ...before, ...change })
const all = (rows: Row[], side: Side) => rows.map((row) => ({ ...row, side }))

describe('two changes of one product', () => {
  it('are nothing to ask about where they are the same', () => {
    expect(rowsOf(before, changed({ title: 'Cup' }), changed({ title: 'Cup' }))).toEqual([])
  })

  it('belong to the one who made them where the other did not', () => {
    const mine = changed({ title: 'Cup', description: 'Mine.' })
    const details = { attributes: [{ name: 'Material', value: 'Oak' }] }
    const theirs = changed({ description: 'Theirs.', categoryId: 'tea', ...details })
    const rows = rowsOf(before, mine, theirs)
    expect(rows.map(({ what, side, both }) => [what, side, both])).toEqual([
      ['Title', 'mine', false],
      ['Description', 'mine', true],
      ['Category', 'theirs', false],
      ['Details', 'theirs', false],
    ])
    const made = merged(mine, theirs, rows)
    expect(made).toEqual(changed({ title: 'Cup', description: 'Mine.', categoryId: 'tea', ...details }))
  })

  it('keep a sale beside another price of the same variant', () => {
    const blue = before.variants[1] ?? variant({})
    const mine = changed({ variants: [variant({ price: '9.50' }), blue] })
    const theirs = changed({ variants: [variant({ stock: '2' }), blue] })
    const rows = rowsOf(before, mine, theirs)
    expect(rows.map(({ what, side }) => [what, side])).toEqual([
      ['Red: price', 'mine'],
      ['Red: stock', 'theirs'],
    ])
    expect(merged(mine, theirs, rows).variants[0]).toEqual(variant({ price: '9.50', stock: '2' }))
  })

  it('keep a price of a variant that is there, whoever’s options are taken', () => {
    const mine = changed({ variants: [variant({ price: '9.50' })], options: [{ name: 'Colour', values: 'Red' }] })
    const theirs = changed({
      variants: [...before.variants, variant({ variantId: 'green', choices: ['Green'], stock: '7' })],
      options: [{ name: 'Colour', values: 'Red, Blue, Green' }],
    })
    const rows = rowsOf(before, mine, theirs).map((row) =>
      row.key === 'shape' ? { ...row, side: 'theirs' as const } : row,
    )
    const made = merged(mine, theirs, rows)
    expect(made.variants.map(({ variantId, price }) => [variantId, price])).toEqual([
      ['red', '9.50'],
      ['blue', '9.00'],
      ['green', '9.00'],
    ])
    expect(made.options).toEqual(theirs.options)
  })

  it('are wholly the one or the other where that is chosen', () => {
    const mine = changed({ title: 'Cup', variants: [variant({ stock: '9', picture: '0' })] })
    const theirs = changed({ title: 'Bowl', images: [], variants: [variant({ sku: 'R', price: '8.00' })] })
    const rows = rowsOf(before, mine, theirs)
    expect(merged(mine, theirs, all(rows, 'mine'))).toEqual(mine)
    expect(merged(mine, theirs, all(rows, 'theirs'))).toEqual(theirs)
  })

  describe('of prices in another currency', () => {
    const [red, blue] = [{ EUR: '11.00' }, { EUR: '12.00' }]
    const named = (...all: Record<string, string>[]) =>
      changed({ variants: before.variants.map((one, place) => ({ ...one, named: all[place] ?? {} })) })

    it('go together for all variants', () => {
      const [mine, theirs] = [named(red, blue), named({ EUR: '10.00' }, { EUR: '12.00' })]
      const rows = rowsOf(before, mine, theirs)
      expect(rows).toMatchObject([
        { what: 'Prices in EUR', mine: 'Red · 11.00; Blue · 12.00', theirs: 'Red · 10.00; Blue · 12.00', both: true },
      ])
      expect(merged(mine, theirs, all(rows, 'mine'))).toEqual(mine)
      expect(merged(mine, theirs, all(rows, 'theirs'))).toEqual(theirs)
    })

    it('stay beside those that somebody else named in yet another, and go where somebody took them away', () => {
      const mine = named({ EUR: '11.00', USD: '14.00' }, { EUR: '12.00', USD: '15.00' })
      const theirs = named({}, {})
      const was = named(red, blue)
      const rows = rowsOf(was, mine, theirs)
      expect(rows.map(({ what, side }) => [what, side])).toEqual([
        ['Prices in EUR', 'theirs'],
        ['Prices in USD', 'mine'],
      ])
      expect(merged(mine, theirs, rows).variants.map((one) => one.named)).toEqual([{ USD: '14.00' }, { USD: '15.00' }])
    })
  })
})
