import { describe, expect, it } from 'vitest'
import { prefix } from '../../ip/index.ts'
import type { NativeRow, NativeTable } from '../../providers/provider.ts'
import type { Say } from './cell-text.ts'
import { compareTables } from './compare-tables.ts'
import { nextSorting, type ShownRow, sortRows } from './sort-rows.ts'

const say: Say = (text) => text.key

const row = (source: string, of: string, weight: string, minor = false): NativeRow => ({
  prefix: prefix(of),
  state: 'active',
  cells: [source, of, weight],
  of: [0],
  minor,
})
const table = (...rows: NativeRow[]): NativeTable => ({
  columns: ['source', 'prefix', 'weight'].map((id) => ({ id, title: { key: id } })),
  rows,
})
const shown = ({ rows }: NativeTable): ShownRow[] => rows.map((each, index) => ({ row: each, index }))
const places = (rows: readonly ShownRow[]): number[] => rows.map(({ index }) => index)

describe('sorting a route table', () => {
  const some = table(row('B', '10.100.0.0/16', '100'), row('A', '9.0.0.0/8', '20'), row('B', '10.2.0.0/16', '3'))
  const by = (column: string, direction: 'ascending' | 'descending' = 'ascending') =>
    places(sortRows(shown(some), some, { column, direction }, say, 'en'))
  it('orders prefixes by address, not by letters', () => {
    expect(by('prefix')).toEqual([1, 2, 0])
    expect(by('prefix', 'descending')).toEqual([0, 2, 1])
  })
  it('orders numbers by value', () => {
    expect(by('weight')).toEqual([2, 1, 0])
  })
  it('keeps the console’s order among equal rows, in both directions', () => {
    expect(by('source')).toEqual([1, 0, 2])
    expect(by('source', 'descending')).toEqual([0, 2, 1])
  })
  it('leaves the console’s order when nothing is asked for, which the third choice of a head comes back to', () => {
    expect(places(sortRows(shown(some), some, undefined, say, 'en'))).toEqual([0, 1, 2])
    const up = nextSorting(undefined, 'source')
    const down = nextSorting(up, 'source')
    expect([up?.direction, down?.direction, nextSorting(down, 'source')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ])
    expect(nextSorting(down, 'weight')).toEqual({ column: 'weight', direction: 'ascending' })
  })
})

describe('comparing two tables', () => {
  const a = table(row('X', '10.0.0.0/16', '1'), row('Y', '10.1.0.0/16', '-'), row('Z', '9.0.0.0/8', '2'))
  const b = table(row('X', '10.0.0.0/16', '1'), row('Y', '10.1.0.0/16', '5'), row('W', '10.3.0.0/16', '2', true))
  it('tells the same, differing and one-sided prefixes, in the order of addresses', () => {
    expect(compareTables(a, b, true, say)).toEqual([
      { prefix: '9.0.0.0/8', a: ['Z · 2'], b: [], verdict: 'only-a' },
      { prefix: '10.0.0.0/16', a: ['X · 1'], b: ['X · 1'], verdict: 'same' },
      { prefix: '10.1.0.0/16', a: ['Y'], b: ['Y · 5'], verdict: 'differs' },
      { prefix: '10.3.0.0/16', a: [], b: ['W · 2'], verdict: 'only-b' },
    ])
  })
  it('leaves the platform’s own rows out unless they are asked for', () => {
    expect(compareTables(a, b, false, say).map((each) => each.prefix)).not.toContain('10.3.0.0/16')
  })
  it('takes equal paths in another order as the same', () => {
    const one = table(row('X', '10.0.0.0/16', '1'), row('X', '10.0.0.0/16', '2'))
    const two = table(row('X', '10.0.0.0/16', '2'), row('X', '10.0.0.0/16', '1'))
    expect(compareTables(one, two, false, say)[0]?.verdict).toBe('same')
  })
})
