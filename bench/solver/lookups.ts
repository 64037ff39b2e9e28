/** Longest-prefix matches per second: of a compiled table in bulk, and one by one as a trace asks. */
import { formatAddress } from '../../src/ip/index.ts'
import { compileLookup, solve } from '../../src/solver/index.ts'
import type { BenchRow } from '../row.ts'
import { bestOf } from '../stopwatch.ts'
import { ringAndChords } from './ring-and-chords.ts'

const MANY = 1 << 20

/** Addresses spread over and beyond the announced networks, in no order. Repeatable. */
function scatter(count: number): Uint32Array {
  const addresses = new Uint32Array(count)
  let state = 12345
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    addresses[i] = i % 2 === 0 ? state : ((10 << 24) + (state >>> 11)) >>> 0
  }
  return addresses
}

export async function run(): Promise<BenchRow[]> {
  const network = ringAndChords(100, 10)
  const solution = solve(network)
  const table = network.tables[0]?.id ?? ''
  const compiled = compileLookup(solution, table)
  const addresses = scatter(MANY)
  const out = new Int32Array(MANY)
  const bulk = bestOf(9, () => compiled.findAll(addresses, out))
  const texts = Array.from(addresses.subarray(0, 20_000), (value) => formatAddress({ family: 4, value }))
  const single = bestOf(5, () => {
    for (const text of texts) solution.lookup(table, text)
  })
  return [
    {
      name: `lookups in bulk, ${compiled.prefixes.length} prefixes`,
      value: MANY / bulk / 1000,
      unit: 'M/s',
      target: 40,
    },
    { name: 'lookups one by one', value: texts.length / single / 1000, unit: 'M/s' },
  ]
}
