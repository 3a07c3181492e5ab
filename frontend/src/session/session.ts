import { computed, reactive, ref } from 'vue'
import { api, body, SOUK_CLIENT, useTokens, type Schemas } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { remembered } from './remembered'

type Session = Schemas['Session']

/** The header that shows that a call comes from our own page. */
const client = { header: { 'Souk-Client': SOUK_CLIENT } }

/**
 * Who is shopping. The access token is in memory only; the refresh token is a cookie that no script can read. What the
 * browser remembers is one flag, "was signed in here", so that guests are not asked for a session on every visit.
 */
function newSession() {
  const member = ref<Schemas['Member']>()
  const token = ref<string>()
  const settled = ref(false)
  const signedIn = computed(() => member.value !== undefined)

  let restoring: Promise<void> | undefined
  let renewing: Promise<string | undefined> | undefined
  /** Counts changes of who is signed in: an answer to a question of before must not undo what came after. */
  let era = 0

  function begin(session: Session): void {
    era++
    token.value = session.accessToken
    member.value = session.member
    settled.value = true
    remembered.member = true
  }

  function end(): void {
    era++
    token.value = undefined
    member.value = undefined
    remembered.member = false
  }

  async function refresh(): Promise<string | undefined> {
    const asked = era
    try {
      const { data } = await api.POST('/api/auth/refresh', { params: client })
      if (asked !== era) return token.value
      if (data) begin(data)
      else end()
    } catch (error) {
      // Only a refusal ends the session; a network that is down for a moment does not.
      if (error instanceof ApiProblem && error.status < 500 && error.status !== 429 && asked === era) end()
    }
    return token.value
  }

  function renew(): Promise<string | undefined> {
    renewing ??= refresh().finally(() => (renewing = undefined))
    return renewing
  }

  /** Finds out once whether somebody is signed in; whoever needs to know waits for it. */
  function restore(): Promise<void> {
    restoring ??= (remembered.member ? renew() : Promise.resolve()).then(() => {
      settled.value = true
    })
    return restoring
  }

  async function signIn(email: string, password: string): Promise<void> {
    begin(await body(api.POST('/api/auth/sign-in', { body: { email, password } })))
    restoring = Promise.resolve()
  }

  async function signOut(): Promise<void> {
    try {
      await api.POST('/api/auth/sign-out', { params: client })
    } finally {
      end()
    }
  }

  function rename(name: string): void {
    if (member.value) member.value = { ...member.value, name }
  }

  useTokens({ token: () => token.value, renew })

  return reactive({ member, signedIn, settled, restore, renew, signIn, signOut, rename, end })
}

let current = newSession()
/** No store of Pinia's, which comes after the first view. */
export const useSession = (): ReturnType<typeof newSession> => current

/** A new visit, of somebody who is not known yet. */
export function beginSession(): void {
  current = newSession()
}
