import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { api, body, type Schemas } from '@/api/client'
import { useSession } from '@/session/session'

export type StaffRole = Schemas['StaffRole']

/** For whose shop the member works at the desk, and as what: their own, which nobody need be asked, or another's. */
export function useWorkplace() {
  const session = useSession()
  const has = (role: Schemas['Member']['roles'][number]) => session.member?.roles.includes(role) ?? false
  const owns = computed(() => has('seller'))
  const query = useQuery({
    key: () => ['mine', 'membership', session.member?.memberId ?? ''],
    query: () => body(api.GET('/api/membership')),
    enabled: () => has('staff') && !has('seller'),
    staleTime: 60_000,
  })
  const role = computed(() => (owns.value ? 'owner' : query.data.value?.role))
  const shopId = computed(() => (owns.value ? session.member?.memberId : query.data.value?.sellerId) ?? '')

  /** Whether it is for them what these of the staff may do beside the owner. */
  function may(staff: readonly StaffRole[] = []): boolean {
    return role.value === 'owner' || staff.some((one) => one === role.value)
  }
  return { role, shopId, shopName: computed(() => query.data.value?.shopName), pending: query.isPending, may }
}
