// Holds the built storefront to its budget: the script that the first view of each page needs, as the browser gets it.
// Reads Vite's manifest, adds up each route's chunks with everything that they import, and prints what it saw.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Vue, its router, Pinia, Colada and openapi-fetch are 45 kB of the shell; the rest is ours to keep small. What a page adds
// to the shell comes once: who goes from page to page has the shell already.
const BUDGET_KB = { home: 60, page: 15, style: 12 }

const dist = resolve(dirname(fileURLToPath(import.meta.url)), '../dist')
const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'))

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key].imports ?? []) closure(next, seen)
  return seen
}

const cache = new Map()
function size(file) {
  if (!cache.has(file)) {
    const bytes = readFileSync(resolve(dist, file))
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
    cache.set(file, { raw: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length, brotli })
  }
  return cache.get(file)
}
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(6)

const entry = 'index.html'
const shell = [...closure(entry)].reduce((total, key) => total + size(manifest[key].file).gzip, 0)
const pages = Object.keys(manifest).filter((key) => /Page\.vue$/.test(key))
const rows = pages.map((page) => {
  const chunks = new Set([...closure(entry), ...closure(page)])
  const scripts = [...chunks].map((key) => size(manifest[key].file))
  const sum = (field) => scripts.reduce((total, one) => total + one[field], 0)
  return {
    name: page.replace(/^.*\//, '').replace('.vue', ''),
    raw: sum('raw'),
    gzip: sum('gzip'),
    brotli: sum('brotli'),
  }
})
const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []))
const style = [...styles].reduce((total, file) => total + size(file).gzip, 0)

let failed = false
console.log('\nScript for a first view (kB)    raw    gzip  brotli  of the page (gzip)  budget')
for (const row of rows.sort((a, b) => a.gzip - b.gzip)) {
  const home = row.name === 'HomePage'
  const budget = home ? BUDGET_KB.home : BUDGET_KB.page
  const own = row.gzip - shell
  const over = (home ? row.gzip : own) / 1000 > budget
  failed ||= over
  console.log(
    `  ${row.name.padEnd(26)} ${kb(row.raw)}  ${kb(row.gzip)}  ${kb(row.brotli)}  ${kb(own)}  ${home ? `${budget} in all` : budget}${over ? '  OVER' : ''}`,
  )
}
const styleOver = style / 1000 > BUDGET_KB.style
failed ||= styleOver
console.log(`  all style sheets, gzip            ${kb(style)}          ${BUDGET_KB.style}${styleOver ? '  OVER' : ''}`)
if (failed) {
  console.error('The storefront is over its budget: load later, or take out.')
  process.exit(1)
}
