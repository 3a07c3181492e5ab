import type { RouteRecordRaw } from 'vue-router'
import type { Desk } from '@/desk/desk'

const desk: Desk = {
  name: 'Administration',
  role: 'administrator',
  notForOthers: 'This is for administrators',
  home: '/admin',
  links: [
    { to: '/admin/products', label: 'Products in review' },
    { to: '/admin/reviews', label: 'Reported reviews' },
    { to: '/admin/sellers', label: 'Sellers' },
    { to: '/admin/payouts', label: 'Payouts' },
    { to: '/admin/collections', label: 'Home' },
    { to: '/admin/categories', label: 'Categories' },
  ],
  keys: [
    ['a', 'Approve the product or the application'],
    ['r', 'Reject the product'],
    ['d', 'Decline the application'],
    ['u', 'Suspend the shop, or reinstate it'],
    ['h', 'Hide the review'],
    ['s', 'Let the review stand, or show it again; the transfer is sent'],
    ['p', 'Pay the seller out'],
    ['f', 'The transfer failed'],
  ],
}

/** The administrator's desk. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('@/desk/DeskFrame.vue'),
    props: { desk },
    meta: { members: true, plain: true },
    children: [
      { path: '', redirect: { name: 'admin-reviews' } },
      { path: 'products', name: 'admin-products', component: () => import('./ProductsInReviewPage.vue') },
      { path: 'reviews', name: 'admin-reviews', component: () => import('./ReportedReviewsPage.vue') },
      { path: 'sellers', name: 'admin-sellers', component: () => import('./SellersPage.vue') },
      { path: 'payouts', name: 'admin-payouts', component: () => import('./PayoutsPage.vue') },
      { path: 'collections', component: () => import('./CollectionsPage.vue') },
      { path: 'categories', component: () => import('./CategoriesPage.vue') },
    ],
  },
]
