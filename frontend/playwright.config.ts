import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = places.find((path): path is string => path !== undefined && existsSync(path))

/**
 * The journeys need nothing but a running shop: `SOUK_URL`, else the address of `./souk up`. One that failed leaves a picture
 * and what the page said; `--trace retain-on-failure` keeps all of it, and makes every journey a fifth longer.
 */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.SOUK_URL ?? 'http://localhost:8080',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
})
