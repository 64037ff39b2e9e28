import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { build, type PreviewServer, preview } from 'vite'
import { findBrowser } from '../../scripts/browser.mjs'

export interface BenchPage {
  readonly browser: Browser
  readonly page: Page
  readonly cdp: CDPSession
}

export interface Site {
  /** The built page's folder. */
  readonly dist: string
  /** A page with nothing kept from before and nothing in its cache; `act` gets it before it goes anywhere. */
  visit<T>(act: (bench: BenchPage, address: string) => Promise<T>): Promise<T>
}

let built: string | undefined

/** The folder of a build that was made for measuring, or the one that `BENCH_DIST` names. */
async function buildOnce(): Promise<string> {
  if (process.env['BENCH_DIST']) return process.env['BENCH_DIST']
  if (built) return built
  const outDir = mkdtempSync(join(tmpdir(), 'wheelwright-bench-'))
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  built = outDir
  return outDir
}

async function serve(outDir: string): Promise<{ server: PreviewServer; address: string }> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 }, build: { outDir } })
  const at = server.httpServer.address()
  if (!at || typeof at === 'string') throw new Error('the page is not served')
  return { server, address: `http://127.0.0.1:${at.port}/` }
}

/** Builds and serves the page, and drives it in a headless browser. `undefined`: this machine has no browser. */
export async function withSite<T>(act: (site: Site) => Promise<T>): Promise<T | undefined> {
  const found = findBrowser({ install: false })
  if (!found) return undefined
  const dist = await buildOnce()
  const { server, address } = await serve(dist)
  const env = { ...process.env, ...found.env } as Record<string, string>
  const browser: Browser = await chromium.launch({ executablePath: found.path, args: found.args, env })
  try {
    return await act({
      dist,
      visit: async (use) => {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
        try {
          // What runs these modules wraps functions in a helper, which is not there in the page.
          await context.addInitScript('globalThis.__name = (given) => given')
          await context.addInitScript(() => {
            for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) delete (window as never)[name]
          })
          const page = await context.newPage()
          const cdp = await context.newCDPSession(page)
          await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
          return await use({ browser, page, cdp }, address)
        } finally {
          await context.close()
        }
      },
    })
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Opens a design's text as the user opens a file, and waits for its answers. */
export async function openDesign({ page }: BenchPage, address: string, text: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).first().click()
  await (await chooser).setFiles({
    name: 'a.wheelwright.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await page
    .locator('#results')
    .getByText(/^Solved in/)
    .waitFor({ timeout: 120_000 })
}

/** Seconds of processor time that the page's main thread has used: hardly longer on a machine that does other things, too. */
export async function busySeconds({ cdp }: BenchPage): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time in µs. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** What the main thread did, in ms of processor time: altogether, and in its longest task. */
export async function mainThread(
  { browser }: BenchPage,
  act: () => Promise<void>,
): Promise<{ busy: number; longest: number }> {
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const key = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(key),
  )
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && main.has(key(event)))
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000)
  return { busy: times.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...times) }
}
