import { describe, expect, it } from 'vitest'
import { products } from '@/mocks/goods'
import { choiceState, choose, firstVariant, paragraphs, stockOf, wordsOf } from './variants'

const mug = products.find((product) => product.productId === 'everyday-mug')
if (!mug) throw new Error('The goods have no mug.')

describe('variants', () => {
  it('tells choices that can be had from those sold out and those that do not exist', () => {
    expect(choiceState(mug, ['Moss', 'Small'], 1, 'Large')).toBe('available')
    expect(choiceState(mug, ['Clay', 'Small'], 1, 'Large')).toBe('sold-out')
    expect(choiceState(mug, ['Clay', 'Small'], 0, 'Ink')).toBe('missing')
  })

  it('keeps the other choices where they go together, and else takes the nearest that exists', () => {
    expect(choose(mug, ['Clay', 'Small'], 0, 'Moss')?.choices).toEqual(['Moss', 'Small'])
    expect(choose(mug, ['Clay', 'Small'], 0, 'Ink')?.choices).toEqual(['Ink', 'Large'])
  })

  it('begins with the first that is in stock', () => {
    const [first, ...others] = mug.variants
    if (!first) throw new Error('The mug has no variants.')
    expect(firstVariant({ ...mug, variants: [{ ...first, available: 0 }, ...others] })?.choices).toEqual([
      'Moss',
      'Small',
    ])
    expect(firstVariant({ ...mug, variants: [{ ...first, available: 0 }] })?.variantId).toBe(first.variantId)
  })

  it('says how many are left once there are few', () => {
    const [variant] = mug.variants
    if (!variant) throw new Error('The mug has no variants.')
    expect(stockOf({ ...variant, available: 6 }).text).toBe('In stock')
    expect(stockOf({ ...variant, available: 5 }).text).toBe('Only 5 left')
    expect(stockOf({ ...variant, available: 0 }).text).toBe('Sold out')
  })

  it('says a description without its marks', () => {
    expect(wordsOf({ descriptionHtml: '<p>Holds <em>tea</em> &amp; more.</p>' })).toBe('Holds tea & more.')
  })

  it('starts a paragraph at an empty line only', () => {
    expect(paragraphs('One\nline.\n\n \nTwo.\n')).toEqual(['One\nline.', 'Two.'])
  })
})
