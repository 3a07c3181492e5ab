import { shallowRef } from 'vue'
import { ApiProblem, say } from '@/api/problem'
import { money } from '@/parts/money'
import { tell } from '@/parts/toasts'
import type { Schemas } from '@/api/client'
import { asSaved, readProduct, saveProduct, useRefreshProducts, withVariant, type OwnProduct } from './products'

type Variant = Schemas['Variant']
type Change = { price?: Schemas['Money']; stock?: number }

/** Somebody changed the product meanwhile: what was wanted, what stands there now, and the two ways on. */
export interface Conflict {
  title: string
  mine: string
  theirs: string
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

const wordsOf = ({ price, stock }: Change) => (price ? money(price) : `${stock} in stock`)
const changeOf = (variant: Variant, like: Change): Change =>
  like.price ? { price: variant.price } : { stock: variant.available }

/** Changes of a price or a stock that are saved at once, can be undone, and never overwrite what somebody else did. */
export function useInlineEdits() {
  const conflict = shallowRef<Conflict>()
  const refresh = useRefreshProducts()

  async function write(own: OwnProduct, variant: Variant, change: Change, undo: boolean): Promise<void> {
    const { productId, title } = own.product
    const before = changeOf(variant, change)
    const name = [title, ...variant.choices].join(', ')
    try {
      const saved = await saveProduct(productId, withVariant(asSaved(own.product), variant.variantId, change), own.etag)
      const now = saved.product.variants.find((one) => one.variantId === variant.variantId)
      const back = now && { label: 'Undo', run: () => void write(saved, now, before, false) }
      tell(`${name}: ${wordsOf(change)}.`, undo ? back : undefined)
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) await meet(own, variant, change)
      else tell(`${name}: ${say(error)}`, undefined, 'bad')
    }
    await refresh()
  }

  async function meet(own: OwnProduct, variant: Variant, change: Change): Promise<void> {
    const there = await readProduct(own.product.productId)
    const now = there?.product.variants.find((one) => one.variantId === variant.variantId)
    if (!there || !now) {
      tell('The product is not what it was. Look at it again.', undefined, 'bad')
      return
    }
    // What somebody else changed may be something else: then there is nothing to ask.
    if (wordsOf(changeOf(now, change)) === wordsOf(changeOf(variant, change))) return write(there, now, change, true)
    conflict.value = {
      title: [own.product.title, ...variant.choices].join(', '),
      mine: wordsOf(change),
      theirs: wordsOf(changeOf(now, change)),
      keepMine: () => write(there, now, change, true),
      takeTheirs: async () => void (await refresh()),
    }
  }

  return {
    conflict,
    price: (own: OwnProduct, variant: Variant, amount: number) =>
      write(own, variant, { price: { ...variant.price, amount } }, true),
    stock: (own: OwnProduct, variant: Variant, stock: number) => write(own, variant, { stock }, true),
  }
}
