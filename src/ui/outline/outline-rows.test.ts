import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Design } from '../../model/index.ts'
import { outlineRows } from './outline-rows.ts'

const design: Design = JSON.parse(
  readFileSync(new URL('../../examples/two-hubs-internet-vpn.wheelwright.json', import.meta.url), 'utf8'),
)

test('an open tree has a row for everything in the design', () => {
  const rows = outlineRows(design, () => true)
  expect(rows.map(({ record }) => record.id).sort()).toEqual(Object.keys(design.records).sort())
})

test('what is closed hides what is inside; links come last and numbers in names count', () => {
  const names = outlineRows(design, (id) => id === 'rg-multi-hub').map(({ record }) => record.name)
  expect(names[0]).toBe('rg-multi-hub')
  expect(names.filter((name) => name.startsWith('vnet-spoke'))).toEqual([
    'vnet-spoke10',
    'vnet-spoke20',
    'vnet-spoke110',
    'vnet-spoke120',
  ])
  expect(names).not.toContain('nic-spoke10')
  expect(design.records[outlineRows(design, () => false).at(-1)!.record.id]?.ends).toBeDefined()
})
