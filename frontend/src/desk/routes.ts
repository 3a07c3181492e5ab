import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Desk } from './desk'

const desk: Desk = {
  name: 'Desk',
  role: 'seller',
  staff: true,
  notForOthers: 'The desk is for sellers',
  home: '/desk',
  links: [
    { to: '/desk', label: 'Today' },
    { to: '/desk/orders', label: 'Orders', news: defineAsyncComponent(() => import('./NewOrders.vue')) },
    { to: '/desk/products', label: 'Products' },
    { to: '/desk/inventory', label: 'Inventory' },
    { to: '/desk/reviews', label: 'Reviews' },
    { to: '/desk/figures', label: 'Figures' },
    { to: '/desk/money', label: 'Money' },
    { to: '/desk/settings', label: 'Settings' },
    { to: '/desk/staff', label: 'Staff' },
  ],
  notice: defineAsyncComponent(() => import('@/sellers/ClosedShop.vue')),
  keys: [
    ['x', 'Select the row'],
    ['X', 'Select as far as the row'],
    ['e', 'Edit the selected products'],
    ['r', 'Answer the review'],
  ],
}

/** Whom of the staff a page is for, as the operations behind it say; a page that says nothing is the owner's alone. */
const managers = { staff: ['manager'] as const }
const everybody = { staff: ['manager', 'packer'] as const }

/** The seller's desk. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/desk',
    component: () => import('./DeskFrame.vue'),
    props: { desk },
    meta: { members: true, plain: true },
    children: [
      { path: '', component: () => import('./TodayPage.vue'), meta: managers },
      { path: 'orders', name: 'desk-orders', component: () => import('./OrdersPage.vue'), meta: everybody },
      {
        path: 'orders/:orderId',
        name: 'desk-order',
        component: () => import('./SellersOrderPage.vue'),
        props: true,
        meta: everybody,
      },
      { path: 'slips', name: 'desk-slips', component: () => import('./SlipsPage.vue'), meta: everybody },
      { path: 'products', name: 'desk-products', component: () => import('./ProductsPage.vue'), meta: managers },
      {
        path: 'products/new',
        name: 'desk-new-product',
        component: () => import('./EditorPage.vue'),
        props: ({ query: { like } }) => (typeof like === 'string' ? { like } : {}),
        meta: managers,
      },
      {
        path: 'products/:productId',
        name: 'desk-product',
        component: () => import('./EditorPage.vue'),
        props: true,
        meta: managers,
      },
      { path: 'inventory', name: 'desk-inventory', component: () => import('./InventoryPage.vue'), meta: everybody },
      { path: 'import', name: 'desk-import', component: () => import('@/imports/ImportPage.vue'), meta: managers },
      { path: 'reviews', name: 'desk-reviews', component: () => import('./ReviewsPage.vue'), meta: managers },
      { path: 'money', component: () => import('./MoneyPage.vue') },
      { path: 'money/:month', component: () => import('./StatementPage.vue'), props: true },
      { path: 'settings', component: () => import('./settings/SettingsPage.vue') },
      { path: 'figures', component: () => import('@/figures/FiguresPage.vue'), meta: managers },
      { path: 'staff', component: () => import('./staff/StaffPage.vue') },
    ],
  },
]
