import { describe, expect, it } from 'vitest'
import { minorOf, piecesOf, typedOf } from '@/parts/amounts'
import { checked, combinations, copyOf, draftOf, emptyDraft, LONGEST_TITLE, matrix, slugOf } from './draft'
import { atTheirFields } from './moving'
import { withNamed, withoutNamed } from './named'
import { asSaved, withVariant, type Product } from './products'

const product: Product = {
  productId: 'mug',
  title: 'Mug',
  description: 'Holds tea.',
  descriptionHtml: '<p>Holds tea.</p>',
  categoryId: 'kitchen',
  taxClass: 'standard',
  sellerId: 's',
  sellerName: 'Ash & Clay',
  options: [{ name: 'Colour', values: ['Red', 'Blue'] }],
  variants: [
    {
      variantId: 'red',
      choices: ['Red'],
      price: { amount: 900, currency: 'GBP' },
      available: 3,
      weightGrams: 350,
      lowStock: 0,
      barcode: '4006381333931',
      compareAtPrice: { amount: 1200, currency: 'GBP' },
      namedPrices: [
        { amount: 1100, currency: 'EUR' },
        { amount: 1500, currency: 'JPY' },
      ],
    },
    {
      variantId: 'blue',
      sku: 'B',
      choices: ['Blue'],
      price: { amount: 950, currency: 'GBP' },
      available: 0,
      imageIndex: 0,
      namedPrices: [
        { amount: 1150, currency: 'EUR' },
        { amount: 1600, currency: 'JPY' },
      ],
    },
  ],
  images: [{ url: '/media/mug.webp', alt: 'A mug' }],
  attributes: [{ name: 'Material', value: 'Oak' }],
  version: 4,
}

describe('amounts', () => {
  it('reads what people type, and nothing else', () => {
    expect(['12', '12.5', '12,50', ' 0.07 '].map((text) => minorOf(text, 'GBP'))).toEqual([1200, 1250, 1250, 7])
    expect(['', '-1', '1.234', '1e3', '12.', 'abc'].map((text) => minorOf(text, 'GBP'))).toEqual(
      Array(6).fill(undefined),
    )
    expect(minorOf('1200', 'JPY')).toBe(1200)
    expect(typedOf(1250, 'GBP')).toBe('12.50')
  })

  it('reads pieces up to a million', () => {
    expect(['0', ' 12 ', '1000000'].map(piecesOf)).toEqual([0, 12, 1_000_000])
    expect(['', '-1', '1.5', '1000001'].map(piecesOf)).toEqual(Array(4).fill(undefined))
  })
})

