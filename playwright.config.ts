import { defineConfig } from '@playwright/test'
import { type Browser, findBrowser } from './scripts/browser.mjs'

/** The tests drive a production build (`vite build` first), so the Content-Security-Policy is under test too. */
const port = Number(process.env.E2E_PORT ?? 4317)

// Looked for once: the test processes inherit the answer.
process.env.E2E_BROWSER ??= JSON.stringify(findBrowser({ install: false }) ?? null)
const browser = JSON.parse(process.env.E2E_BROWSER) as Browser | null

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else may make a browser late; what passes only then is reported as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
    // A trace of every test costs a third of the time; a test that failed is repeated, and that is recorded.
    trace: 'on-first-retry',
    launchOptions: browser
      ? {
          executablePath: browser.path,
          args: browser.args,
          env: { ...process.env, ...browser.env } as Record<string, string>,
        }
      : {},
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
