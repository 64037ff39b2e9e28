import { type Design, type DesignRecord, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { pathSessionId } from '../../joint/circuit/circuit-ids.ts'
import type { Column, NativeRow, NativeTable, TableRef } from '../../provider.ts'
import { type ConnectionRecord, connectionsAt } from '../catalog/express-route/lookup.ts'
import { circuitGatewayAddress } from '../lower/express-route/gateway-address.ts'
import { connectionPath, edgeSession, edgeTable } from '../lower/express-route/ids.ts'
import { gatewayTable } from '../lower/ids.ts'
import type { Subnet } from '../lower/records.ts'

const LINKS = ['primary', 'secondary'] as const

/** The route tables of both links: what each edge router learned from gateways and from the site. */
export const circuitTables = (circuit: DesignRecord): TableRef[] =>
  LINKS.map((link, i) => ({
    id: `edge-${link}`,
    title: text('azure.view.circuit-routes', { linkKey: `azure.view.link-${link}` }),
    record: circuit.id,
    rows: { k: 'table', table: edgeTable(circuit.id, i) },
  }))

/** A gateway's own routes, and per circuit what it learned and advertised. */
export const circuitGatewayTables = (gateway: DesignRecord, design: Design): TableRef[] => [
  {
    id: 'gateway',
    title: text('azure.view.gateway-routes'),
    record: gateway.id,
    rows: { k: 'table', table: gatewayTable(gateway.id) },
  },
  ...byId(connectionsAt(design, gateway.id)).flatMap(({ link, other }, i): TableRef[] => {
    const paths = LINKS.map((_, path) => connectionPath(link.id, path))
    const peer = other?.name ?? ''
    return [
      {
        id: `learned-${i}`,
        title: text('azure.view.learned', { peer }),
        record: gateway.id,
        rows: { k: 'delivered', sessions: paths.map((path) => edgeSession(path, 'edge')) },
      },
      {
        id: `advertised-${i}`,
        title: text('azure.view.advertised', { peer }),
        record: gateway.id,
        rows: { k: 'announced', sessions: paths.map((path) => edgeSession(path, 'gateway')) },
      },
    ]
  }),
]

const byId = <T extends { link: ConnectionRecord }>(connections: readonly T[]): T[] =>
  [...connections].sort((a, b) => (a.link.id < b.link.id ? -1 : 1))

/**
 * Who a gateway hears from, by session: an edge router by the address that effective routes print too. Edge routers have addresses in GatewaySubnet that nobody documents.
 */
export function circuitPeers(gateway: DesignRecord, design: Design): Map<string, string> {
  const peers = new Map<string, string>()
  for (const { link, other } of connectionsAt(design, gateway.id)) {
    for (const [i, word] of LINKS.entries()) {
      const shown = link.props.shownNextHops?.[i] ?? `<${other?.name ?? ''}:${word}>`
      peers.set(edgeSession(connectionPath(link.id, i), 'edge'), shown)
    }
  }
  return peers
}

const column = (id: string): Column => ({ id, title: text(`azure.column.${id}`), mono: true })

const CIRCUIT = [column('network'), column('next-hop'), column('loc-prf'), column('weight'), column('path')]

/**
 * The route table of one link of a circuit, in the columns of the portal and of `az network express-route list-route-tables`.
 * A gateway announces from both of its instances, so each of its routes is there twice.
 * Source: printed outputs of github.com/kaysalawu/azure-network-terraform, lab 8.
 */
export function circuitRoutes(rows: readonly RouteRow[], circuit: DesignRecord, design: Design): NativeTable {
  const hops = nextHops(circuit, design)
  const lines = rows.flatMap((row, i) =>
    (hops.get(row.session ?? '') ?? ['-']).map((nextHop) => ({
      i,
      row,
      cli: { locPrf: '', network: row.prefix, nextHop, path: row.attrs.asPath.join(' '), weight: 0 },
    })),
  )
  return {
    columns: CIRCUIT,
    rows: lines.map(
      ({ i, row, cli }): NativeRow => ({
        prefix: row.prefix,
        state: row.state === 'active' ? 'active' : 'inactive',
        cells: [cli.network, cli.nextHop, '-', String(cli.weight), cli.path],
        of: [i],
        minor: false,
      }),
    ),
    cliJson: { value: lines.map(({ cli }) => cli) },
    cliName: 'az network express-route list-route-tables',
  }
}

/** Next hops by the session that brought a route: both instances of a gateway, or the site's end of the link. */
function nextHops(circuit: DesignRecord, design: Design): Map<string, string[]> {
  const hops = new Map<string, string[]>()
  for (const { link, other } of connectionsAt(design, circuit.id)) {
    const subnet = design.records[other?.parent ?? '']
    const first = subnet?.kind === 'azure/subnet' ? circuitGatewayAddress(subnet as Subnet) : undefined
    const both = first ? [first, nextAddress(first)] : []
    for (const path of LINKS.keys()) hops.set(edgeSession(connectionPath(link.id, path), 'gateway'), both)
  }
  for (const line of Object.values(design.records)) {
    if (line.kind !== 'core/circuit' || (line.ends?.a !== circuit.id && line.ends?.b !== circuit.id)) continue
    const isA = line.ends.a === circuit.id
    for (const [i, path] of (line.props as unknown as CircuitProps).paths.entries()) {
      const site = isA ? path.insideB : path.insideA
      hops.set(pathSessionId(line.id, i, isA ? 'ba' : 'ab'), [site ?? '-'])
    }
  }
  return hops
}

const nextAddress = (address: string): string => address.replace(/\d+$/, (last) => String(Number(last) + 1))
