import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstScripts, limit } from '../../scripts/check-first-load.mjs'
import type { BenchRow } from '../row.ts'
import { type Site, withSite } from './browser-page.ts'

const ROUNDS = 5

/** Until the first page stands there, on an empty cache: its heading, its blocks and its drawing. */
function readyAfter(site: Site): Promise<number> {
  return site.visit(async ({ page }, address) => {
    await page.addInitScript(() => {
      const look = (): void => {
        const ready = ['h1', '.pane-palette button', '.react-flow__pane'].every((part) => document.querySelector(part))
        if (!ready) requestAnimationFrame(look)
        else requestAnimationFrame(() => Object.assign(window, { ready: performance.now() }))
      }
      requestAnimationFrame(look)
    })
    await page.goto(address)
    await page.waitForFunction(() => 'ready' in window)
    return page.evaluate(() => (window as unknown as { ready: number }).ready)
  })
}

export async function run(): Promise<BenchRow[]> {
  const rows = await withSite(async (site): Promise<BenchRow[]> => {
    const scripts = firstScripts(readFileSync(join(site.dist, 'index.html'), 'utf8'))
    const bytes = scripts.map((script) => gzipSync(readFileSync(join(site.dist, script)), { level: 9 }).length)
    const times: number[] = []
    for (let i = 0; i < ROUNDS; i++) times.push(await readyAfter(site))
    times.sort((a, b) => a - b)
    return [
      { name: 'first load, scripts gz', value: bytes.reduce((sum, n) => sum + n, 0) / 1000, unit: 'kB', target: limit },
      { name: 'first page ready, empty cache, median', value: times[ROUNDS >> 1]!, unit: 'ms', target: 800 },
      { name: 'first page ready, empty cache, best', value: times[0]!, unit: 'ms' },
    ]
  })
  return rows ?? []
}
