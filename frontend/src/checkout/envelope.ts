import type { Schemas } from '@/api/client'

const names = new Intl.DisplayNames(['en-GB'], { type: 'region' })

export function countryName(code: string): string {
  return names.of(code) ?? code
}

/** An address as an envelope of its country has it, without what was left empty. */
export function addressLines(address: Schemas['Address']): string[] {
  const { name, line1, line2, city, region, postalCode, country } = address
  let place: (string | undefined)[] = [`${postalCode} ${city}`, region]
  if (country === 'GB' || country === 'IE') place = [city, region, postalCode]
  if (['AU', 'CA', 'US'].includes(country)) place = [[city, region, postalCode].filter(Boolean).join(' ')]
  return [name, line1, line2, ...place, countryName(country)]
    .filter((line) => line !== undefined)
    .filter((line) => line !== '')
}
