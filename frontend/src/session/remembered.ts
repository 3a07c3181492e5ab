/**
 * What this browser remembers between visits: flags that save a call, never a secret. A browser that forbids storage
 * remembers nothing, and all works, with a call more.
 */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Forbidden or full: see above.
  }
}

export const MEMBER_KEY = 'souk.member'
export const CART_KEY = 'souk.cart'

export const remembered = {
  get member(): boolean {
    return read(MEMBER_KEY) === 'yes'
  },
  set member(value: boolean) {
    write(MEMBER_KEY, value ? 'yes' : null)
  },
  /** How many things were in the cart when it was last seen: 0 spares a guest's visit the question. */
  get cartCount(): number {
    return Number(read(CART_KEY)) || 0
  },
  set cartCount(value: number) {
    write(CART_KEY, value > 0 ? String(value) : null)
  },
}
