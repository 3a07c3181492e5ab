import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import type { components } from '../src/api/generated/contract'

type Schemas = components['schemas']
export type Product = Schemas['Product']

/** What a page must never do, whatever a journey is about: throw, break its own policy, or leave its own origin. */
export const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
          complaints.push(`asked ${url.origin}`)
      })
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

export const CARDS = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  secure: '4000 0025 0000 3155',
  lost: '4000 0000 0000 0341',
  twice: '4000 0000 0000 6975',
}

/** Every product of the shop, up to a few hundred, with its variants. */
export async function goods(page: Page, enough: (found: Product[]) => boolean): Promise<Product[]> {
  const found: Product[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ limit: '24', ...(cursor && { cursor }) })
    const list = (await (await page.request.get(`/api/products?${query}`)).json()) as Schemas['ProductPage']
    for (const { productId } of list.products) {
      found.push((await (await page.request.get(`/api/products/${productId}`)).json()) as Product)
      if (enough(found)) return found
    }
    cursor = list.nextCursor
  } while (cursor && found.length < 300)
  return found
}

/** So many products that can be bought now. */
export async function inStock(page: Page, count: number): Promise<Product[]> {
  const fit = (all: Product[]) => all.filter((one) => one.variants.every((variant) => variant.available > 20))
  const found = fit(await goods(page, (all) => fit(all).length >= count))
  expect(found.length, 'products in stock').toBeGreaterThanOrEqual(count)
  return found.slice(0, count)
}

export async function addToCart(page: Page, product: Product): Promise<void> {
  await page.goto(`/p/${product.productId}`)
  await expect(page.getByRole('heading', { level: 1, name: product.title })).toBeVisible()
  const saved = page.waitForResponse((response) => response.url().includes('/api/cart/lines/') && response.ok())
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('dialog', { name: 'Your cart' }).getByRole('link', { name: product.title })).toBeVisible()
  await saved
}

export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('Street and number').fill('12 St James Square')
  await page.getByLabel('Town or city').fill('London')
  await page.getByLabel('Postcode').fill('SW1Y 4LB')
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number)
  await page.getByLabel('Good until').fill('0439')
  await page.getByLabel('Security code').fill('123')
}

/** From an address with a filled cart to the payment page. */
export async function order(page: Page, email: string): Promise<void> {
  await page.goto('/checkout')
  await page.getByLabel('E-mail').fill(email)
  await fillAddress(page)
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  await expect(page.getByLabel('Card number')).toBeVisible()
}

export async function pay(page: Page, card: string): Promise<void> {
  await fillCard(page, card)
  await page.getByRole('button', { name: /^Pay £/ }).click()
}

export const paid = (page: Page) => page.getByRole('heading', { name: 'Thank you. It is yours.' })

/** An address of its own for each run, so that tests may be run again against the same shop. */
export function freshEmail(who: string): string {
  return `${who}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.com`
}

interface Mail {
  id: string
  subject: string
  text: string
  html: string
}

/** The newest mail to an address that passes, waited for. */
export async function mail(
  page: Pick<Page, 'request'>,
  to: string,
  passes: (mail: Mail) => boolean = () => true,
): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const list = await page.request.get(`/_souk/api/mails?to=${encodeURIComponent(to)}`)
        const { mails } = (await list.json()) as { mails: { id: string }[] }
        for (const { id } of mails) {
          const one = (await (await page.request.get(`/_souk/api/mails/${id}`)).json()) as Mail
          if (passes(one)) {
            found = one
            return true
          }
        }
        return false
      },
      { message: `a mail to ${to}`, timeout: 20_000, intervals: [250, 500, 1000] },
    )
    .toBe(true)
  if (!found) throw new Error(`No mail to ${to}`)
  return found
}

const SIX_DIGITS = /\b\d{6}\b/

/** Cognito writes its mails in HTML alone. */
const codeIn = ({ subject, text, html }: Mail) =>
  /\bcode\b/i.test(`${subject} ${text || html}`) ? SIX_DIGITS.exec(text || html)?.[0] : undefined

/** The newest code that an address was sent, waited for, whatever else comes there before or after it. */
export async function code(page: Pick<Page, 'request'>, to: string, before?: string): Promise<string> {
  const letter = await mail(page, to, (one) => ![undefined, before].includes(codeIn(one)))
  return codeIn(letter) ?? ''
}

export const PASSWORD = 'a fine long sentence'

/** Becomes a member of that address, called Ada Lovelace, and signs in. */
export async function member(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Ada Lovelace')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.getByLabel('Code from the mail').fill(await code(page, email))
  await expect(page.getByText('Your address is confirmed')).toBeVisible()
  await signIn(page, { email, password: PASSWORD })
  await expect(page.getByRole('button', { name: 'Account of Ada Lovelace' })).toBeVisible()
}

