import { defineQuery, useQuery } from '@pinia/colada'
import { createApp, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { afterEach, expect, it } from 'vitest'
import { takePlace } from './still'
import { laterStores, withStores } from './stores/later'

let arrive: (words: string) => void = () => undefined

const useWords = defineQuery(() =>
  useQuery({ key: ['words'], query: () => new Promise<string>((resolve) => (arrive = resolve)) }),
)
const Page = defineComponent(() => {
  const { data } = useWords()
  return () => [h('h1', data.value ?? 'On its way'), h('a', { href: '/cart' }, 'Cart')]
})

function shop() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: withStores(async () => Promise.resolve(Page)) }],
  })
  const app = createApp(RouterView)
  app.use(laterStores)
  app.use(router)
  return { app, router }
}

function madeBefore(): HTMLElement {
  document.head.innerHTML =
    '<link rel="canonical" href="/p/mug" data-still><script type="application/ld+json" data-still>{}</script>'
  document.body.innerHTML = '<div id="app"><h1>A mug</h1><a href="/cart">Cart</a></div>'
  return document.getElementById('app') as HTMLElement
}

afterEach(() => {
  document.head.innerHTML = document.body.innerHTML = ''
})

it('leaves what was there until there is as much to show', async () => {
  const { app, router } = shop()
  const taken = takePlace({ app, router }, madeBefore())
  await router.isReady()
  await new Promise((resolve) => setTimeout(resolve))

  expect(document.querySelector('h1')).toHaveTextContent('A mug')
  expect(document.querySelectorAll('#app')).toHaveLength(1)

  arrive('A mug, which can be bought')
  await taken
  expect(document.querySelector('h1')).toHaveTextContent('A mug, which can be bought')
  expect(document.querySelectorAll('#app')).toHaveLength(1)
  app.unmount()
})

it('leaves the keyboard where it was, and what is told of the page while it is that one', async () => {
  const { app, router } = shop()
  const still = madeBefore()
  still.querySelector('a')?.focus()
  const taken = takePlace({ app, router }, still)
  await router.isReady()
  await new Promise((resolve) => setTimeout(resolve))
  arrive('A mug')
  await taken

  expect(document.activeElement).toBe(document.querySelector('a[href="/cart"]'))
  expect(document.activeElement?.isConnected).toBe(true)
  // The shop tells search engines of the same product itself.
  expect(document.querySelector('script[data-still]')).toBeNull()
  expect(document.querySelector('link[rel="canonical"]')).not.toBeNull()

  await router.push('/elsewhere')
  expect(document.querySelector('link[rel="canonical"]')).toBeNull()
  app.unmount()
})
