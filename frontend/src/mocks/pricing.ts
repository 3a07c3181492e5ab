import type { Schemas } from '@/api/client'
import { atRate } from './goods'

type Money = Schemas['Money']
type Line = Schemas['PricedLine']

/** Codes that the pretended shop knows: one that takes a tenth off, one that makes sending free, one that is over. */
const TENTH = 'WELCOME10'
const NO_FEE = 'POSTFREE'
const OVER = 'SUMMER25'

const TARIFFS = [
  { method: 'standard', fee: 395, freeFrom: 4000, fastest: 2, slowest: 4 },
  { method: 'express', fee: 795, freeFrom: undefined, fastest: 1, slowest: 2 },
] as const

const less = ({ amount, currency }: Money): Money => ({ amount: -amount, currency })

function workingDays(from: Date, count: number): string {
  const day = new Date(from)
  for (let left = count; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() % 6 !== 0) left--
  }
  return day.toISOString().slice(0, 10)
}

function optionsFor(goods: number, currency: string): Schemas['ShippingOption'][] {
  const today = new Date()
  const there = (amount: number) => atRate({ amount, currency: 'GBP' }, currency)
  return TARIFFS.map(({ method, fee, freeFrom, fastest, slowest }) => ({
    method,
    fee: there(freeFrom !== undefined && goods >= there(freeFrom).amount ? 0 : fee),
    ...(freeFrom !== undefined && { freeFrom: there(freeFrom) }),
    earliest: workingDays(today, fastest),
    latest: workingDays(today, slowest),
  }))
}

function parcelOf(sellerId: string, lines: Line[], codes: string[], wanted?: string): Schemas['Parcel'] {
  const currency = lines[0]?.unitPrice.currency ?? 'GBP'
  const options = optionsFor(
    lines.reduce((sum, line) => sum + line.lineTotal.amount, 0),
    currency,
  )
  const chosen = options.find((option) => option.method === wanted) ?? options[0]
  if (!chosen) throw new Error('There is a way to everywhere here.')
  const { method, fee, earliest, latest } = chosen
  const free = codes.includes(NO_FEE) && fee.amount > 0
  const adjustments = free ? [{ promotionId: NO_FEE, reason: 'Post is on us', amount: less(fee) }] : []
  const total = free ? { ...fee, amount: 0 } : fee
  const sellerName = lines[0]?.sellerName ?? ''
  return { chosen: { sellerId, sellerName, method, fee, adjustments, total, earliest, latest }, options }
}

function discounted(line: Line, codes: string[]): Line {
  const off = Math.round(line.lineTotal.amount / 10)
  if (!codes.includes(TENTH) || off === 0) return line
  const adjustments = [
    { promotionId: TENTH, reason: '10% off everything', amount: { ...line.lineTotal, amount: -off } },
  ]
  return { ...line, adjustments, lineTotal: { ...line.lineTotal, amount: line.lineTotal.amount - off } }
}

/** What plain lines cost with codes and ways to send: near enough to the shop's own pricing to walk through it. */
export function bill(plain: Line[], request: Schemas['QuoteOrderRequest']): Schemas['Quote'] {
  const codes = (request.codes ?? []).map((code) => code.trim().toUpperCase())
  const lines = plain.map((line) => discounted(line, codes))
  const sellers = request.country === 'BR' ? [] : [...new Set(lines.map((line) => line.sellerId ?? ''))]
  const parcels = sellers.map((sellerId) => {
    const wanted = request.shipping?.find((choice) => choice.sellerId === sellerId)?.method
    const theirs = lines.filter((line) => line.sellerId === sellerId)
    return parcelOf(sellerId, theirs, codes, wanted)
  })
  const problems = codes
    .filter((code) => code !== TENTH && code !== NO_FEE)
    .map((couponCode): Schemas['CheckoutProblem'] =>
      couponCode === OVER
        ? { code: 'coupon-over', couponCode, detail: "This code's time is over. Take it out to go on." }
        : { code: 'coupon-unknown', couponCode, detail: 'We do not know this code. Check how it is written.' },
    )
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice.amount * line.quantity, 0)
  const goods = lines.reduce((sum, line) => sum + line.lineTotal.amount, 0)
  const shipping = parcels.reduce((sum, { chosen }) => sum + chosen.total.amount, 0)
  const taxIncluded = request.country !== 'US'
  const tax = taxIncluded ? Math.round((goods + shipping) / 6) : Math.round(goods / 20)
  const { currency = 'GBP' } = request
  const of = (amount: number): Money => ({ amount, currency })
  const totals = {
    subtotal: of(subtotal),
    discount: of(subtotal - goods),
    shipping: of(shipping),
    tax: of(tax),
    total: of(goods + shipping + (taxIncluded ? 0 : tax)),
    taxIncluded,
  }
  return { lines, parcels, totals, problems }
}
