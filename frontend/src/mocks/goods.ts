import type { Schemas } from '@/api/client'

type Product = Schemas['Product']

const pounds = (amount: number) => ({ amount, currency: 'GBP' })

/** In what the pretended shop is paid, its own currency first. */
export const currencies: Schemas['ShopCurrency'][] = [
  { code: 'GBP', rate: '1' },
  { code: 'EUR', rate: '1.17' },
  { code: 'USD', rate: '1.31' },
]

/** A price of the shop's own in one of its currencies, at its rate. */
export function atRate({ amount }: Schemas['Money'], currency: string): Schemas['Money'] {
  const rate = Number(currencies.find(({ code }) => code === currency)?.rate)
  return { amount: Math.round(amount * rate), currency }
}

/** A price in the shop's other currencies, as it is named there or at the rate. */
export function otherPrices(
  price: Schemas['Money'],
  compareAt?: Schemas['Money'],
  named: Schemas['NamedPrices'] = [],
): Schemas['OtherPrices'] {
  return currencies.slice(1).map(({ code }) => {
    const there = named.find(({ currency }) => currency === code) ?? atRate(price, code)
    const compared = compareAt && atRate(compareAt, code)
    return { price: there, ...(compared && compared.amount > there.amount && { compareAtPrice: compared }) }
  })
}

export const categories: Schemas['Category'][] = [
  ['kitchen', 'Kitchen', '#f3dcb0', 'pot'],
  ['home', 'Home', '#d7dfca', 'lamp'],
  ['wear', 'To wear', '#e9c8b8', 'bag'],
  ['play', 'To play', '#cfdfe6', 'ball'],
  ['sound', 'Sound', '#e1d3e6', 'horn'],
  ['paper', 'Paper', '#efd4cc', 'book'],
].map(([categoryId, name, color, shape]) => ({
  categoryId: categoryId ?? '',
  name: name ?? '',
  image: picture(`aisle-${categoryId}`, name ?? '', color ?? '', shape ?? ''),
}))

export function picture(id: string, alt: string, color: string, shape: string): Schemas['Image'] {
  return { url: `/media/${id}.svg?shape=${shape}&ground=${color.slice(1)}`, alt, width: 800, height: 800, color }
}

