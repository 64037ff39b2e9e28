import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { cliRows } from './check-routes.ts'
import { readTopology } from './read-topology.ts'

/** A design in words: `VNG, 1 circuit`, `VNG + ARS, 2 circuits`. */
const DESIGN = /^VNG( \+ ARS)?, (\d+) circuits?$/

/**
 * Next hops of one on-premises prefix in a VNet with an ExpressRoute gateway, a number of circuits that all announce it, and
 * perhaps a Route Server. The table names the edge routers: those of the row with the most next hops for as many circuits.
 */
export function checkTable(rows: readonly Members[]): void {
  for (const row of rows) {
    row.only('design', 'prefix', 'nextHopIps', 'evidence', 'note')
    const [, server, count] = DESIGN.exec(row.text('design')) ?? []
    if (count === undefined) throw new Missing(`design ${row.text('design')}`)
    const expected = row.texts('nextHopIps')
    const edges = rows
      .filter(
        (other) => DESIGN.exec(other.text('design'))?.[2] === count && other.text('prefix') === row.text('prefix'),
      )
      .map((other) => other.texts('nextHopIps'))
      .reduce((longest, list) => (list.length > longest.length ? list : longest))
    const actual = nextHopsIn(row.text('prefix'), edges, Number(count), server !== undefined)
    if (actual.join(' ') !== [...expected].sort().join(' '))
      throw new Difference(`${row.text('design')}: next hops ${actual.join(' ')}, expected ${expected.join(' ')}`)
  }
}

function nextHopsIn(prefix: string, edges: readonly string[], circuits: number, server: boolean): string[] {
  const subnets = [
    { name: 's', prefix: '10.250.0.0/24' },
    { name: 'GatewaySubnet', prefix: '10.250.1.0/24' },
    { name: 'RouteServerSubnet', prefix: '10.250.2.0/24' },
  ]
  const { design, names } = readTopology('table', {
    vnets: [{ name: 'v', addressSpace: ['10.250.0.0/16'], subnets }],
    gateways: [
      { name: 'ergw', kind: 'er', vnet: 'v', mseeNextHops: edges },
      ...(server ? [{ name: 'ars', kind: 'ars', vnet: 'v' }] : []),
    ],
    circuits: Array.from({ length: circuits }, (_, i) => ({
      name: `er${i + 1}`,
      gateways: ['ergw'],
      onpremAdvertises: [prefix],
    })),
    nics: [{ name: 'n', vnet: 'v', subnet: 's', ip: '10.250.0.4' }],
  })
  return cliRows(solveCase(design, names), 'n')
    .flatMap((row) => (row.prefix === prefix ? [row.nextHopIp ?? ''] : []))
    .sort()
}
