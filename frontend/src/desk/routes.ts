import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Desk } from './desk'

const desk: Desk = {
  name: 'Desk',
  role: 'seller',
  notForOthers: 'The desk is for sellers',
  home: '/desk',
  links: [
    { to: '/desk', label: 'Today' },
    { to: '/desk/orders', label: 'Orders' },
    { to: '/desk/products', label: 'Products' },
    { to: '/desk/inventory', label: 'Inventory' },
    { to: '/desk/reviews', label: 'Reviews' },
    { to: '/desk/figures', label: 'Figures' },
    { to: '/desk/money', label: 'Money' },
    { to: '/desk/settings', label: 'Settings' },
  ],
  notice: defineAsyncComponent(() => import('@/sellers/ClosedShop.vue')),
  keys: [
    ['x', 'Select the row'],
    ['X', 'Select as far as the row'],
    ['e', 'Edit the selected products'],
    ['r', 'Answer the review'],
  ],
}

/** The seller's desk. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/desk',
    component: () => import('./DeskFrame.vue'),
    props: { desk },
    meta: { members: true, plain: true },
    children: [
      { path: '', component: () => import('./TodayPage.vue') },
      { path: 'orders', name: 'desk-orders', component: () => import('./OrdersPage.vue') },
      {
        path: 'orders/:orderId',
        name: 'desk-order',
        component: () => import('./SellersOrderPage.vue'),
        props: true,
      },
      { path: 'slips', name: 'desk-slips', component: () => import('./SlipsPage.vue') },
      { path: 'products', name: 'desk-products', component: () => import('./ProductsPage.vue') },
      { path: 'products/new', name: 'desk-new-product', component: () => import('./EditorPage.vue') },
      {
        path: 'products/:productId',
        name: 'desk-product',
        component: () => import('./EditorPage.vue'),
        props: true,
      },
      { path: 'inventory', name: 'desk-inventory', component: () => import('./InventoryPage.vue') },
      { path: 'import', name: 'desk-import', component: () => import('@/imports/ImportPage.vue') },
      { path: 'reviews', name: 'desk-reviews', component: () => import('./ReviewsPage.vue') },
      { path: 'money', component: () => import('./MoneyPage.vue') },
      { path: 'money/:month', component: () => import('./StatementPage.vue'), props: true },
      { path: 'settings', component: () => import('./settings/SettingsPage.vue') },
      { path: 'figures', component: () => import('@/figures/FiguresPage.vue') },
    ],
  },
]
