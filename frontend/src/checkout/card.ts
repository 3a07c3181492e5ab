import * as v from 'valibot'

/** Digits in the groups that stand on the card. */
export function groupNumber(text: string): string {
  return text
    .replace(/\D/g, '')
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** `1230` and `12/30` both become `12 / 30`, as it stands on the card. */
export function groupExpiry(text: string): string {
  const digits = text.replace(/\D/g, '')
  // A browser's autofill writes 12/2030.
  const short = digits.length === 6 ? digits.slice(0, 2) + digits.slice(4) : digits.slice(0, 4)
  return short.length > 2 ? `${short.slice(0, 2)} / ${short.slice(2)}` : short
}

/** The check digit of card numbers (Luhn): catches slips of one digit before the bank does. */
export function plausibleNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 12) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** A card is good to the end of its month. */
export function stillGood(text: string, today = new Date()): boolean {
  const [month = 0, year = 0] = text.split('/').map((part) => Number(part.trim()))
  if (month < 1 || month > 12) return false
  return new Date(2000 + year, month, 1) > today
}

export const cardSchema = v.object({
  number: v.pipe(
    v.string(),
    v.nonEmpty('Enter the card number.'),
    v.check(plausibleNumber, 'That is no card number. Please look at it again.'),
  ),
  expiry: v.pipe(
    v.string(),
    v.regex(/^\d{2} \/ \d{2}$/, 'Enter month and year as on the card, like 04 / 29.'),
    v.check((text) => stillGood(text), 'This card has expired.'),
  ),
  cvc: v.pipe(v.string(), v.regex(/^\d{3,4}$/, 'Enter the three or four digits from the back of the card.')),
})
