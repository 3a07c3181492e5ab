import { expect, it } from 'vitest'
import { addressOf } from './address'

// The same as `PageAddressTest` holds the pages to that are made before somebody asks.
it.each([
  ['mug', 'Mug', '/p/mug'],
  ['hazel-spoon-1', 'Hazel spoon', '/p/hazel-spoon-1'],
  ['a-4711', 'Crème brûlée – set of 4', '/p/a-4711/creme-brulee-set-of-4'],
  ['a-4711', 'Review', '/p/a-4711'],
  ['a-4711', '茶碗', '/p/a-4711'],
  ['a-4711', 'x'.repeat(80), `/p/a-4711/${'x'.repeat(60)}`],
  ['a-4711', `${'word '.repeat(11)}sixty-one-letters`, `/p/a-4711/${'word-'.repeat(11)}sixty`],
])('addresses %s, "%s", as %s', (productId, title, address) => {
  expect(addressOf(productId, title)).toBe(address)
})
