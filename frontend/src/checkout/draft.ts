import { reactive, watch } from 'vue'
import { newIdempotencyKey, type Schemas } from '@/api/client'

export type PlaceOrderBody = Schemas['PlaceOrderRequest']

export interface Draft {
  /** One for this checkout, until its order is placed: a double click, a lost answer or a reload gets the same order. */
  key: string
  values: Record<string, string>
  /** Prices that the shopper has seen and agreed to since the thing went into the cart, by variant. */
  agreed: Record<string, Schemas['Money']>
  /** Codes of promotions, as the shop writes them. */
  codes: string[]
  /** How each seller's parcel shall go, by seller; one that is not there goes the first way that there is. */
  shipping: Record<string, Schemas['ShippingMethod']>
  /** What was sent last and not answered: whether it took effect is not known. */
  unanswered?: PlaceOrderBody
}

/** Where the shop is at home, and where a parcel goes until somebody says otherwise. */
export const SHOP_COUNTRY = 'GB'

const KEY = 'souk.checkout'

function fresh(): Draft {
  return { key: newIdempotencyKey(), values: {}, agreed: {}, codes: [], shipping: {} }
}

function stored(): Draft | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (typeof found === 'object' && found !== null && 'key' in found && 'values' in found) return found as Draft
  } catch {
    // Unreadable or forbidden: begin anew.
  }
  return undefined
}

/** The checkout as far as it got, from the codes in the cart on; it lives as long as the tab does, and holds no token and no card. */
export function useDraft(): { draft: Draft; discard: () => void } {
  const draft = reactive<Draft>({ ...fresh(), ...stored() })
  const stop = watch(draft, save, { deep: true, flush: 'sync' })
  save()

  function save(): void {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(draft))
    } catch {
      // Forbidden or full: the draft lives in memory then.
    }
  }
  function discard(): void {
    stop()
    try {
      sessionStorage.removeItem(KEY)
    } catch {
      // As above.
    }
  }
  return { draft, discard }
}
