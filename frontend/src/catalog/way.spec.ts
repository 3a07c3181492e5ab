import { screen, waitFor, within } from '@testing-library/vue'
import { expect, it } from 'vitest'
import { visit } from '@/mocks/mount'
import { wayData, wayTo } from './way'

const tree = [
  { categoryId: 'home', name: 'Home' },
  { categoryId: 'light', name: 'Light', parentId: 'home' },
  { categoryId: 'lamps', name: 'Lamps', parentId: 'light' },
]

it('goes from the top of the tree down to a category', () => {
  expect(wayTo('lamps', tree).map(({ to }) => to)).toEqual(['/c/home', '/c/light', '/c/lamps'])
  expect(wayTo('nowhere', tree)).toEqual([])
  expect(wayTo(undefined, tree)).toEqual([])
})

it('ends although a tree leads back to itself', () => {
  const round = [
    { categoryId: 'a', name: 'A', parentId: 'b' },
    { categoryId: 'b', name: 'B', parentId: 'a' },
  ]
  expect(wayTo('a', round)).toHaveLength(2)
})

it('tells search engines of each step by its whole address', () => {
  const data = wayData(wayTo('light', tree), 'Lamp', 'https://souk.example/p/lamp')
  expect(data).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Souk', item: 'https://souk.example/' },
      { position: 2, name: 'Home', item: 'https://souk.example/c/home' },
      { position: 3, name: 'Light', item: 'https://souk.example/c/light' },
      { position: 4, name: 'Lamp', item: 'https://souk.example/p/lamp' },
    ],
  })
})

it('stands above a product and in the head of its page, and leaves with it', async () => {
  const { router } = await visit('/p/everyday-mug')
  const way = within(await screen.findByRole('navigation', { name: 'Where you are' }))
  expect(await way.findByText('Everyday mug')).toHaveAttribute('aria-current', 'page')
  expect(way.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/c/kitchen'])
  const told = () =>
    [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => (JSON.parse(script.textContent) as { '@type': string })['@type'],
    )
  expect(told()).toEqual(['Product', 'BreadcrumbList'])
  await router.push('/cart')
  await waitFor(() => expect(told()).toEqual([]))
})