/** A drawn thing on its ground: enough of a picture to judge a page by. */
export function draw(shape: string, ground: string): string {
  const shapes: Record<string, string> = {
    pot: '<path d="M25 45h50l-5 30a8 8 0 0 1-8 7H38a8 8 0 0 1-8-7z" fill="#b5533c"/><rect x="22" y="38" width="56" height="9" rx="4" fill="#8f3d2b"/><circle cx="50" cy="33" r="5" fill="#8f3d2b"/>',
    lamp: '<path d="M35 25h30l12 30H23z" fill="#e3a02a"/><rect x="47" y="55" width="6" height="24" fill="#5d4a33"/><rect x="34" y="78" width="32" height="6" rx="3" fill="#5d4a33"/>',
    bag: '<rect x="25" y="40" width="50" height="42" rx="8" fill="#7a4a2e"/><path d="M37 40a13 13 0 0 1 26 0" fill="none" stroke="#5a3520" stroke-width="5"/>',
    ball: '<circle cx="50" cy="52" r="28" fill="#3f7d8c"/><path d="M22 52a28 28 0 0 1 56 0" fill="#e8b04a"/>',
    horn: '<path d="M22 46h16l28-18v48L38 58H22z" fill="#6d4f8d"/><circle cx="74" cy="52" r="5" fill="#6d4f8d"/>',
    book: '<rect x="28" y="24" width="44" height="56" rx="4" fill="#a8443a"/><rect x="34" y="24" width="3" height="56" fill="#7e2f28"/><rect x="44" y="36" width="20" height="4" fill="#f6e8cf"/>',
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#${ground}"/><ellipse cx="50" cy="86" rx="30" ry="4" fill="#000" opacity=".12"/>${shapes[shape] ?? shapes.pot}</svg>`
}

const sellers = [
  ['s-atlas', 'Atlas Clay Works'],
  ['s-ludd', 'Ludd & Daughters'],
  ['s-tide', 'Tidewater Studio'],
] as const
const grounds = ['#f3dcb0', '#d7dfca', '#e9c8b8', '#cfdfe6', '#e1d3e6', '#efd4cc']
const about =
  'Thrown, glazed and fired in a workshop of four. Every piece comes out a little different, which is rather the point.\n\nWashes well. Ages better.'

const named: [string, string, string, number, number][] = [
  ['Low-waisted teapot', 'kitchen', 'pot', 4200, 7],
  ['Stoneware casserole', 'kitchen', 'pot', 6850, 3],
  ['Bedside lamp in brass', 'home', 'lamp', 8900, 12],
  ['Reading lamp', 'home', 'lamp', 5400, 40],
  ['Weekend satchel', 'wear', 'bag', 12900, 5],
  ['Market bag', 'wear', 'bag', 3400, 60],
  ['Rubber ball, two tones', 'play', 'ball', 950, 200],
  ['Beach ball', 'play', 'ball', 1250, 0],
  ['Post horn', 'sound', 'horn', 7600, 2],
  ['Fog horn for gardens', 'sound', 'horn', 3900, 9],
  ['Notebook, stitched', 'paper', 'book', 1450, 120],
  ['Ledger for a small shop with a name that runs over two lines', 'paper', 'book', 2200, 15],
]

function plain([title, categoryId, shape, amount, available]: (typeof named)[number], index: number): Product {
  const productId = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const [sellerId, sellerName] = sellers[index % sellers.length] ?? sellers[0]
  const images = [0, 1, 2].map((n) =>
    picture(`${productId}-${n}`, title, grounds[(index + n) % grounds.length] ?? '', shape),
  )
  return {
    productId,
    title,
    description: about,
    descriptionHtml: `<p>${about}</p>`,
    categoryId,
    taxClass: 'standard',
    sellerId,
    sellerName,
    options: [],
    variants: [
      {
        variantId: `v-${productId}`,
        choices: [],
        price: pounds(amount),
        otherPrices: otherPrices(pounds(amount)),
        available,
      },
    ],
    images,
    version: 1,
  }
}

const mug: Product = {
  ...plain(['Everyday mug', 'kitchen', 'pot', 1800, 9], 1),
  attributes: [
    { name: 'Material', value: 'Stoneware' },
    { name: 'Made in', value: 'Wales' },
  ],
  options: [
    { name: 'Colour', values: ['Clay', 'Moss', 'Ink'] },
    { name: 'Size', values: ['Small', 'Large'] },
  ],
  variants: [
    ['Clay', 'Small', 1800, 9],
    ['Clay', 'Large', 2200, 0],
    ['Moss', 'Small', 1800, 4],
    ['Moss', 'Large', 2200, 6],
    ['Ink', 'Large', 2400, 2],
  ].map(([colour, size, amount, available], index) => ({
    variantId: `v-mug-${index}`,
    choices: [String(colour), String(size)],
    price: pounds(Number(amount)),
    otherPrices: otherPrices(pounds(Number(amount))),
    available: Number(available),
    imageIndex: index % 3,
  })),
}

const more = Array.from({ length: 34 }, (_, index): Product => {
  const [title, ...rest] = named[index % named.length] ?? ['Thing', 'home', 'lamp', 1000, 1]
  return plain([`${title} no. ${index + 2}`, ...rest] as (typeof named)[number], index + 3)
})

/** Less than it was, and of a price of its own in euros. */
const reduced: Product = {
  ...plain(['Copper kettle', 'kitchen', 'pot', 8000, 30], 2),
  variants: [
    {
      variantId: 'v-copper-kettle',
      choices: [],
      price: pounds(8000),
      compareAtPrice: pounds(10000),
      otherPrices: otherPrices(pounds(8000), pounds(10000), [{ amount: 8900, currency: 'EUR' }]),
      available: 30,
    },
  ],
}

export const products: Product[] = [mug, ...named.map(plain), ...more, reduced]

/** What the cheapest variant costs; of the goods it is the cheapest in every currency. */
export function summary(product: Product): Schemas['ProductSummary'] {
  const { productId, title, categoryId, sellerId, sellerName, variants, images } = product
  const [cheapest] = variants.toSorted((a, b) => a.price.amount - b.price.amount)
  if (!cheapest) throw new Error('Every product has a variant.')
  const { price, compareAtPrice, otherPrices } = cheapest
  return {
    productId,
    title,
    categoryId,
    sellerId,
    sellerName,
    fromPrice: price,
    otherFromPrices: otherPrices,
    ...(variants.some((one) => one.price.amount !== price.amount) && { pricesVary: true }),
    compareAtPrice,
    variantCount: variants.length,
    image: images[0],
  }
}
