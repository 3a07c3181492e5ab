import { screen, within } from '@testing-library/vue'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { products, summary } from '@/mocks/goods'
import { visit } from '@/mocks/mount'
import { server } from '@/mocks/server'
import { pieces } from './marks'

/** With what is marked in brackets. */
const marked = (title: string, query: string) =>
  pieces(title, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

describe('words that were looked for', () => {
  it.each([
    ['as they are written', 'Enamel Teapot', 'teapot', 'Enamel [Teapot]'],
    ['each of them, in any order', 'Reading lamp, brass', 'brass reading', '[Reading] lamp, [brass]'],
    ['without case and accents', 'Café Crème', 'CAFE creme', '[Café] [Crème]'],
    ['accents on the other side', 'Cafe table', 'café', '[Cafe] table'],
    ['whoever owns it', 'Fisherman’s Jumper', 'fisherman', '[Fisherman’s] Jumper'],
    ['one and many', 'Everyday mug', 'mugs', 'Everyday [mug]'],
    ['many and one', 'Tulip Bulbs', 'bulb', 'Tulip [Bulbs]'],
    ['bent', 'Baking tray', 'baked', '[Baking] tray'],
    ['the last one begun', 'Enamel Teapot', 'enamel tea', '[Enamel] [Teapot]'],
    ['none but the last begun', 'Carpet beater', 'car beater', 'Carpet [beater]'],
    ['one letter wrong', 'Enamel Teapot', 'enmael teapott', '[Enamel] [Teapot]'],
    ['two letters wrong in a long word', 'Watercolour Palette', 'wotercolor', '[Watercolour] Palette'],
    ['no letter wrong in a short one', 'Cat cot', 'cut', 'Cat cot'],
    ['no digit wrong', 'Bottle 1500 ml', '1501 x', 'Bottle 1500 ml'],
    ['not the first letter', 'Camp Lamp', 'lamp', 'Camp [Lamp]'],
    ['not the small ones', 'Bowl of Wood', 'bowl of', '[Bowl] of Wood'],
    ['small ones alone', 'Bowl of Wood', 'of', 'Bowl [of] Wood'],
    ['in other letters', 'Чайник для чая', 'чайник', '[Чайник] для чая'],
    ['nothing of another thing', 'Enamel Teapot', 'zebra', 'Enamel Teapot'],
    ['nothing without words', 'Enamel Teapot', ' -- ', 'Enamel Teapot'],
  ])('%s', (_what, title, query, expected) => {
    expect(marked(title, query)).toBe(expected)
  })

  it('leaves every title as it is, whatever is in it', () => {
    for (const title of ['', ' a  b ', '<b>mug</b> & "mug"', 'mug', 'Thé—mug/mugs…', '🫖 mug 🫖'])
      expect(
        pieces(title, 'mug')
          .map(({ text }) => text)
          .join(''),
      ).toBe(title)
  })
})

it('are marked in the titles of what was found, and nothing in a title is taken for more than text', async () => {
  const [mug] = products
  if (!mug) throw new Error('There are no goods.')
  const title = '<img src=x onerror=alert(1)> mug'
  server.use(
    http.get('/api/search', () =>
      HttpResponse.json({ products: [{ ...summary(mug), title }], total: 1, categories: [], sellers: [] }),
    ),
  )
  const { router } = await visit('/search?q=mugs')
  const link = within(await screen.findByRole('article')).getByRole('link', { name: title })
  expect(link.textContent?.trim()).toBe(title)
  expect([...link.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['mug'])
  expect(link.querySelector('img')).toBeNull()
  await router.push('/search')
  await screen.findByRole('heading', { name: 'Everything' })
  await screen.findByRole('article')
  expect(document.querySelector('mark')).toBeNull()
})
