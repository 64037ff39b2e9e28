import { expect, test } from 'vitest'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import type { NativeTable } from '../../provider.ts'
import { azure } from '../index.ts'

/** The first hub of github.com/kaysalawu/azure-network-terraform, 4-general/08, with one circuit. */
const LAB8 = {
  vnets: [
    {
      name: 'hub1',
      addressSpace: ['10.11.0.0/20', '10.11.16.0/20'],
      subnets: [{ name: 'GatewaySubnet', prefix: '10.11.16.0/24' }],
    },
  ],
  gateways: [{ name: 'ergw', kind: 'er', vnet: 'hub1', mseeNextHops: ['10.63.110.248', '10.63.110.252'] }],
  circuits: [
    {
      name: 'er1',
      gateways: ['ergw'],
      onpremAdvertises: [{ prefix: '10.20.0.0/20', asPath: [64512, 12076] }, '172.16.0.8/30'],
    },
  ],
}

const solved = (): SolvedCase => {
  const { design, names } = readTopology('lab8', LAB8)
  return solveCase(design, names)
}

function tableOf({ design, names, solution }: SolvedCase, name: string, id: string): NativeTable {
  const record = names.get(name)!
  const ref = azure.views.tablesOf(design.records[record.id]!, design).find((each) => each.id === id)!
  const { rows } = ref
  const listed =
    rows.k === 'table'
      ? solution.rows(rows.table)
      : rows.k === 'delivered'
        ? rows.sessions.flatMap((session) => solution.delivered(session))
        : rows.sessions.flatMap((session) => solution.announced(session).map(({ attrs, from }) => ({ ...from, attrs })))
  return azure.views.table(ref, listed, { design })
}

const cells = (table: NativeTable) => table.rows.map((row) => row.cells.join(' '))

test('the route table of a link: both instances of the gateway, and the site (published output, lab 8)', () => {
  const rows = cells(tableOf(solved(), 'er1', 'edge-primary'))
  expect(rows).toContain('10.11.0.0/20 10.11.16.12 - 0 65515')
  expect(rows).toContain('10.11.0.0/20 10.11.16.13 - 0 65515')
  expect(rows).toContain('10.11.16.0/20 10.11.16.12 - 0 65515')
  expect(rows).toContain('10.20.0.0/20 172.31.200.1 - 0 64512 12076')
  expect(cells(tableOf(solved(), 'er1', 'edge-secondary'))).toContain('10.20.0.0/20 172.31.200.5 - 0 64512 12076')
})

test('learned routes of a gateway: one per link, AS path 12076 first, weight 32769 (published output, lab 8)', () => {
  const rows = cells(tableOf(solved(), 'ergw', 'gateway'))
  expect(rows).toContain('10.11.0.0/20 Network 10.11.16.12 - 32768 -')
  expect(rows.filter((row) => row.startsWith('10.20.0.0/20'))).toEqual([
    '10.20.0.0/20 EBgp 10.63.110.248 12076-64512-12076 32769 10.63.110.248',
    '10.20.0.0/20 EBgp 10.63.110.252 12076-64512-12076 32769 10.63.110.252',
  ])
})

test('advertised routes of a gateway: its networks, from its first instance (erjosito/lab-summarized-gw-prefixes-20260427)', () => {
  expect(cells(tableOf(solved(), 'ergw', 'advertised-0'))).toEqual([
    '10.11.0.0/20 10.11.16.12 Igp 65515 0',
    '10.11.16.0/20 10.11.16.12 Igp 65515 0',
  ])
})
