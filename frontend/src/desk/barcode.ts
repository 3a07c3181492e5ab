/** Whether it is a GTIN: 8, 12, 13 or 14 digits, the last of which checks the others. */
export function isBarcode(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const weighed = [...text].reverse().map((digit, place) => Number(digit) * (place % 2 ? 3 : 1))
  return weighed.reduce((sum, one) => sum + one, 0) % 10 === 0
}
