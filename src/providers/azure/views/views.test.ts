import { describe, expect, test } from 'vitest'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { nativeTable, type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import { examples } from '../../../examples/index.ts'
import type { Design, DesignRecord, Text } from '../../../model/index.ts'
import { azure } from '../index.ts'
import { en } from '../messages.en.ts'
import { ja } from '../messages.ja.ts'

const words = (cell: string | Text, language: Readonly<Record<string, string>> = en): string =>
  typeof cell === 'string'
    ? cell
    : (language[cell.key] ?? cell.key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(cell.values?.[name]))

const record = (design: Design, name: string): DesignRecord =>
  Object.values(design.records).find((each) => each.name === name) as DesignRecord

async function source(): Promise<SolvedCase> {
  const example = examples.find(({ id }) => id === 'two-hubs-internet-vpn')
  const design = (await example?.load()) as Design
  return solveCase(design, new Map(Object.values(design.records).map((each) => [each.name, each])))
}

describe('effective routes of nic-spoke10 in the published network (zenn.dev/skmkzyk, multiple hub-spoke over Internet VPN)', () => {
  test('the six rows of the article, in the portal’s columns and words', async () => {
    const solved = await source()
    const table = nativeTable(solved, record(solved.design, 'nic-spoke10'))
    expect(table?.columns.map((column) => words(column.title))).toEqual([
      'Source',
      'State',
      'Address Prefixes',
      'Next Hop Type',
      'Next Hop IP Address',
      'User Defined Route Name',
    ])
    expect(table?.rows.flatMap((row) => (row.minor ? [] : [row.cells.map((cell) => words(cell)).join(' | ')]))).toEqual(
      [
        'Default | Active | 10.10.0.0/16 | Virtual network | - | -',
        'Default | Active | 10.0.0.0/16 | VNet peering | - | -',
        'Virtual network gateway | Active | 10.100.0.0/16 | Virtual network gateway | 20.239.118.196 | -',
        'Virtual network gateway | Active | 10.100.200.254/32 | Virtual network gateway | 20.239.118.196 | -',
        'Virtual network gateway | Active | 10.110.0.0/16 | Virtual network gateway | 20.239.118.196 | -',
        'Virtual network gateway | Active | 10.120.0.0/16 | Virtual network gateway | 20.239.118.196 | -',
      ],
    )
    expect(table?.rows.filter((row) => row.minor)).toHaveLength(5)
  })

  test('the Japanese portal’s words', async () => {
    const solved = await source()
    const table = nativeTable(solved, record(solved.design, 'nic-spoke10'))
    expect(table?.rows[2]?.cells.map((cell) => words(cell, ja)).slice(0, 4)).toEqual([
      '仮想ネットワーク ゲートウェイ',
      'アクティブ',
      '10.100.0.0/16',
      '仮想ネットワーク ゲートウェイ',
    ])
  })

  test('the JSON of az network nic show-effective-route-table (learn.microsoft.com, EffectiveRoute)', async () => {
    const solved = await source()
    const table = nativeTable(solved, record(solved.design, 'nic-spoke10'))
    const json = table?.cliJson as { value: unknown[] } | undefined
    expect(json?.value[2]).toEqual({
      name: null,
      disableBgpRoutePropagation: false,
      source: 'VirtualNetworkGateway',
      state: 'Active',
      addressPrefix: ['10.100.0.0/16'],
      nextHopType: 'VirtualNetworkGateway',
      nextHopIpAddress: ['20.239.118.196'],
    })
  })

  test('a gateway shows its own routes, what it learned and advertised per peer, and GatewaySubnet', async () => {
    const { design, solution } = await source()
    const refs = azure.views.tablesOf(record(design, 'vpngw-hub01'), design)
    expect(refs.map((ref) => words(ref.title))).toEqual([
      'Gateway’s own routes',
      'Learned routes from vpngw-hub02',
      'Advertised routes to vpngw-hub02',
      'Routes of GatewaySubnet',
    ])
    const learned = refs[1]?.rows.k === 'delivered' ? refs[1].rows.sessions.flatMap((id) => solution.delivered(id)) : []
    const table = refs[1] && azure.views.table(refs[1], learned, { design })
    expect(table?.columns.map((column) => words(column.title))).toEqual([
      'Network',
      'Origin',
      'Source peer',
      'AS path',
      'Weight',
      'Next hop',
    ])
    expect(table?.rows[0]?.cells).toEqual([
      '10.100.0.0/16',
      'EBgp',
      '10.100.200.254',
      '65151',
      '32768',
      '10.100.200.254',
    ])
  })
})

describe('what the portal does not show', () => {
  const { design, names } = readTopology('views', {
    vnets: [
      {
        name: 'v',
        addressSpace: ['10.0.0.0/16'],
        subnets: [
          { name: 's', prefix: '10.0.0.0/24' },
          { name: 'empty', prefix: '10.0.1.0/24' },
        ],
      },
    ],
    nics: [{ name: 'n', vnet: 'v', subnet: 's', ip: '10.0.0.4', ipForwarding: false }],
    serviceEndpoints: [{ subnet: 'v/empty', service: 'Microsoft.Storage' }],
  })
  const solved = solveCase(design, names)

  test('an empty subnet has a table, with one line for the prefixes of each service endpoint', () => {
    const rows = nativeTable(solved, record(design, 'empty'))?.rows ?? []
    expect(rows).toHaveLength(7)
    expect(
      rows
        .at(-1)
        ?.cells.map((cell) => words(cell))
        .slice(2, 4),
    ).toEqual(['Public prefixes of Microsoft.Storage', 'VirtualNetworkServiceEndpoint'])
  })

  test('a machine has the table of its NIC', () => {
    const [ref] = azure.views.tablesOf(record(design, 'n-vm'), design)
    expect(ref?.record).toBe(record(design, 'n').id)
  })
})
