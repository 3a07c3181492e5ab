import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { api } from '@/api/client'
import { problem } from '@/mocks/handlers'
import { server } from '@/mocks/server'
import { shop } from '@/mocks/shop'
import { remembered } from './remembered'
import { useSession } from './session'

function countRefreshes(): { count: number } {
  const seen = { count: 0 }
  server.use(
    http.post('/api/auth/refresh', () => {
      seen.count++
    }),
  )
  return seen
}

describe('session', () => {
  it('asks for no session where nobody ever signed in', async () => {
    const seen = countRefreshes()
    await useSession().restore()
    expect(seen.count).toBe(0)
    expect(useSession().signedIn).toBe(false)
  })

  it('is restored by the cookie, once for all who wait for it', async () => {
    remembered.member = true
    shop.signedIn = true
    const seen = countRefreshes()
    const session = useSession()
    await Promise.all([session.restore(), session.restore()])
    expect(seen.count).toBe(1)
    expect(session.member?.name).toBe('Ada Lovelace')
  })

  it('keeps no token where a script of tomorrow could read it', async () => {
    await useSession().signIn('ada@example.com', 'a fine long sentence')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('token')
  })

  it('renews the token once when many calls find it expired, and repeats them', async () => {
    const session = useSession()
    await session.signIn('ada@example.com', 'a fine long sentence')
    const seen = countRefreshes()
    let refused = 0
    server.use(http.get('/api/profile', () => (++refused <= 3 ? problem(401, 'unauthorised', 'Expired.') : undefined)))
    const answers = await Promise.all([1, 2, 3].map(() => api.GET('/api/profile')))
    expect(answers.map(({ data }) => data?.name)).toEqual(['Ada Lovelace', 'Ada Lovelace', 'Ada Lovelace'])
    expect(seen.count).toBe(1)
  })

  it('ends when the cookie is not good any more', async () => {
    const session = useSession()
    await session.signIn('ada@example.com', 'a fine long sentence')
    shop.signedIn = false
    server.use(http.get('/api/profile', () => problem(401, 'unauthorised', 'Expired.')))
    await expect(api.GET('/api/profile')).rejects.toThrow('Expired.')
    expect(session.signedIn).toBe(false)
    expect(remembered.member).toBe(false)
  })

  it('outlives a network that is down for a moment', async () => {
    const session = useSession()
    await session.signIn('ada@example.com', 'a fine long sentence')
    server.use(
      http.get('/api/profile', () => problem(401, 'unauthorised', 'Expired.'), { once: true }),
      http.post('/api/auth/refresh', () => problem(503, 'busy', 'Busy.')),
    )
    await api.GET('/api/profile')
    expect(session.signedIn).toBe(true)
  })
})
