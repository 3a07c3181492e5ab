import { ref, watch, type Ref } from 'vue'
import { useRoute, type LocationQuery, type RouteRecordNameGeneric } from 'vue-router'

/** One value of an address's query; an empty text where there is none. */
export function first(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** As it stands in an address, where what is empty is left out. */
export function addressOf<T extends object>(wanted: T): Partial<T> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')) as Partial<T>
}

/** What the address asks of a page, read anew with each change of it. */
export function useAddress<T>(page: RouteRecordNameGeneric, read: (query: LocationQuery) => T): Ref<T> {
  const route = useRoute()
  const asked = ref(read(route.query)) as Ref<T>
  watch(
    () => route.query,
    (query) => {
      // A page stays for a moment while the next one comes, whose address asks for nothing here.
      if (route.name === page) asked.value = read(query)
    },
  )
  return asked
}
