import { type Design, type DesignRecord, text } from '../../../model/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { pathSessionId } from '../../joint/circuit/circuit-ids.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelSessionId } from '../../joint/vpn-ids.ts'
import type { TableRef, Views } from '../../provider.ts'
import { cloudsTable, edgeTable, leafId, unusedTable } from '../lower/ids.ts'
import type { NetworkLoadBalancerProps } from '../schema/load-balancer.ts'
import type { RouteTableProps, SubnetProps } from '../schema/network.ts'
import { gatewayRoutes } from './gateway-routes.ts'
import { transitRoutes } from './transit-routes.ts'
import { vpcRoutes } from './vpc-routes.ts'

export const views: Views = {
  tablesOf,
  table(ref, rows, { design }) {
    const kind = design.records[ref.record]?.kind
    if (ref.id.startsWith('transit')) return transitRoutes(rows, design)
    return GATEWAYS.includes(kind ?? '') ? gatewayRoutes(rows, design) : vpcRoutes(rows, design)
  },
}

/** Kinds whose tables hold BGP routes. */
const GATEWAYS = ['aws/transit-gateway', 'aws/virtual-private-gateway', 'aws/direct-connect-gateway']

function tablesOf(record: DesignRecord, design: Design): TableRef[] {
  switch (record.kind) {
    case 'aws/subnet':
      return [ofSubnet(record.id, record.id)]
    case 'aws/network-interface':
    case 'aws/interface-endpoint':
    case 'aws/nat-gateway':
      return design.records[record.parent ?? '']?.kind === 'aws/subnet'
        ? [ofSubnet(record.id, record.parent ?? '')]
        : []
    case 'aws/network-load-balancer':
      return nodesOf(record, design)
    case 'aws/instance':
      return interfacesOf(record, design).map((card) => ofSubnet(card.id, card.parent ?? ''))
    case 'aws/route-table':
      return [ofRouteTable(record, design)]
    case 'aws/transit-gateway-route-table':
      return [ofTransitTable(record, record.id)]
    case 'aws/transit-gateway':
      return transitTables(record, design)
    case 'aws/virtual-private-gateway':
      return [
        {
          id: 'gateway',
          title: text('aws.view.gateway-routes'),
          record: record.id,
          rows: { k: 'table', table: record.id },
        },
        ...vpnTables(record, design),
        ...circuitTables(record, design),
      ]
    case 'aws/direct-connect-gateway':
      return directConnectTables(record, design)
    default:
      return []
  }
}

const ofSubnet = (record: string, subnet: string): TableRef => ({
  id: `routes-${record}`,
  title: text('aws.view.routes'),
  record,
  rows: { k: 'table', table: leafId(subnet) },
})

/** One table per subnet that it stands in. */
const nodesOf = (balancer: DesignRecord, design: Design): TableRef[] =>
  (balancer.props as unknown as NetworkLoadBalancerProps).nodes
    .filter(({ subnet }) => design.records[subnet]?.kind === 'aws/subnet')
    .map(({ subnet }) => ({
      ...ofSubnet(balancer.id, subnet),
      id: `routes-${subnet}`,
      title: text('aws.view.node-routes', { name: design.records[subnet]?.name ?? subnet }),
    }))

const interfacesOf = (instance: DesignRecord, design: Design): DesignRecord[] =>
  Object.values(design.records)
    .filter(({ kind, props }) => kind === 'aws/network-interface' && props['instance'] === instance.id)
    .sort((a, b) => Number(a.props['device']) - Number(b.props['device']) || (a.id < b.id ? -1 : 1))

/** A route table says the same to each of its subnets: the first one's view stands for it. */
function ofRouteTable(table: DesignRecord, design: Design): TableRef {
  const { main, edge } = table.props as RouteTableProps
  const subnet = Object.values(design.records)
    .filter(({ kind, parent, props }) => {
      if (kind !== 'aws/subnet' || parent !== table.parent) return false
      const own = (props as SubnetProps).routeTable
      return own === undefined ? main : own === table.id
    })
    .map(({ id }) => id)
    .sort()[0]
  const shown = edge === undefined ? unusedTable(table.id) : edgeTable(edge)
  return {
    id: 'routes',
    title: text(edge === undefined ? 'aws.view.routes' : 'aws.view.edge'),
    record: table.id,
    rows: { k: 'table', table: subnet === undefined ? shown : leafId(subnet) },
  }
}

