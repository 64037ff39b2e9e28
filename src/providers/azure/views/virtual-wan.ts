import { type Design, type DesignRecord, type RecordId, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { Column, NativeTable, TableRef } from '../../provider.ts'
import { hubOf, tablesIn } from '../catalog/virtual-wan/lookup.ts'
import { gatewayTable } from '../lower/ids.ts'
import type { VpnGateway } from '../lower/records.ts'
import { hubCircuitAddress, hubVpnAddresses } from '../lower/virtual-wan/addresses.ts'
import { firewallTable, impliedTable } from '../lower/virtual-wan/ids.ts'
import type { HubVpnGateway } from '../lower/virtual-wan/records.ts'
import { HUB_KINDS, type HubKind } from '../lower/virtual-wan/selection.ts'
import { circuitPeers } from './express-route.ts'
import { advertisedRoutes, learnedRoutes } from './gateway-routes.ts'
import { bgpPeers, peerAddresses } from './peers.ts'

/** The route tables of a hub, its default one first. */
export function hubTables(hub: DesignRecord, design: Design): TableRef[] {
  const ref = (id: RecordId, name: string): TableRef => ({
    id: `hub-${id}`,
    title: text('azure.view.hub-routes', { name }),
    record: hub.id,
    rows: { k: 'table', table: id },
  })
  const tables = tablesIn(design, hub.id)
  const byDefault = tables.find(({ props }) => props.role === 'Default')
  const others = tables.filter((table) => table !== byDefault)
  return [
    byDefault ? ref(byDefault.id, byDefault.name) : ref(impliedTable(hub.id), 'defaultRouteTable'),
    ...others.map(({ id, name }) => ref(id, name)),
  ]
}

/** What one route table of a hub, or the hub's firewall, forwards by. */
export function hubTable(record: DesignRecord, design: Design): TableRef[] {
  if (!hubOf(design, record.id)) return []
  const isFirewall = record.kind === 'azure/hub-firewall'
  const title = isFirewall
    ? text('azure.view.hub-firewall-routes')
    : text('azure.view.hub-routes', { name: record.name })
  const table = isFirewall ? firewallTable(record.id) : record.id
  return [{ id: 'hub', title, record: record.id, rows: { k: 'table', table } }]
}

/** A VPN gateway's own routes, and what each BGP peer and it tell each other. */
export function vpnPeerTables(gateway: DesignRecord, design: Design): TableRef[] {
  const record = gateway.id
  return [
    {
      id: 'gateway',
      title: text('azure.view.gateway-routes'),
      record,
      rows: { k: 'table', table: gatewayTable(record) },
    },
    ...bgpPeers(gateway as VpnGateway, design).flatMap((peer, i): TableRef[] => [
      {
        id: `learned-${i}`,
        title: text('azure.view.learned', { peer: peer.name }),
        record,
        rows: { k: 'delivered', sessions: [...peer.received] },
      },
      {
        id: `advertised-${i}`,
        title: text('azure.view.advertised', { peer: peer.name }),
        record,
        rows: { k: 'announced', sessions: [...peer.sent] },
      },
    ]),
  ]
}

/** The table of a record of a hub in its console's words; `undefined` for other records. */
export function hubView(
  ref: TableRef,
  rows: readonly RouteRow[],
  record: DesignRecord,
  design: Design,
): NativeTable | undefined {
  switch (record.kind) {
    case 'azure/virtual-hub':
    case 'azure/hub-route-table':
    case 'azure/hub-firewall':
      return hubRoutes(rows, design)
    case 'azure/hub-vpn-gateway':
    case 'azure/hub-expressroute-gateway':
      return gatewayView(ref, rows, record, design)
    default:
      return undefined
  }
}

function gatewayView(ref: TableRef, rows: readonly RouteRow[], gateway: DesignRecord, design: Design): NativeTable {
  const hub = hubOf(design, gateway.id)
  const isVpn = gateway.kind === 'azure/hub-vpn-gateway'
  const [own = ''] = !hub
    ? []
    : isVpn
      ? hubVpnAddresses(gateway as HubVpnGateway, hub)
      : [hubCircuitAddress(hub)].flatMap((address) => address ?? [])
  if (ref.rows.k === 'announced') return advertisedRoutes(rows, own)
  const peers = new Map(isVpn ? peerAddresses(gateway as VpnGateway, design) : circuitPeers(gateway, design))
  return learnedRoutes(rows, own, (session) => peers.get(session ?? '') ?? '')
}

const COLUMNS: readonly Column[] = [
  { id: 'prefix', title: text('azure.column.prefixes'), mono: true },
  { id: 'next-hop-type', title: text('azure.column.hub-next-hop-type') },
  { id: 'next-hop', title: text('azure.column.hub-next-hop') },
  { id: 'origin', title: text('azure.column.route-origin') },
  { id: 'as-path', title: text('azure.column.as-path'), mono: true },
]

/** Words of the API, which the portal prints as they stand. Source: learn.microsoft.com, View virtual hub effective routes. */
const NEXT_HOP_TYPES: Readonly<Record<HubKind, string>> = {
  vnet: 'Virtual Network Connection',
  static: 'Virtual Network Connection',
  'passed-static': 'Virtual Network Connection',
  vpn: 'VPN_S2S_Gateway',
  er: 'ExpressRouteGateway',
  nva: 'HubBgpConnection',
  remote: 'Remote Hub',
  'remote-er': 'Remote Hub',
  'remote-vpn': 'Remote Hub',
  policy: 'Azure Firewall',
  'firewall-static': 'Azure Firewall',
  internet: 'Internet',
  exit: 'Internet',
}

/**
 * Routes of a hub in the portal's columns and the order of real tables: by prefix within a kind. What loses is listed as inactive, which
 * the portal leaves out. Source: learn.microsoft.com, View virtual hub effective routes.
 */
function hubRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const lines = rows.map((row, i) => ({ row, i, ...wordsOf(row, design) }))
  const rank = ({ row }: (typeof lines)[number]) => HUB_KINDS.indexOf(row.kind as HubKind)
  lines.sort((a, b) => rank(a) - rank(b) || a.i - b.i)
  const active = lines.filter(({ row }) => row.state === 'active')
  return {
    columns: COLUMNS,
    rows: lines.map(({ row, i, type, hop, origin, path }) => ({
      prefix: row.prefix,
      state: row.state === 'active' ? 'active' : 'inactive',
      cells: [row.prefix, type, hop, origin, path || '-'],
      of: [i],
      minor: row.kind === 'exit',
    })),
    cliJson: {
      value: active.map(({ row, type, hop, origin, path }) => ({
        addressPrefixes: [row.prefix],
        asPath: path,
        nextHopType: type,
        nextHops: [hop],
        routeOrigin: origin,
      })),
    },
    cliName: 'az network vhub get-effective-routes',
  }
}

function wordsOf(row: RouteRow, design: Design) {
  const name = (id: string | undefined) => design.records[id ?? '']?.name ?? '-'
  const kind = row.kind as HubKind
  const via = viaOf(row.next)
  // A route of an appliance names the session, as the portal does, not the connection that its packets take.
  const hop = kind === 'nva' ? name(row.group) : name(via)
  const origin = kind === 'vnet' || kind === 'passed-static' || kind === 'remote' ? name(row.owner) : hop
  return { type: NEXT_HOP_TYPES[kind] ?? kind, hop, origin, path: row.attrs.asPath.join('-') }
}

/** The connection, gateway, firewall or hub that the way out leads to: the last part of the link's id. */
function viaOf(next: NextHop | null): string | undefined {
  const link = next?.k === 'link' || next?.k === 'scope' || next?.k === 'address' ? next.link : undefined
  return link?.split(/\/(?:to|hub)\//).at(-1)
}