/** A picture for people to look at, in the folder that SOUK_SCREENSHOTS names; none without it, since one takes as long as axe. */
export async function picture(page: Page, what: string): Promise<void> {
  const folder = process.env.SOUK_SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${what.replaceAll(/[^a-z0-9]+/gi, '-')}.png`, fullPage: true })
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a page may do wrong in other colours alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** No finding of axe, nothing wider than the screen, nothing to press smaller than 24 pixels (unless within a sentence). */
export async function inspect(page: Page, what: string, rules?: string[]): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  // At the top: axe takes what has been scrolled under the header for too near to what is in it.
  const place = await page.evaluate(() => window.scrollY)
  await page.evaluate(() => window.scrollTo(0, 0))
  // Only frames of other origins, of which there are none of ours, need axe's newer way, which opens a page for each run.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(STANDARDS)).analyze()
  const findings = violations.map(
    ({ id, nodes }) => `${what}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
  expect(findings).toEqual([])
  await page.evaluate((top) => window.scrollTo(0, top), place)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${what}: pixels wider than the screen`).toBeLessThanOrEqual(0)
  await picture(page, what)
}

export const ADMINISTRATOR = { email: 'admin@souk.example', password: 'demo-administrator-1' }
export const SELLER = { email: 'seller@souk.example', password: 'demo-seller-1' }

/** Answers what has moved by itself on the pages that are loaded from now on. */
export async function watchShifts(page: Page) {
  type Shift = { value: number; what: string }
  await page.addInitScript(() => {
    const seen: Shift[] = []
    Object.assign(window, { shifts: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { node?: Node }[]
      })[]) {
        if (entry.hadRecentInput) continue
        const what = entry.sources
          .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : ''))
          .join(' | ')
        seen.push({ value: entry.value, what })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
}

export interface Account {
  email: string
  password: string
}

/** When the shop, which was asked too often, wants to be asked again; undefined where it has answered. */
function againAfter(status: number, headers: Record<string, string>): number | undefined {
  return status === 429 ? Number(headers['retry-after'] ?? 1) * 1000 : undefined
}

const kept = new Map<string, Schemas['Session']>()

/**
 * A session of somebody who calls without a page. Those of the demo are kept: all tests are one caller to the shop, which
 * lets nobody sign in more than some times a minute.
 */
export async function session(request: APIRequestContext, account: Account): Promise<Schemas['Session']> {
  const known = kept.get(account.email)
  if (known) return known
  for (;;) {
    const answer = await request.post('/api/auth/sign-in', { data: account })
    const wait = againAfter(answer.status(), answer.headers())
    if (wait === undefined) {
      expect(answer.status(), await answer.text()).toBe(200)
      const found = (await answer.json()) as Schemas['Session']
      if (account.email.endsWith('@souk.example')) kept.set(account.email, found)
      return found
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** Signs in on the page that asks for it, again where the shop says that this was too often. */
export async function signIn(page: Page, account: Account): Promise<Schemas['Session']> {
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  for (;;) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/auth/sign-in'))
    await page.getByRole('button', { name: 'Sign in' }).click()
    const answer = await answered
    const wait = againAfter(answer.status(), answer.headers())
    if (wait === undefined) return (await answer.json()) as Schemas['Session']
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** The administrator's calls, with a token and cookies of their own. */
export async function administrator(request: APIRequestContext) {
  const { accessToken } = await session(request, ADMINISTRATOR)
  const headers = { Authorization: `Bearer ${accessToken}` }
  return async (path: string, data?: object) => {
    const answer = data ? await request.post(path, { headers, data }) : await request.get(path, { headers })
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
    return (await answer.json()) as Record<string, unknown>
  }
}

/** Buys one thing as a new member, and has it delivered. */
export async function have(page: Page, request: APIRequestContext, product: Product, who: string) {
  const email = freshEmail(who)
  await member(page, email)
  await addToCart(page, product)
  await page.goto('/checkout')
  await fillAddress(page)
  const answered = page.waitForResponse(
    (response) => /\/api\/orders$/.test(response.url()) && response.request().method() === 'POST',
  )
  await page.getByRole('button', { name: /^Order and pay £/ }).click()
  const { order } = (await (await answered).json()) as { order: Schemas['Order'] }
  await pay(page, CARDS.good)
  await expect(paid(page)).toBeVisible({ timeout: 30_000 })
  const act = await administrator(request)
  const seller = order.lines[0]?.sellerId ?? ''
  const part = `/api/orders/${order.orderId}/fulfilments/${seller}`
  await act(`${part}/accept`, {})
  await act(`${part}/ship`, { carrier: 'Royal Mail' })
  await act(`${part}/deliver`, {})
  return { orderId: order.orderId, email, act }
}

/** Somebody of the demo shop at their desk, in a browser of their own. */
export async function atTheDesk(browser: Browser, account: Account, at: string) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`/sign-in?next=${at}`)
  const { member, accessToken } = await signIn(page, account)
  return { page, sellerId: member.memberId, headers: { Authorization: `Bearer ${accessToken}` } }
}

/** All widths and both modes, each without a finding. */
export async function looks(page: Page, what: string): Promise<void> {
  await inspect(page, `${what} light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await inspect(page, `${what} dark`, OF_COLOURS)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, `${what} phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
}