const ofTransitTable = (table: DesignRecord, record: string): TableRef => ({
  id: `transit-${table.id}`,
  title: text('aws.view.tgw-routes', { name: table.name }),
  record,
  rows: { k: 'table', table: table.id },
})

function transitTables(gateway: DesignRecord, design: Design): TableRef[] {
  const tables = Object.values(design.records)
    .filter(({ kind, parent }) => kind === 'aws/transit-gateway-route-table' && parent === gateway.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return [...tables.map((table) => ofTransitTable(table, gateway.id)), ...vpnTables(gateway, design)]
}

/** What sites announced, what stands ready for them, and both by virtual interface. */
const directConnectTables = (gateway: DesignRecord, design: Design): TableRef[] => [
  {
    id: 'gateway',
    title: text('aws.view.dx-routes'),
    record: gateway.id,
    rows: { k: 'table', table: gateway.id },
  },
  {
    id: 'clouds',
    title: text('aws.view.dx-clouds'),
    record: gateway.id,
    rows: { k: 'table', table: cloudsTable(gateway.id) },
  },
  ...circuitTables(gateway, design),
]

/** What each virtual interface of a gateway brought and announces. */
const circuitTables = (gateway: DesignRecord, design: Design): TableRef[] =>
  Object.values(design.records)
    .filter(({ kind, ends }) => kind === 'core/circuit' && (ends?.a === gateway.id || ends?.b === gateway.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((circuit): TableRef[] => {
      const { paths } = circuit.props as unknown as CircuitProps
      const isA = circuit.ends?.a === gateway.id
      const peer = design.records[(isA ? circuit.ends?.b : circuit.ends?.a) ?? '']?.name ?? circuit.name
      const sessions = (way: 'ab' | 'ba') => paths.map((_, i) => pathSessionId(circuit.id, i, way))
      const ref = (id: string, k: 'delivered' | 'announced', way: 'ab' | 'ba'): TableRef => ({
        id: `${id}-${circuit.id}`,
        title: text(`aws.view.vpn-${id}`, { peer }),
        record: gateway.id,
        rows: { k, sessions: sessions(way) },
      })
      return [ref('learned', 'delivered', isA ? 'ba' : 'ab'), ref('announced', 'announced', isA ? 'ab' : 'ba')]
    })

/** What each VPN of a gateway brought and announces. */
function vpnTables(gateway: DesignRecord, design: Design): TableRef[] {
  return Object.values(design.records)
    .filter(({ kind, ends }) => kind === 'core/vpn' && (ends?.a === gateway.id || ends?.b === gateway.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((vpn): TableRef[] => {
      const { tunnels, a, b } = vpn.props as unknown as VpnProps
      if (!a?.enableBgp || !b?.enableBgp) return []
      const isA = vpn.ends?.a === gateway.id
      const peer = design.records[(isA ? vpn.ends?.b : vpn.ends?.a) ?? '']?.name ?? vpn.name
      const sessions = (way: 'ab' | 'ba') => tunnels.map((_, i) => tunnelSessionId(vpn.id, i, way))
      const ref = (id: string, title: string, k: 'delivered' | 'announced', way: 'ab' | 'ba'): TableRef => ({
        id: `${id}-${vpn.id}`,
        title: text(title, { peer }),
        record: gateway.id,
        rows: { k, sessions: sessions(way) },
      })
      return [
        ref('learned', 'aws.view.vpn-learned', 'delivered', isA ? 'ba' : 'ab'),
        ref('announced', 'aws.view.vpn-announced', 'announced', isA ? 'ab' : 'ba'),
      ]
    })
}
