export interface Card {
  number: string
  expiry: string
  cvc: string
}

export type Confirmation =
  | { is: 'paid' }
  /** Taken or not: the provider has not said; the order page will learn it. */
  | { is: 'unknown' }
  | { is: 'declined'; why: string }
  | { is: 'challenge'; url: string }

const PATIENCE = 15_000

/**
 * Sends the card to the payment provider, from the browser, past Souk. A lost or late answer is not a failure: the
 * money may have been taken, and the provider tells Souk behind our back.
 */
export async function confirm(confirmUrl: string, clientSecret: string, card: Card): Promise<Confirmation> {
  let response: Response
  try {
    response = await fetch(new URL(confirmUrl, location.href), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ clientSecret, card }),
      signal: AbortSignal.timeout(PATIENCE),
      credentials: 'omit',
    })
  } catch {
    return { is: 'unknown' }
  }
  const answer: unknown = await response.json().catch(() => undefined)
  return read(response.status, answer)
}

function read(status: number, answer: unknown): Confirmation {
  const said = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    status?: unknown
    failure?: unknown
    detail?: unknown
    nextAction?: { url?: unknown }
  }
  if (said.status === 'succeeded') return { is: 'paid' }
  if (said.status === 'processing') return { is: 'unknown' }
  if (said.status === 'requires_action' && typeof said.nextAction?.url === 'string') {
    return { is: 'challenge', url: said.nextAction.url }
  }
  if (status >= 500 || status === 408 || status === 409) return { is: 'unknown' }
  const why = [said.failure, said.detail].find((text) => typeof text === 'string' && text !== '')
  return { is: 'declined', why: typeof why === 'string' ? why : 'The card was not accepted.' }
}
