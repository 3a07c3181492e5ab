// Measures what a first visit costs the visitor: five kinds of pages of a running shop, in a browser that nobody sees, with the
// network and processor that Lighthouse takes for a phone's. Between the shop and the browser stands what the edge does there:
// it compresses text, and has scripts and style sheets compressed as they are deployed. Prints a table, and the figures as one line of JSON.
import { readFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const option = (name, otherwise) => {
  const place = process.argv.indexOf(name)
  return place < 0 ? otherwise : process.argv[place + 1]
}
if (process.argv.includes('--help')) {
  console.log('Usage: ./souk bench pages [--url http://localhost:8080] [--runs 3]')
  process.exit(0)
}
const shop = new URL(option('--url', 'http://localhost:8080'))
const runs = Number(option('--runs', '3'))

const compressible = /^(text\/|application\/(json|xml|manifest\+json)|image\/svg)/
const deployed = resolve(dirname(fileURLToPath(import.meta.url)), '../dist-brotli')
const brotli = promisify(brotliCompress)
/** As it is deployed, or as the edge compresses it itself, by about what AWS does not tell. */
const compressed = (path, body) =>
  (/^\/assets\/[\w.-]+$/.test(path)
    ? readFile(deployed + path)
    : Promise.reject(new Error('No file of the build'))
  ).catch(() => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
const edge = createServer((asked, answer) => {
  const headers = { ...asked.headers, host: shop.host }
  const onward = request({ host: shop.hostname, port: shop.port, method: asked.method, path: asked.url, headers })
  onward.on('error', () => answer.writeHead(502).end())
  onward.on('response', (response) => {
    const parts = []
    response.on('data', (part) => parts.push(part))
    response.on('end', () => {
      const body = Buffer.concat(parts)
      const send = (content, more) => {
        const sent = { ...response.headers, ...more, 'content-length': content.length }
        delete sent['transfer-encoding']
        answer.writeHead(response.statusCode ?? 502, sent).end(content)
      }
      if (!body.length || !compressible.test(response.headers['content-type'] ?? '')) return send(body, {})
      void compressed(asked.url, body).then((small) => send(small, { 'content-encoding': 'br' }))
    })
  })
  asked.pipe(onward)
})

async function pages() {
  const answer = await fetch(new URL('/api/products?limit=1', shop))
  if (!answer.ok) throw new Error(`${shop.origin} is no shop that is open: ${answer.status}`)
  const [product] = (await answer.json()).products
  if (!product) throw new Error(`${shop.origin} sells nothing: there is no page of a product to look at.`)
  return {
    home: '/',
    category: `/c/${product.categoryId}`,
    product: `/p/${product.productId}`,
    search: `/search?q=${encodeURIComponent(product.title.split(' ')[0])}`,
    seller: `/sellers/${product.sellerId}`,
  }
}

/** How often a visit is begun again whose trace the browser lost, as one on a busy machine does now and then. */
const AGAIN = 2

/** One visit with nothing in the cache. */
async function visit(url, port, again = AGAIN) {
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error' })
  if (lhr.runtimeError && again > 0) return visit(url, port, again - 1)
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  const value = (audit) => lhr.audits[audit]?.numericValue ?? Number.NaN
  const requests = lhr.audits['network-requests'].details.items
  const scripts = requests.filter(({ resourceType }) => resourceType === 'Script')
  const score = (category) => Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100)
  return {
    scriptKb: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    requests: requests.length,
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    failed: ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
      lhr.categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => id),
    ),
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]

/** Of several visits the middle of each figure: a busy machine makes single ones wander. */
function middle(visits) {
  const figures = Object.keys(visits[0]).filter((name) => name !== 'failed')
  return {
    ...Object.fromEntries(figures.map((name) => [name, median(visits.map((one) => one[name]))])),
    failed: [...new Set(visits.flatMap(({ failed }) => failed))],
  }
}

await new Promise((resolve) => edge.listen(0, '127.0.0.1', resolve))
const origin = `http://localhost:${edge.address().port}`
const chrome = await launch({
  chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const measured = {}
try {
  for (const [name, path] of Object.entries(await pages())) {
    const visits = []
    for (let run = 0; run < runs; run++) visits.push(await visit(origin + path, chrome.port))
    measured[name] = middle(visits)
  }
} finally {
  await chrome.kill()
  edge.close()
  edge.closeAllConnections()
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2).padStart(7)
console.log('             script  requests   first  largest  blocking   shift   perf  access  practice  seo')
console.log('page             kB           paint s  paint s        ms           of 100')
for (const [name, one] of Object.entries(measured)) {
  console.log(
    name.padEnd(10) +
      one.scriptKb.toFixed(1).padStart(9) +
      String(one.requests).padStart(10) +
      ` ${seconds(one.firstPaint)}  ${seconds(one.largestPaint)}` +
      one.blocking.toFixed(0).padStart(10) +
      one.shift.toFixed(3).padStart(8) +
      String(one.performance).padStart(7) +
      String(one.accessibility).padStart(8) +
      String(one.bestPractices).padStart(10) +
      String(one.seo).padStart(5) +
      (one.failed.length ? `  ${one.failed.join(', ')}` : ''),
  )
}
console.log(JSON.stringify({ bench: 'pages', runs, ...measured }))
