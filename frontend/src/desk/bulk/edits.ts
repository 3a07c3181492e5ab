import type { Schemas } from '@/api/client'
import { asSaved, type Product, type SaveProduct } from '../products'
import { stateOf, wayOut, type Publication, type State, type Wish } from '../publishing'
import { ending, MOST_PRICE, scaled, type Ending } from './prices'

/** So many pieces at the most, as the stock's own field has it. */
const MOST_STOCK = 1_000_000

export type What = 'price' | 'stock' | 'category' | 'tax' | 'publication'

/** One edit, of every product that is selected. Amounts are minor units, percentages hundredths of a percent. */
export type Edit =
  | { what: 'price'; how: 'set'; to: number; of?: string }
  | { what: 'price'; how: 'add' | 'scale'; by: number; ending: Ending; of?: string }
  | { what: 'stock'; how: 'set'; to: number; of?: string }
  | { what: 'stock'; how: 'add'; by: number; of?: string }
  | { what: 'category'; to: string }
  | { what: 'tax'; to: Schemas['TaxClass'] }
  | { what: 'publication'; to: 'published' | 'withdrawn' }

/** What becomes of one number or word of a product. Where before and after are the same there is nothing to do. */
export interface Change {
  /** Of a price or a stock. */
  variantId?: string
  choices: readonly string[]
  before: number | string
  after: number | string
  /** Of a move into or out of the shop. */
  wish?: Wish
  /** Why it cannot be; then the whole product is left alone. */
  problem?: string
}

/** What is wanted of each product, worked out anew from whatever stands there. */
export interface Intent {
  what: What
  /**
   * What to do where something else stands there than was seen. `add`: add to that. `set`: ask. `back`: ask too, but for
   * pieces that were sold since, which stay sold.
   */
  mode: 'add' | 'set' | 'back'
  of: (product: Product) => Change[]
}

export function intentOf(edit: Edit): Intent {
  const adds = 'how' in edit && edit.how !== 'set'
  return { what: edit.what, mode: adds ? 'add' : 'set', of: (product) => planOf(edit, product) }
}

/** Takes back what was done to a product: all of it, or nothing where it is not any more what the edit made it. */
export function backIntent(what: What, done: readonly Change[], before: Publication | undefined): Intent {
  const back = (product: Product, change: Change): Change => {
    const now = valueOf(what, product, change.variantId)
    const { variantId, choices } = change
    if (what === 'publication') return { choices, before: now, ...wayBack(before, product.publication) }
    // Pieces go back by as many as came, so that what was sold since stays sold.
    const after = what === 'stock' ? Number(now) - (Number(change.after) - Number(change.before)) : change.before
    return { variantId, choices, before: now, after, ...(what === 'stock' && limits(Number(after), MOST_STOCK)) }
  }
  return { what, mode: 'back', of: (product) => done.map((change) => back(product, change)) }
}

/** What was never seen and now was can only be taken out; it is no draft any more. */
function wayBack(before: Publication | undefined, now: Publication | undefined): { after: State; wish: Wish } {
  const state = stateOf(before)
  if (state === 'published') return { after: state, wish: { state } }
  if (state === 'scheduled' || state === 'in-review') {
    return { after: state, wish: { state: 'published', ...(before?.publishAt && { publishAt: before.publishAt }) } }
  }
  const out = state === 'withdrawn' || now?.wasShown ? 'withdrawn' : 'draft'
  return { after: out, wish: { state: out } }
}

function planOf(edit: Edit, product: Product): Change[] {
  if (edit.what === 'publication') return [moved(edit.to, product.publication)]
  if (edit.what === 'category') return [{ choices: [], before: product.categoryId, after: edit.to }]
  if (edit.what === 'tax') return [{ choices: [], before: product.taxClass, after: edit.to }]
  return product.variants
    .filter(({ choices }) => !edit.of || choices.includes(edit.of))
    .map(({ variantId, choices, price, available }) => ({
      variantId,
      choices,
      ...(edit.what === 'price' ? priced(edit, price.amount) : stocked(edit, available)),
    }))
}

function priced(edit: Edit & { what: 'price' }, before: number): Pick<Change, 'before' | 'after' | 'problem'> {
  if (edit.how === 'set') return { before, after: edit.to, ...limits(edit.to, MOST_PRICE) }
  const raw = edit.how === 'add' ? before + edit.by : scaled(before, edit.by)
  const after = raw > 0 ? ending(raw, edit.ending) : raw
  if (after === 0 && before !== 0) return { before, after, problem: 'It would cost nothing.' }
  return { before, after, ...limits(after, MOST_PRICE) }
}

function stocked(edit: Edit & { what: 'stock' }, before: number): Pick<Change, 'before' | 'after' | 'problem'> {
  const after = edit.how === 'set' ? edit.to : before + edit.by
  return { before, after, ...limits(after, MOST_STOCK) }
}

function limits(amount: number, most: number): { problem?: string } {
  if (amount < 0) return { problem: 'It would be below zero.' }
  return amount > most ? { problem: 'That is more than can be.' } : {}
}

function moved(to: 'published' | 'withdrawn', publication: Publication | undefined): Change {
  const before = stateOf(publication)
  const same = { choices: [], before, after: before }
  if (to === 'published') {
    return before === 'published' || before === 'in-review' ? same : { ...same, after: to, wish: { state: to } }
  }
  // Whatever has no publication is in the shop.
  const wish = publication ? wayOut(publication)?.wish : { state: to }
  return wish?.state ? { ...same, after: wish.state, wish } : same
}

export function valueOf(what: What, product: Product, variantId: string | undefined): number | string {
  const variant = product.variants.find((one) => one.variantId === variantId)
  if (what === 'price') return variant?.price.amount ?? Number.NaN
  if (what === 'stock') return variant?.available ?? Number.NaN
  if (what === 'category') return product.categoryId
  return what === 'tax' ? product.taxClass : stateOf(product.publication)
}

/** Whether a product is as a change wanted it. What is published by somebody who is not trusted waits in review. */
export function isReached(what: What, product: Product, change: Change): boolean {
  const now = valueOf(what, product, change.variantId)
  return now === change.after || (change.wish?.state === 'published' && now === 'in-review')
}

export function touching(changes: readonly Change[]): Change[] {
  return changes.filter(({ before, after, problem }) => before !== after || problem)
}

/** A product to be saved with these changes. */
export function wantedOf(what: What, product: Product, changes: readonly Change[]): SaveProduct {
  const wanted = asSaved(product)
  const [first] = changes
  if (what === 'publication') return { ...wanted, ...first?.wish }
  if (what === 'category') return { ...wanted, categoryId: String(first?.after) }
  if (what === 'tax') return { ...wanted, taxClass: first?.after as Schemas['TaxClass'] }
  const variants = wanted.variants.map((variant) => {
    const change = changes.find(({ variantId }) => variantId === variant.variantId)
    if (!change) return variant
    const after = Number(change.after)
    return what === 'stock' ? { ...variant, stock: after } : { ...variant, price: { ...variant.price, amount: after } }
  })
  return { ...wanted, variants }
}
