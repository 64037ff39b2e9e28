/**
 * `npm run bench [-- NAME...]`: runs every module below `bench/` that exports `run(): Promise<BenchRow[]>` (or only those whose
 * path contains a name) and prints what was measured beside its target. Exits 1 if a target is missed.
 */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BenchRow } from './row.ts'

const here = import.meta.dirname

const higherIsBetter = (row: BenchRow): boolean =>
  (row.better ?? (row.unit.endsWith('/s') ? 'higher' : 'lower')) === 'higher'

/** How many times better than its target: 2 = twice as good, 0.5 = misses it by half. */
function ratioOf(row: BenchRow): number | undefined {
  if (row.target === undefined) return undefined
  return higherIsBetter(row) ? row.value / row.target : row.target / row.value
}

function printRow(row: BenchRow): void {
  const ratio = ratioOf(row)
  const sign = higherIsBetter(row) ? '≥' : '≤'
  const target = row.target === undefined ? '' : `${sign} ${row.target}`
  const verdict = ratio === undefined ? '' : `${ratio.toFixed(2)}x${ratio < 1 ? '  missed' : ''}`
  const value = row.value.toPrecision(3)
  console.log(`  ${row.name.padEnd(56)} ${value.padStart(9)} ${row.unit.padEnd(5)} ${target.padStart(9)}  ${verdict}`)
}

const wanted = process.argv.slice(2)
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'main.ts' && name !== 'row.ts')
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort()

let missed = 0
for (const name of files) {
  const path = join(here, name)
  const loaded = (await import(pathToFileURL(path).href)) as { run?: () => Promise<BenchRow[]> }
  if (!loaded.run) continue
  console.log(`\n${relative(here, path)}`)
  for (const row of await loaded.run()) {
    printRow(row)
    if ((ratioOf(row) ?? 1) < 1) missed++
  }
}
console.log(`\n${missed === 0 ? 'Every target is met.' : `${missed} targets are missed.`}`)
process.exit(missed === 0 ? 0 : 1)
