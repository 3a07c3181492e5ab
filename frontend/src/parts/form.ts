import * as v from 'valibot'
import { reactive, ref, shallowRef, watch } from 'vue'
import { fieldErrors, say } from '@/api/problem'
import { afterPointer } from './listen'

type Texts = Record<string, string>

/** What a form shows of itself, whatever its fields are. */
export interface Filling {
  readonly errors: Texts
  /** What was refused as a whole, where no field is to blame. */
  readonly message?: string | undefined
  readonly busy: boolean
  /** How often it was refused since it last went through. */
  readonly told: number
  submit(): Promise<void>
}

/**
 * A form of text fields: checked here first, then by the server, whose field errors land beside the same fields.
 * `prefix` is where the fields lie in the body that is sent (`shippingAddress.`).
 */
export function useForm<T extends Texts>(
  schema: (values: T) => v.GenericSchema<T, T>,
  initial: T,
  send: (values: T) => Promise<void>,
  prefix = '',
) {
  const values = reactive({ ...initial }) as T
  const errors = ref<Texts>({})
  const message = ref<string>()
  const busy = ref(false)
  const told = ref(0)
  const failure = shallowRef<unknown>()

  function check(): { found: Texts; output: T } {
    const result = v.safeParse(schema(values), values)
    const found: Texts = {}
    for (const issue of result.issues ?? []) found[v.getDotPath(issue) ?? ''] ??= issue.message
    return { found, output: result.output as T }
  }

  /**
   * On leaving a field in which something stands: says what is wrong with it. Not before the pointer is up again: what
   * the shopper is about to click must not move away under it.
   */
  function leave(name: keyof T & string): void {
    if (!values[name]) return
    afterPointer(() => {
      const found = check().found[name]
      if (found) errors.value = { ...errors.value, [name]: found }
    })
  }

  // What was wrong stops being said as soon as it is right; what is new to say waits for the field to be left.
  watch(values, () => {
    if (!Object.keys(errors.value).length) return
    const { found } = check()
    errors.value = Object.fromEntries(Object.entries(errors.value).filter(([name]) => name in found))
  })

  function refuse(error: unknown): void {
    failure.value = error
    const found = fieldErrors(error)
    const mine = Object.entries(found).map(([path, text]) => [path.replace(prefix, ''), text] as const)
    errors.value = Object.fromEntries(mine.filter(([name]) => name in values))
    message.value = Object.keys(errors.value).length ? undefined : say(error)
    told.value++
  }

  async function submit(): Promise<void> {
    if (busy.value) return
    message.value = undefined
    failure.value = undefined
    const { found, output } = check()
    errors.value = found
    if (Object.keys(found).length) {
      told.value++
      return
    }
    busy.value = true
    try {
      await send(output)
      told.value = 0
    } catch (error) {
      refuse(error)
    } finally {
      busy.value = false
    }
  }

  return reactive({ values, errors, message, busy, told, failure, submit, leave, refuse })
}

export const email = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('Enter your e-mail address.'),
  v.regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'Enter an e-mail address like name@example.com.'),
  v.maxLength(254, 'That address is too long.'),
)
export const password = v.pipe(
  v.string(),
  v.minLength(10, 'Use at least ten characters. A short sentence is a good password.'),
  v.maxLength(128, 'Use at most 128 characters.'),
)
export const code = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\D/g, '')),
  v.regex(/^\d{6}$/, 'Enter the six digits from the mail.'),
)

export function text(missing: string, most: number) {
  return v.pipe(v.string(), v.trim(), v.nonEmpty(missing), v.maxLength(most, `Use at most ${most} characters.`))
}
export function optionalText(most: number) {
  return v.pipe(v.string(), v.trim(), v.maxLength(most, `Use at most ${most} characters.`))
}
