import { prefixContains } from '../../../ip/index.ts'
import { type Design, type Text, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { NativeRow, NativeTable } from '../../provider.ts'
import type { Of } from '../catalog/lookup.ts'
import { connectionsOf } from '../lower/connections.ts'
import { type GatewayRoute, gatewayTables } from '../lower/gateway-routes.ts'
import { column, hopCells } from './cells.ts'

type Gateway = Of<'alibaba/vpn-gateway'>

const published = ({ published, auto }: GatewayRoute): Text => {
  const status = text(`alibaba.status.${published ? 'published' : 'unpublished'}`)
  return auto ? text(`alibaba.status.${published ? 'auto-published' : 'auto-unpublished'}`) : status
}

const tablesOf = (gateway: Gateway, design: Design) => gatewayTables(gateway, connectionsOf(gateway.id, design))

/** The policy-based routing tab, in the order in which its routes are tried. */
export function policyTable(gateway: Gateway, design: Design): NativeTable {
  const { policy } = tablesOf(gateway, design)
  return {
    columns: [
      column('destination', true),
      column('source', true),
      column('next-hop', true),
      column('weight', true),
      column('priority', true),
      column('published'),
    ],
    rows: policy.map((route) =>
      plain(route, [
        route.source ?? '-',
        nameOf(route, design),
        route.weight,
        String(route.priority),
        published(route),
      ]),
    ),
    notes: [...betweenTunnels(gateway, design), ...equalPriorities(policy)],
  }
}

/** Assumption: with several connections, packets go from one to another by these tables alone. */
const betweenTunnels = (gateway: Gateway, design: Design): Text[] =>
  connectionsOf(gateway.id, design).length > 1 ? [text('alibaba.note.between-tunnels')] : []

/** Assumption: which of several matching policy routes of one priority is tried first. */
const equalPriorities = (policy: readonly GatewayRoute[]): Text[] =>
  policy.some((route, i) =>
    policy.slice(i + 1).some((other) => other.priority === route.priority && meets(route, other)),
  )
    ? [text('alibaba.note.equal-priorities')]
    : []

const meets = (a: GatewayRoute, b: GatewayRoute): boolean =>
  a.connection.id !== b.connection.id &&
  (prefixContains(a.destination, b.destination) || prefixContains(b.destination, a.destination))

/** Assumption: what decides where a longer BGP prefix stands below a static route. */
function longerBelow(rows: readonly RouteRow[]): Text[] {
  const [bgp, own] = ['bgp', 'destination'].map((kind) => rows.filter((row) => row.kind === kind)) as [
    RouteRow[],
    RouteRow[],
  ]
  const decides = bgp.some(({ prefix }) =>
    own.some((route) => route.prefix !== prefix && prefixContains(route.prefix, prefix)),
  )
  return decides ? [text('alibaba.note.tables-in-order')] : []
}

/** The destination-based routing tab: routes in use are those that the gateway forwards by now. */
export function destinationTable(gateway: Gateway, rows: readonly RouteRow[], design: Design): NativeTable {
  const { destination } = tablesOf(gateway, design)
  return {
    columns: [
      column('destination', true),
      column('next-hop', true),
      column('weight', true),
      column('published'),
      column('status'),
    ],
    rows: destination.map((route) => {
      const of = rows.flatMap(({ kind, prefix, next }, i) => {
        const over = next?.k === 'link' && route.connection.links.includes(next.link)
        return kind === 'destination' && prefix === route.destination && over ? [i] : []
      })
      const used = of.some((i) => rows[i]?.state === 'active')
      const status = text(`alibaba.status.${used ? 'available' : 'unused'}`)
      const row = plain(route, [nameOf(route, design), route.weight, published(route), status])
      return { ...row, of, state: used ? 'active' : 'inactive' }
    }),
    notes: [...betweenTunnels(gateway, design), ...longerBelow(rows)],
  }
}

const nameOf = (route: GatewayRoute, design: Design): string =>
  design.records[route.connection.id]?.name ?? route.connection.id

const plain = (route: GatewayRoute, cells: (string | Text)[]): NativeRow => ({
  prefix: route.destination,
  state: 'active',
  cells: [route.destination, ...cells],
  of: [],
  minor: false,
})

/** The BGP tab: what peers announced, and the VPC's own routes. */
export function bgpTable(rows: readonly RouteRow[], design: Design): NativeTable {
  const shown = rows.flatMap((row, i) => (row.kind === 'tunnel' ? [] : [{ row, i }]))
  return {
    columns: [column('destination', true), column('next-hop', true), column('as-path', true), column('status')],
    rows: shown
      .filter(({ row }) => row.kind !== 'destination' && row.kind !== 'transit')
      .map(({ row, i }) => ({
        prefix: row.prefix,
        state: row.state === 'active' ? 'active' : 'inactive',
        cells: [
          row.prefix,
          hopCells(row.next, design)[1],
          row.attrs.asPath.join(' ') || '-',
          text(`alibaba.status.${row.state === 'active' ? 'available' : 'unused'}`),
        ],
        of: [i],
        minor: false,
      })),
    notes: longerBelow(rows),
  }
}
