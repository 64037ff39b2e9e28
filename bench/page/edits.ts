import { largeDesignText } from '../../e2e/support/large-design.ts'
import type { BenchRow } from '../row.ts'
import { type BenchPage, mainThread, openDesign, withSite } from './browser-page.ts'

const EDITS = 5
/** ms in which an edit has been drawn, solved, answered and stored. */
const SETTLED = 2500

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Gives the selected record another name, as one edit; ms of the main thread's processor time. */
function rename(bench: BenchPage, name: string): Promise<{ busy: number; longest: number }> {
  const { page } = bench
  const field = page.locator('aside').nth(1).getByRole('textbox', { name: 'Name' }).first()
  return mainThread(bench, async () => {
    await field.fill(name)
    await field.press('Enter')
    await page.waitForTimeout(SETTLED)
  })
}

async function measureEdits(bench: BenchPage, address: string): Promise<BenchRow[]> {
  const { page } = bench
  await openDesign(bench, address, largeDesignText(250))
  // Repairs are looked for in a worker; here only the page counts.
  await page.waitForTimeout(4000)
  await page.locator('[data-far="spoke249"]').click()
  const edits: { busy: number; longest: number }[] = []
  for (let i = 0; i < EDITS; i++) edits.push(await rename(bench, `other-${i}`))
  return [
    {
      name: 'an edit of 6,000 records: longest task',
      value: median(edits.map((e) => e.longest)),
      unit: 'ms',
      target: 50,
    },
    { name: 'an edit of 6,000 records: main thread in all', value: median(edits.map((e) => e.busy)), unit: 'ms' },
  ]
}

export async function run(): Promise<BenchRow[]> {
  return (await withSite((site) => site.visit(measureEdits))) ?? []
}
