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

export default defineConfig(({ mode }) => ({
  plugins: [
    vue(),
    tailwindcss(),
    contentSecurityPolicy(),
    preloadTypeface(),
    ...(mode === 'mock' ? [mockWorker()] : []),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
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
      output: {
        // What every page needs comes in two files: one that changes with Vue, one that changes with us.
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia|@pinia|openapi-fetch)\// },
            {
              name: 'shop',
              test: /src\/(api|session|shell\/Site|shell\/Toast|shell\/SoukMark|cart\/(cart|drawer)|parts\/(SoukButton|ProductPicture|ProblemView|locale|money|page|toasts)|catalog\/(queries|Product(Card|Grid)))/,
            },
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
  },
}))
