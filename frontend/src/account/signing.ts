import { useQueryCache } from '@pinia/colada'
import { useRouter } from 'vue-router'
import { useCart } from '@/cart/cart'
import { tell } from '@/parts/toasts'
import { remembered } from '@/session/remembered'
import { useSession } from '@/session/session'
import { bring } from '@/wishlist/kept'

/** Signs in, and takes over what lay in the guest's cart and what they wished for. The way on never waits for that. */
export function useSigningIn(): (email: string, password: string) => Promise<void> {
  const session = useSession()
  const cart = useCart()
  return async (email, password) => {
    await session.signIn(email, password)
    const taken = remembered.cartCount > 0 ? cart.merge() : cart.read()
    void bring()
    taken.catch(() => tell('Your cart could not be brought over yet. Open it to try again.', undefined, 'bad'))
  }
}

export function useSigningOut(): () => Promise<void> {
  const session = useSession()
  const cart = useCart()
  const queries = useQueryCache()
  const router = useRouter()
  return async () => {
    try {
      await session.signOut()
    } catch {
      tell('You are signed out here. The shop could not be told; it will forget you in time.')
    }
    cart.forget()
    // Nothing of this member stays behind for whoever shops here next.
    for (const entry of queries.getEntries({ key: ['mine'] })) queries.remove(entry)
    sessionStorage.removeItem('souk.checkout')
    await router.push('/')
  }
}
