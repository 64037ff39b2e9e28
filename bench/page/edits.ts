import { largeDesignText } from '../../e2e/support/large-design.ts'
import type { BenchRow } from '../row.ts'
import { type BenchPage, mainThread, openDesign, withSite } from './browser-page.ts'

const EDITS = 4

/** Switches a flag of a peering and waits for the answer; ms of the main thread. */
async function switchFlag(bench: BenchPage): Promise<{ busy: number; longest: number }> {
  const { page } = bench
  const flag = page.getByRole('checkbox', { name: /^Use remote gateways/ }).last()
  return mainThread(bench, async () => {
    await flag.click()
    await page.waitForTimeout(2500)
  })
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

export async function run(): Promise<BenchRow[]> {
  const rows = await withSite((site) =>
    site.visit(async (bench, address): Promise<BenchRow[]> => {
      const { page } = bench
      const opening = await mainThread(bench, async () => {
        await openDesign(bench, address, largeDesignText(250))
      }).catch(() => undefined)
      await page.getByRole('button', { name: /Back to 100 %/ }).click()
      await page.keyboard.press('Control+k')
      const search = page.getByRole('dialog').getByRole('textbox')
      await search.fill('hub-spoke249')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^hub-spoke249/ })
        .first()
        .click()
      await page.waitForTimeout(3000)
      const edits: { busy: number; longest: number }[] = []
      for (let i = 0; i < EDITS; i++) edits.push(await switchFlag(bench))
      return [
        ...(opening ? [{ name: '6,500 records: opening, main thread', value: opening.busy, unit: 'ms' }] : []),
        {
          name: '6,500 records: an edit, longest task',
          value: median(edits.map((e) => e.longest)),
          unit: 'ms',
          target: 50,
        },
        { name: '6,500 records: an edit, main thread in all', value: median(edits.map((e) => e.busy)), unit: 'ms' },
      ]
    }),
  )
  return rows ?? []
}
