import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, URL } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const shop = process.env.SOUK_URL ?? 'http://localhost:8080'

/** Serves msw's worker in `--mode mock` only, so that it is never part of what is built. */
function mockWorker(): Plugin {
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  return {
    name: 'souk-mock-worker',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(worker))
      })
    },
  }
}

/** Asks for the typeface together with the style sheet, not after it. */
function preloadTypeface(): Plugin {
  return {
    name: 'souk-preload-typeface',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => /bricolage-grotesque-latin-wght.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head-prepend' as const,
          }))
      },
    },
  }
}

/**
 * The edge sends the policy (`PagePolicy` of the CDK app), which knows where the payment provider and the uploads are. This one
 * holds wherever the files are served from, and only says what is so in every deployment: a page obeys both, and what this one
 * left out the edge could not let in. Not while developing: Vite puts styles into the page then.
 */
function contentSecurityPolicy(): Plugin {
  const policy = [
    "object-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
  return {
    name: 'souk-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  }
}

/**
 * What pages are made of before somebody asks for them: the page of the shop with marks where a title and what is to be read
 * belong, and with the files of the page that takes its place. Scripts come after what is to be seen.
 */
function shells(pages: Record<string, string>): Plugin {
  return {
    name: 'souk-shells',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
        const chunkOf = (file: string) => {
          const chunk = chunks.find((one) => one.facadeModuleId?.replaceAll('\\', '/').endsWith(file))
          if (!chunk) throw new Error(`The build has no chunk of ${file}`)
          return chunk
        }
        const closure = (file: string, seen = new Set<string>()): Set<string> => {
          if (seen.has(file)) return seen
          seen.add(file)
          chunks.find((one) => one.fileName === file)?.imports.forEach((next) => closure(next, seen))
          return seen
        }
        const index = bundle['index.html']
        if (index?.type !== 'asset') throw new Error('The build has no index.html')
        const entry = chunkOf('/src/prerendered.ts').fileName
        for (const [name, component] of Object.entries(pages)) {
          const files = new Set([...closure(entry), ...closure(chunkOf(component).fileName)])
          files.delete(entry)
          const scripts = [
            `<script type="module" crossorigin fetchpriority="low" src="/${entry}"></script>`,
            ...[...files].map((file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`),
          ].join('\n    ')
          let html = String(index.source)
          const put = (what: RegExp, instead: string) => {
            if (!what.test(html)) throw new Error(`index.html has no ${what.source}`)
            html = html.replace(what, () => instead)
          }
          put(/<meta name="description"[^>]*>\s*/, '')
          put(/<title>[^<]*<\/title>/, '<!--souk:head-->')
          put(/(\s*<link rel="modulepreload"[^>]*>)+/, '')
          put(/<script type="module"[^>]*><\/script>/, scripts)
          put(/<div id="app"><\/div>/, '<div id="app"><!--souk:body--></div>')
          put(/\s*<noscript>[^<]*<\/noscript>/, '')
          this.emitFile({ type: 'asset', fileName: `shells/${name}.html`, source: html })
        }
      },
    },
  }
}

export default defineConfig(({ command, mode }) => ({
  plugins: [
    vue(),
    tailwindcss(),
    contentSecurityPolicy(),
    preloadTypeface(),
    shells({ product: '/src/catalog/ProductPage.vue', category: '/src/catalog/CategoryPage.vue' }),
    ...(mode === 'mock' ? [mockWorker()] : []),
  ],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // What Pinia gives to bundlers brings a part of its devtools along, a kilobyte of saving files; its build for browsers does not.
      ...(command === 'build' && {
        pinia: fileURLToPath(new URL('./node_modules/pinia/dist/pinia.esm-browser.prod.js', import.meta.url)),
      }),
    },
  },
  define: {
    // Parts of Vue that nothing here uses: they cost every visitor some kilobytes.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: 'es2022',
    manifest: true,
    // A strict content security policy has no room for `data:` scripts or styles; keep every asset a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', prerendered: 'src/prerendered.ts' },
      output: {
        // What every page needs comes in one file.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Compressed by itself each would be longer, and each would name what it takes of the other: 1.3 of the 45 kB.
            {
              name: 'shop',
              test: /node_modules\/(@vue|vue|vue-router)\/|preload-helper|export-helper|src\/(App|router|shop|design|api\/(client|problem)|session|shell\/(Site\w+|SoukMark|theme)|cart\/(count|drawer)|parts\/(SoukButton|ProductPicture|idle|listen|page|reading)|stores\/later|catalog\/queries)\b/,
            },
            { name: 'stores', test: /node_modules\/(pinia|@pinia)\/|src\/stores\/all/ },
            // Where many things are shown, which is below the first view of home.
            {
              name: 'cards',
              test: /src\/(catalog\/Product(Card|Grid|List)|catalog\/(products|way)|wishlist\/heart|parts\/(locale|money|currency|compared|SortChoice|WayHere)|catalog\/listing)\b/,
            },
            { name: 'problem', test: /src\/(api\/words|parts\/ProblemView)\b/ },
            { name: 'cart', test: /src\/cart\/cart\b/ },
            // The pages with the longest forms have both, and a file of its own costs each of them some hundred bytes.
            { name: 'field', test: /src\/parts\/(TextField|SelectField)\./ },
            // What always comes together comes in one file: each more is named wherever it may be asked for.
            { name: 'wishlist', test: /src\/wishlist\/(wishes|kept)\b/ },
            { name: 'draft', test: /src\/checkout\/(draft|quote)\b/ },
          ],
        },
      },
    },
  },
  server: {
    proxy:
      mode === 'mock'
        ? undefined
        : {
            ...Object.fromEntries(['/api', '/media', '/_souk'].map((path) => [path, { target: shop }])),
            '/live': { target: shop, ws: true },
          },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    setupFiles: ['src/mocks/setup.ts'],
    include: ['src/**/*.spec.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    // One core less than there are is half of two.
    maxWorkers: '100%',
  },
}))
