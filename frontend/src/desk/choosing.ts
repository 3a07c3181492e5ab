import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api, body } from '@/api/client'
import { listQuery, readProduct, type OwnProduct, type Wanted } from './products'

/** So many products are selected at the most: nine calls to find them, and a few minutes to change them. */
export const MOST = 500
/** The largest page there is. */
const PAGE = 60
/** As many as are read at once, one by one. */
const AT_ONCE = 4

/** Which products are selected: of those that are shown, and of those that match further on. */
export function useChosen(wanted: Ref<Wanted>, shown: Ref<readonly OwnProduct[] | undefined>) {
  const selected = ref<string[]>([])
  /** Those that are selected without being shown, and those that were changed since they were. */
  const known = shallowRef(new Map<string, OwnProduct>())
  const finding = ref(false)
  const chosen = computed(() => {
    const here = new Map(shown.value?.map((own) => [own.product.productId, own]))
    return selected.value.flatMap((id) => here.get(id) ?? known.value.get(id) ?? [])
  })
  watch(
    () => JSON.stringify(wanted.value),
    () => (selected.value = []),
  )
  // What is shown no longer, since it does not match any more, is still to be had for the next edit.
  watch(shown, (now, before) => keep([...(before ?? []), ...(now ?? [])]))

  function keep(products: readonly OwnProduct[]): void {
    const more = new Map(known.value)
    for (const own of products) if (selected.value.includes(own.product.productId)) more.set(own.product.productId, own)
    known.value = more
  }

  /** Selects all that match, page by page, up to MOST. A change of what is wanted while they come ends it. */
  async function selectAll(): Promise<void> {
    const asked = wanted.value
    const found: OwnProduct[] = []
    finding.value = true
    try {
      for (let cursor: string | undefined = ''; cursor !== undefined && found.length < MOST;) {
        const query: ReturnType<typeof listQuery> = listQuery(asked, PAGE, cursor)
        const page = await body(api.GET('/api/seller/products', { params: { query } }))
        if (asked !== wanted.value) return
        found.push(...page.products)
        cursor = page.nextCursor
      }
      selected.value = found.slice(0, MOST).map(({ product }) => product.productId)
      keep(found)
    } finally {
      finding.value = false
    }
  }

  /** Selects these, whatever the page shows; those that are not there any more are left out. */
  async function select(ids: readonly string[]): Promise<void> {
    const queue = ids.slice(0, MOST)
    const found: OwnProduct[] = []
    finding.value = true
    try {
      const work = async () => {
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
          const own = await readProduct(id)
          if (own) found.push(own)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      selected.value = found.map(({ product }) => product.productId)
      keep(found)
    } finally {
      finding.value = false
    }
  }
  return { selected, chosen, finding, keep, selectAll, select }
}
