// Holds the built storefront to its budget: the script that the first view of each page needs, as the browser gets it.
// Reads Vite's manifest, adds up each page's chunks with everything that they import, and prints what it saw.
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

// In kilobytes of Brotli as it is deployed (compress.mjs); docs/first-view.md says what is in them. What a page adds to the shell comes once: who goes from page to page has the shell already.
const BUDGET_KB = { home: 45, page: 23, style: 10 }

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = resolve(frontend, 'dist')
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
    const brotli = statSync(resolve(frontend, 'dist-brotli', file)).size
    cache.set(file, { raw: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length, brotli })
  }
  return cache.get(file)
}
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(6)

/** By what files the script comes to each page, the entry first: those that only say where pages are count for them too. */
function waysFrom(entry) {
  const ways = new Map([[entry, [entry]]])
  for (const [reached, way] of ways) {
    for (const part of closure(reached)) {
      for (const next of manifest[part].dynamicImports ?? []) if (!ways.has(next)) ways.set(next, [...way, next])
    }
  }
  return ways
}

const entry = 'index.html'
const ways = waysFrom(entry)
const shell = [...closure(entry)].reduce((total, key) => total + size(manifest[key].file).brotli, 0)
const pages = Object.keys(manifest).filter((key) => /Page\.vue$/.test(key))
const rows = pages.map((page) => {
  const way = ways.get(page)
  if (!way) throw new Error(`There is no way to ${page}.`)
  const chunks = new Set(way.flatMap((key) => [...closure(key)]))
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
const style = [...styles].reduce((total, file) => total + size(file).brotli, 0)

let failed = false
console.log('\nScript for a first view (kB)    raw    gzip  brotli  of the page (brotli)  budget')
for (const row of rows.sort((a, b) => a.brotli - b.brotli)) {
  const home = row.name === 'HomePage'
  const budget = home ? BUDGET_KB.home : BUDGET_KB.page
  const own = row.brotli - shell
  const over = (home ? row.brotli : own) / 1000 > budget
  failed ||= over
  console.log(
    `  ${row.name.padEnd(26)} ${kb(row.raw)}  ${kb(row.gzip)}  ${kb(row.brotli)}  ${kb(own)}  ${home ? `${budget} in all` : budget}${over ? '  OVER' : ''}`,
  )
}
const styleOver = style / 1000 > BUDGET_KB.style
failed ||= styleOver
console.log(
  `  all style sheets                                  ${kb(style)}  ${BUDGET_KB.style}${styleOver ? '  OVER' : ''}`,
)
if (failed) {
  console.error('The storefront is over its budget: load later, or take out.')
  process.exit(1)
}
