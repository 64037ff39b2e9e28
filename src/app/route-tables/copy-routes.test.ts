import { describe, expect, it } from 'vitest'
import { prefix } from '../../ip/index.ts'
import type { NativeTable } from '../../providers/provider.ts'
import type { Say } from './cell-text.ts'
import { routesAsCsv, routesAsText } from './copy-routes.ts'

const t: Say = (text) => text.key
const table = (name: string): NativeTable => ({
  columns: [
    { id: 'prefix', title: { key: 'Address Prefixes' } },
    { id: 'name', title: { key: 'User Defined Route Name' } },
  ],
  rows: [{ prefix: prefix('10.0.0.0/16'), state: 'active', cells: ['10.0.0.0/16', name], of: [0], minor: false }],
})

describe('copying a route table', () => {
  it('pads columns to the widest cell', () => {
    expect(routesAsText(table('-'), t)).toBe('Address Prefixes  User Defined Route Name\n10.0.0.0/16       -')
  })
  it('quotes cells with commas and quotes (RFC 4180)', () => {
    expect(routesAsCsv(table('a "b", c'), t)).toContain('"a ""b"", c"')
  })
  it('keeps a spreadsheet from running a name as a formula', () => {
    expect(routesAsCsv(table('=1+1'), t)).toContain("10.0.0.0/16,'=1+1")
  })
  it('leaves the lone dash of an empty cell as it is', () => {
    expect(routesAsCsv(table('-'), t)).toContain('10.0.0.0/16,-')
  })
})