describe('a draft', () => {
  it('of a product that nobody touches is that product again', () => {
    const { errors, wanted } = checked(draftOf(product), 'GBP')
    expect(errors).toEqual({})
    expect(wanted).toEqual(asSaved(product))
  })

  it('says of each field what is missing', () => {
    const { errors, wanted } = checked({ ...emptyDraft(), images: [{ url: '/a', alt: ' ' }] }, 'GBP')
    expect(wanted).toBeUndefined()
    expect(Object.keys(errors).sort()).toEqual(
      ['categoryId', 'images.0.alt', 'productId', 'title', 'variants.0.price'].sort(),
    )
  })

  it('wants a barcode whose digits fit, and a price to compare that is more', () => {
    const flaws = (change: Partial<ReturnType<typeof draftOf>['variants'][number]>) => {
      const draft = draftOf(product)
      draft.variants = draft.variants.map((variant) => ({ ...variant, ...change }))
      return Object.keys(checked(draft, 'GBP').errors).filter((field) => field.startsWith('variants.0'))
    }
    for (const barcode of ['', ' 96385074 ', '036000291452', '4006381333931', '10012345678902'])
      expect(flaws({ barcode })).toEqual([])
    for (const barcode of ['4006381333932', '400638133393', '0', 'abcdefgh'])
      expect(flaws({ barcode })).toEqual(['variants.0.barcode'])
    expect(flaws({ was: '9.01' })).toEqual([])
    for (const was of ['9.00', '8', 'twelve']) expect(flaws({ price: '9', was })).toEqual(['variants.0.was'])
  })

  it('wants a price in each currency that it names, as that currency has it, and none in those it names no more', () => {
    const draft = draftOf(product)
    expect(draft.variants[0]?.named).toEqual({ EUR: '11.00', JPY: '1500' })
    draft.variants = draft.variants.map((variant) => ({ ...variant, named: { EUR: '', JPY: '15.00' } }))
    expect(Object.keys(checked(draft, 'GBP').errors)).toEqual([
      'variants.0.named.EUR',
      'variants.0.named.JPY',
      'variants.1.named.EUR',
      'variants.1.named.JPY',
    ])
    draft.variants = withoutNamed(withoutNamed(draft.variants, 'EUR'), 'JPY')
    expect(checked(draft, 'GBP').wanted?.variants.map(({ namedPrices }) => namedPrices)).toEqual([undefined, undefined])
    draft.variants = withNamed(draft.variants, 'EUR').map((variant) => ({ ...variant, named: { EUR: '0' } }))
    expect(checked(draft, 'GBP').wanted?.variants[1]?.namedPrices).toEqual([{ amount: 0, currency: 'EUR' }])
  })

  it('says what the shop says of a price at the field where it was typed', () => {
    const wanted = asSaved(product)
    const told = {
      'variants.1.namedPrices.1.amount': 'Too much.',
      'variants.0.namedPrices.0.currency': 'Not ours.',
      'variants.0.price': 'Too little.',
      'variants.1.namedPrices': 'Missing.',
      'variants.7.namedPrices': 'Nowhere.',
    }
    expect(atTheirFields(told, wanted)).toEqual({
      'variants.1.named.JPY': 'Too much.',
      'variants.0.named.EUR': 'Not ours.',
      'variants.0.price': 'Too little.',
      'variants.1.named.EUR': 'Missing.',
      'variants.7.namedPrices': 'Nowhere.',
    })
  })

  it('has details with a name and a value, or none', () => {
    const whole = {
      ...draftOf(product),
      attributes: [
        { name: ' ', value: 'Wales' },
        { name: 'Glaze', value: '' },
      ],
    }
    expect(Object.keys(checked(whole, 'GBP').errors)).toEqual(['attributes.0.name', 'attributes.1.value'])
    const { wanted } = checked({ ...whole, attributes: [] }, 'GBP')
    expect(wanted).toBeDefined()
    expect(wanted).not.toHaveProperty('attributes')
  })

  it('makes a variant for each combination and keeps what is known of one', () => {
    const options = [
      { name: 'Colour', values: 'Red, Green, Red' },
      { name: 'Size', values: 'S, M' },
    ]
    expect(combinations(options)).toBe(4)
    const made = matrix(options, matrix([{ name: 'Colour', values: 'Red' }], draftOf(product).variants))
    expect(made.map(({ choices }) => choices.join(' '))).toEqual(['Red S', 'Red M', 'Green S', 'Green M'])
    expect(new Set(made.map(({ variantId }) => variantId)).size).toBe(4)
    expect(made.every(({ price, weight }) => price === '9.00' && weight === '350')).toBe(true)
    expect(made.every(({ was, barcode }) => was === '12.00' && !barcode)).toBe(true)
    const same = matrix(draftOf(product).options, draftOf(product).variants)
    expect(same).toEqual(draftOf(product).variants)
  })

  it('makes no more variants than a product may have', () => {
    const values = Array.from({ length: 20 }, (_, place) => `v${place}`).join(',')
    const options = [
      { name: 'A', values },
      { name: 'B', values },
    ]
    expect(combinations(options)).toBe(400)
    expect(matrix(options, [])).toHaveLength(100)
  })

  it('names an address after the title', () => {
    expect(slugOf(' Café: “crème” & Sucre! ')).toBe('cafe-creme-sucre')
    expect(slugOf('—')).toBe('')
  })

  it('changes one variant and leaves the others', () => {
    const changed = withVariant(asSaved(product), 'red', { stock: 9 })
    expect(changed.variants.map(({ stock }) => stock)).toEqual([9, 0])
    expect(changed.variants[0]?.weightGrams).toBe(350)
    expect(changed.variants[0]?.barcode).toBe('4006381333931')
    expect(changed.variants[0]?.compareAtPrice?.amount).toBe(1200)
  })
})

describe('a copy', () => {
  it('says and costs what the other does, and has none of its pictures, pieces and codes', () => {
    const copy = copyOf(product)
    const { options, attributes, categoryId, description } = draftOf(product)
    expect(copy).toMatchObject({
      productId: 'copy-of-mug',
      title: 'Copy of Mug',
      options,
      attributes,
      categoryId,
      description,
    })
    expect(copy.images).toEqual([])
    for (const variant of copy.variants)
      expect(variant).toMatchObject({ stock: '0', sku: '', barcode: '', picture: '' })
    expect(copy.variants.map(({ price, was, weight, low, named }) => ({ price, was, weight, low, named }))).toEqual(
      draftOf(product).variants.map(({ price, was, weight, low, named }) => ({ price, was, weight, low, named })),
    )
  })

  it('is ready to be sent as it is, however long the title', () => {
    const long = 'm'.repeat(LONGEST_TITLE)
    const { errors, wanted } = checked(copyOf({ ...product, title: long }), 'GBP')
    expect(errors).toEqual({})
    expect(wanted?.title).toHaveLength(LONGEST_TITLE)
  })
})
