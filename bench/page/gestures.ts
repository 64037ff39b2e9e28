import { largeDesignText } from '../../e2e/support/large-design.ts'
import type { BenchRow } from '../row.ts'
import { type BenchPage, busySeconds, openDesign, withSite } from './browser-page.ts'

/** ms of one gesture. */
const GESTURE = 1500
const MIDDLE = { x: 640, y: 330 }

interface Smoothness {
  /** Frames a second. */
  readonly fps: number
  /** The frame that 95 of 100 are shorter than, ms. */
  readonly p95: number
  /** Main thread per frame, ms. */
  readonly busy: number
}

/** Runs a gesture, event by event, and looks at the frames meanwhile. */
async function watch(bench: BenchPage, step: (i: number) => Promise<void>): Promise<Smoothness> {
  const { page } = bench
  await page.evaluate(() => {
    const kept = window as unknown as { frames: number[]; frame: number }
    kept.frames = []
    const look = (now: number): void => {
      kept.frames.push(now)
      kept.frame = requestAnimationFrame(look)
    }
    kept.frame = requestAnimationFrame(look)
  })
  const before = await busySeconds(bench)
  const start = performance.now()
  for (let i = 0; performance.now() - start < GESTURE; i++) await step(i)
  const busy = 1000 * ((await busySeconds(bench)) - before)
  const frames = await page.evaluate(() => {
    const kept = window as unknown as { frames: number[]; frame: number }
    cancelAnimationFrame(kept.frame)
    return kept.frames
  })
  const gaps = frames.slice(1).map((at, i) => at - frames[i]!)
  gaps.sort((a, b) => a - b)
  const whole = (frames.at(-1) ?? 0) - (frames[0] ?? 0)
  return {
    fps: (1000 * gaps.length) / whole,
    p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    busy: busy / Math.max(1, gaps.length),
  }
}

/** `peer`: frames a second of React Flow itself with as many plain nodes on a machine of this kind. */
function rowsOf(name: string, { fps, p95, busy }: Smoothness, target: number, peer: number): BenchRow[] {
  return [
    { name: `${name} (React Flow ${peer})`, value: fps, unit: 'f/s', target },
    { name: `${name}: 95 of 100 frames within`, value: p95, unit: 'ms' },
    { name: `${name}: main thread per frame`, value: busy, unit: 'ms' },
  ]
}

async function measure(bench: BenchPage, address: string, spokes: number, peer: { fit: number; one: number }) {
  const { page } = bench
  await openDesign(bench, address, largeDesignText(spokes))
  await page.waitForTimeout(2500)
  const { mouse } = page
  await mouse.move(MIDDLE.x, MIDDLE.y)
  const wheel = (x: number, y: number) => mouse.wheel(x, y)
  const pan = async (i: number): Promise<void> => {
    if (i === 0) await mouse.down({ button: 'middle' })
    await mouse.move(MIDDLE.x + 150 * Math.sin(i / 9), MIDDLE.y + 90 * Math.cos(i / 9))
  }
  const zoom = (i: number) => wheel(0, i % 16 < 8 ? -40 : 40)
  const name = `${spokes === 40 ? '1,000' : '6,000'} records`
  const rows: BenchRow[] = []
  rows.push(...rowsOf(`${name}, all in view, pan`, await watch(bench, pan), 30, peer.fit))
  await mouse.up({ button: 'middle' })
  rows.push(...rowsOf(`${name}, all in view, zoom`, await watch(bench, zoom), 30, peer.fit))
  await page.getByRole('button', { name: /Back to 100 %/ }).click()
  await page.waitForTimeout(1000)
  await mouse.move(MIDDLE.x, MIDDLE.y)
  rows.push(...rowsOf(`${name}, at 100 %, pan`, await watch(bench, pan), 50, peer.one))
  await mouse.up({ button: 'middle' })
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom out' }).click()
  await page.waitForTimeout(1000)
  rows.push(...rowsOf(`${name}, at 69 %, drag of a network`, await watchDrag(bench), 50, peer.one))
  return rows
}

/** Takes a network in view by its head and moves it about. */
async function watchDrag(bench: BenchPage): Promise<Smoothness> {
  const { page } = bench
  const heads = await page.locator('.react-flow__node-network').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y } = node.getBoundingClientRect()
      return { x: x + 90, y: y + 14 }
    }),
  )
  const head = heads.find(({ x, y }) => x > 320 && x < 900 && y > 120 && y < 480)
  if (!head) throw new Error('no network is in view')
  await page.mouse.move(head.x, head.y)
  await page.mouse.down()
  const seen = await watch(bench, (i) =>
    page.mouse.move(head.x + 12 + 60 * Math.sin(i / 9), head.y + 12 + 40 * Math.cos(i / 9)),
  )
  await page.mouse.up()
  return seen
}

/** The peers' figures: the library with memoised nodes and no other measure, on two slow cores. */
export async function run(): Promise<BenchRow[]> {
  const rows = await withSite(async (site) => [
    ...(await site.visit((bench, address) => measure(bench, address, 40, { fit: 26, one: 52 }))),
    ...(await site.visit((bench, address) => measure(bench, address, 250, { fit: 5.5, one: 13 }))),
  ])
  return rows ?? []
}
