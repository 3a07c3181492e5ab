import { ApiProblem, say, Unreachable } from '@/api/problem'
import { readProduct, saveProduct, type OwnProduct, type Product } from '../products'
import { isReached, touching, valueOf, wantedOf, type Change, type Intent } from './edits'

/** So many at once: a browser keeps six connections to a server, and the page wants some for itself. */
const AT_ONCE = 4
/** Each failed attempt means that somebody else's succeeded, or that an answer got lost. */
const ATTEMPTS = 4
const LONGEST_PAUSE = 5_000

/** One product on its way through an edit. */
export interface Task {
  /** As it was seen when its changes were worked out. */
  own: OwnProduct
  intent: Intent
  changes: Change[]
  state: 'waiting' | 'sent' | 'done' | 'failed' | 'changed'
  /** Of what failed or changed meanwhile. */
  reason?: string
  /** Of what is done: the product as it was before, whoever changed what meanwhile, and after. */
  before?: Product
  saved?: OwnProduct
  /** Whether an answer was lost, so that what was sent may have been done. */
  unsure: boolean
}

export function taskOf(own: OwnProduct, intent: Intent): Task {
  return { own, intent, changes: touching(intent.of(own.product)), state: 'waiting', unsure: false }
}

export interface Carrying {
  /** Asked before each product; what is on its way already comes to its end. */
  stopped: () => boolean
  /** Told after each step. */
  moved: () => void
  pause?: (milliseconds: number) => Promise<void>
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Carries tasks out, a few at a time; what was stopped stays waiting. Answers when the last has come to its end. */
export async function carryOut(tasks: readonly Task[], carrying: Carrying): Promise<void> {
  const queue = [...tasks]
  async function work(): Promise<void> {
    for (let task = queue.shift(); task && !carrying.stopped(); task = queue.shift()) {
      task.state = 'sent'
      carrying.moved()
      Object.assign(task, await carried(task, carrying.pause ?? wait))
      carrying.moved()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

type End = Pick<Task, 'state' | 'reason' | 'before' | 'saved' | 'unsure'> & Partial<Pick<Task, 'own' | 'changes'>>

/**
 * Saves one product on condition that it is what was seen. Where it is not, it is read anew, and the same is wanted of what
 * stands there now, if that still makes sense.
 */
async function carried(task: Task, pause: (milliseconds: number) => Promise<void>): Promise<End> {
  let { own, changes, unsure } = task
  let because = task.reason ?? ''
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0 || task.reason) {
        const now = await readProduct(own.product.productId)
        if (!now) return { state: 'failed', reason: 'It is not there any more.', unsure }
        const next = met(task.intent, own.product, changes, now.product, unsure)
        if (next === 'done') return { state: 'done', before: own.product, saved: now, changes, unsure: false }
        if (next === 'changed') return { state: 'changed', reason: whatIs(task.intent, changes), unsure }
        own = now
        changes = touching(task.intent.of(own.product))
      }
      const problem = changes.find((change) => change.problem)?.problem
      if (problem) return { state: 'failed', reason: problem, own, changes, unsure: false }
      if (!changes.length) return { state: 'done', before: own.product, saved: own, changes, unsure: false }
      try {
        const saved = await saveProduct(
          own.product.productId,
          wantedOf(task.intent.what, own.product, changes),
          own.etag,
        )
        return { state: 'done', before: own.product, saved, own, changes, unsure: false }
      } catch (error) {
        because = say(error)
        const lost = isLost(error)
        unsure ||= lost
        if (!lost && !isPassing(error)) return { state: 'failed', reason: because, own, changes, unsure }
        if (lost || !isStale(error)) await pause(pauseAfter(error, attempt))
      }
    }
  } catch (error) {
    because = say(error)
  }
  const reason = unsure ? `${because} Whether it was changed is not known: trying again finds out.` : because
  return { state: 'failed', reason, own, changes, unsure }
}

/**
 * What to do about a product that is not what was seen. Its version moves with whoever saves it, and not with a sale or a
 * correction of its stock: while it is the same, what was sent has not been done.
 */
function met(
  { what, mode }: Intent,
  seen: Product,
  changes: readonly Change[],
  now: Product,
  unsure: boolean,
): 'again' | 'done' | 'changed' {
  const untouched = changes.every((change) => valueOf(what, now, change.variantId) === change.before)
  if (seen.version === now.version) return untouched || mode !== 'set' ? 'again' : 'changed'
  // A stock that is as it was wanted may be so by chance, unless an answer was lost.
  const reached = changes.every((change) => isReached(what, now, change))
  if (reached && (unsure || what !== 'stock')) return 'done'
  if (unsure) return 'changed'
  return untouched || mode === 'add' ? 'again' : 'changed'
}

function whatIs({ mode }: Intent, changes: readonly Change[]): string {
  if (mode === 'back') return 'It was changed since, and stays as it is.'
  return changes.length > 1 ? 'Some of it was changed meanwhile.' : 'It was changed meanwhile.'
}

const isStale = (error: unknown) => error instanceof ApiProblem && error.status === 412
/** Refused without being looked at, or overtaken by others. */
const isPassing = (error: unknown) => isStale(error) || (error instanceof ApiProblem && error.status === 429)
const isLost = (error: unknown) => error instanceof Unreachable || (error instanceof ApiProblem && error.status >= 500)

function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : undefined
  return Math.min(asked ? asked * 1000 : 250 * 2 ** attempt, LONGEST_PAUSE)
}
