import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteRecordRaw,
  type Router,
  type RouterHistory,
} from 'vue-router'
import type { Schemas } from './api/client'
import { useSession } from './session/session'
import { stores } from './stores/later'

declare module 'vue-router' {
  interface RouteMeta {
    /** Only for who is signed in: others are asked to, and come back. */
    members?: boolean
    /** Only for who is not: others go on to where they meant to go. */
    guests?: boolean
    /** A page of one purpose: a header without the shop's aisles. */
    plain?: boolean
    /** Of a page of the seller's desk: whom of the staff it is for beside the owner. */
    staff?: readonly Schemas['StaffRole'][]
  }
}

const MissingPage = () => import('./shell/MissingPage.vue')

/**
 * A page that few visits begin with. Which files each of those is made of is itself in a file of its own: the names of some sixty
 * files are more than what home is made of.
 */
const later = (page: keyof Later['pages']) => async () => (await import('./laterPages')).pages[page]()
type Later = typeof import('./laterPages')

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./catalog/HomePage.vue') },
  { path: '/products', name: 'products', component: () => import('./catalog/CategoryPage.vue') },
  { path: '/c/:categoryId', name: 'category', component: () => import('./catalog/CategoryPage.vue'), props: true },
  { path: '/p/:productId/:words?', name: 'product', component: () => import('./catalog/ProductPage.vue'), props: true },
  {
    path: '/sellers/:sellerId([A-Za-z0-9_-]{1,64})',
    name: 'seller',
    component: () => import('./catalog/SellerPage.vue'),
    props: true,
  },
  {
    path: '/p/:productId/review',
    name: 'review',
    component: later('review'),
    props: true,
    meta: { members: true },
  },
  { path: '/search', name: 'search', component: () => import('./search/SearchPage.vue') },
  { path: '/cart', name: 'cart', component: later('cart') },
  {
    path: '/checkout',
    name: 'checkout',
    component: later('checkout'),
    meta: { plain: true },
  },
  {
    path: '/unsubscribe/:orderId',
    component: later('unsubscribe'),
    props: true,
  },
  { path: '/find-order', name: 'find-order', component: later('findOrder') },
  { path: '/orders', name: 'orders', component: later('myOrders'), meta: { members: true } },
  {
    path: '/orders/:orderId',
    name: 'order',
    component: later('order'),
    props: ofOrder,
  },
  {
    path: '/orders/:orderId/invoice',
    component: later('invoice'),
    props: ofOrder,
  },
  {
    path: '/orders/:orderId/pay',
    name: 'pay',
    component: later('pay'),
    props: ofOrder,
    meta: { plain: true },
  },
  { path: '/profile', name: 'profile', component: later('profile'), meta: { members: true } },
  {
    path: '/addresses',
    name: 'addresses',
    component: later('addressBook'),
    meta: { members: true },
  },
  { path: '/wishlist', component: later('wishlist'), meta: { members: true } },
  { path: '/sell', name: 'sell', component: later('sell'), meta: { members: true } },
  {
    path: '/join/:sellerId',
    component: later('join'),
    props: true,
    meta: { members: true },
  },
  // What only some have a desk for is loaded by those: see `desks`.
  { path: '/desk/:rest(.*)*', name: 'desk', component: MissingPage },
  { path: '/admin/:rest(.*)*', name: 'admin', component: MissingPage },
  { path: '/sign-in', name: 'sign-in', component: later('signIn'), meta: { guests: true } },
  { path: '/sign-up', name: 'sign-up', component: later('signUp'), meta: { guests: true } },
  { path: '/confirm', name: 'confirm', component: later('confirm'), meta: { guests: true } },
  { path: '/forgot-password', name: 'forgot-password', component: later('forgotPassword') },
  { path: '/reset-password', name: 'reset-password', component: later('resetPassword') },
  { path: '/:path(.*)*', name: 'missing', component: MissingPage },
]

/** The pages of each desk, by the name of the route that stands in for them until somebody goes there. */
const desks = { desk: () => import('./desk/routes'), admin: () => import('./admin/routes') }

/** Of a page of one order: which, and by what link. */
function ofOrder(route: RouteLocationNormalized) {
  return { orderId: String(route.params.orderId), access: first(route.query.access) }
}

function first(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}

/** Where to go after signing in: a path of our own, never another site's address. */
export function wayBack(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}

export function createShopRouter(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior(to, from, saved) {
      if (saved) return saved
      // What is behind the # of an invitation is no place on its page.
      if (to.hash && !to.path.startsWith('/join/')) return { el: to.hash }
      // Sorting a list or choosing a variant changes the address, not the place.
      return to.path === from.path ? false : { top: 0 }
    },
  })

  // A shopper's first view need not know the addresses of a desk's pages, nor what each of them loads.
  router.beforeEach(async (to) => {
    const routesOf = desks[to.name as keyof typeof desks]
    if (!routesOf || !router.hasRoute(to.name as string)) return true
    const { routes: found } = await routesOf()
    router.removeRoute(to.name as string)
    found.forEach((route) => router.addRoute(route))
    return to.fullPath
  })

  router.beforeEach(async (to) => {
    if (!to.meta.members && !to.meta.guests) return true
    const session = useSession()
    await session.restore()
    if (to.meta.members && !session.signedIn) return { name: 'sign-in', query: { next: to.fullPath } }
    if (to.meta.guests && session.signedIn) return wayBack(to.query.next)
    return true
  })

  // Every page but home is made of what the stores bring; by now its files are here, and theirs among them.
  router.beforeResolve(async ({ name }) => {
    if (name !== 'home') await stores()
  })

  // After a new release the old chunks are gone: load the page anew, once, rather than fail on it.
  router.onError((_error, to) => {
    if (navigator.onLine && !sessionStorage.getItem('souk.reloaded')) {
      sessionStorage.setItem('souk.reloaded', to.fullPath)
      location.assign(to.fullPath)
    }
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) sessionStorage.removeItem('souk.reloaded')
  })

  return router
}
