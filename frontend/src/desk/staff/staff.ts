import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { api, type Schemas } from '@/api/client'
import { useWorkplace, type StaffRole } from '../workplace'

export type StaffMember = Schemas['StaffMember']

export const roles: readonly { value: StaffRole; label: string; about: string }[] = [
  { value: 'packer', label: 'Packer', about: 'Orders, slips and what comes back; sees what is in stock.' },
  { value: 'manager', label: 'Manager', about: 'All that, and products, stock, imports, reviews and figures.' },
]

const KEY = ['mine', 'desk', 'staff'] as const

interface Kept {
  staff: Schemas['Staff']
  etag: string
}

/** Who works in the own shop, and the ways to change it; each answers once the shop has it. */
export function useStaff(enabled: () => boolean = () => true) {
  const cache = useQueryCache()
  const query = useQuery({
    key: [...KEY],
    query: async () => kept(await api.GET('/api/seller/staff')),
    enabled,
    staleTime: 5_000,
  })
  const keep = (answer: { data?: Schemas['Staff']; response: Response }) => {
    cache.setQueryData([...KEY], kept(answer))
  }
  const path = ({ staffId }: StaffMember) => ({ staffId })

  return {
    query,
    members: computed(() => query.data.value?.staff.members),
    full: computed(() => (query.data.value?.staff.members.length ?? 0) >= (query.data.value?.staff.most ?? Infinity)),
    async invite(email: string, role: StaffRole): Promise<void> {
      keep(await api.POST('/api/seller/staff', { body: { email, role } }))
    },
    async change(member: StaffMember, role: StaffRole): Promise<void> {
      const params = { path: path(member), header: { 'If-Match': query.data.value?.etag ?? '' } }
      keep(await api.PUT('/api/seller/staff/{staffId}', { params, body: { role } }))
    },
    async remove(member: StaffMember): Promise<void> {
      keep(await api.DELETE('/api/seller/staff/{staffId}', { params: { path: path(member) } }))
    },
  }
}

function kept({ data, response }: { data?: Schemas['Staff']; response: Response }): Kept {
  if (!data) throw new Error('Staff without a body.')
  return { staff: data, etag: response.headers.get('ETag') ?? '' }
}

/** The addresses of the staff by their ids, for the owner alone, who may read them; asked for where some are named. */
export function useStaffNames(named: () => boolean) {
  const { role } = useWorkplace()
  const { members } = useStaff(() => role.value === 'owner' && named())
  return computed(() =>
    Object.fromEntries((members.value ?? []).flatMap(({ memberId, email }) => (memberId ? [[memberId, email]] : []))),
  )
}
