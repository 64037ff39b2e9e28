import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Design } from '../../model/index.ts'
import { kindIndex } from '../../providers/catalogs.ts'
import { findRecords } from './find-records.ts'

const design: Design = JSON.parse(
  readFileSync(new URL('../../examples/two-hubs-internet-vpn.wheelwright.json', import.meta.url), 'utf8'),
)
const names = (query: string) => findRecords(design, kindIndex, query).map(({ record }) => record.name)

describe('finding things of a design', () => {
  test('an exact name comes first, then names that begin so, then those that contain it', () => {
    expect(names('vnet-spoke10')[0]).toBe('vnet-spoke10')
    const found = names('vnet-spoke1')
    expect(found.slice(0, 3)).toEqual(['vnet-spoke10', 'vnet-spoke110', 'vnet-spoke120'])
    expect(names('spoke10')).toContain('nic-spoke10')
  })

  test('an address finds the network card that has it, then the subnet and the network around it', () => {
    expect(names('10.10.0.4')).toEqual(['nic-spoke10', 'default', 'vnet-spoke10'])
  })

  test('a prefix finds what has it and what it lies in', () => {
    expect(names('10.110.0.0/16').slice(0, 1)).toEqual(['vnet-spoke110'])
    expect(names('10.10.0.0/24')).toEqual(['default', 'vnet-spoke10'])
  })

  test('the beginning of an address is enough', () => {
    expect(names('10.120.')).toEqual(['default', 'nic-spoke120', 'vnet-spoke120'])
  })

  test('nothing is found for nothing', () => {
    expect(names('  ')).toEqual([])
    expect(names('no such thing')).toEqual([])
  })
})
