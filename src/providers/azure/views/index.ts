import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { NativeTable, TableRef, ViewContext, Views } from '../../provider.ts'
import { routeServerOf } from '../catalog/lookup.ts'
import { circuitGatewayAddress } from '../lower/express-route/gateway-address.ts'
import { bgpAddresses } from '../lower/gateway-addresses.ts'
import { bgpSession, exchangeSession, leafOfSubnet, serverTable, systemTable } from '../lower/ids.ts'
import type { Nic, Subnet, VpnGateway } from '../lower/records.ts'
import { serverAddresses } from '../lower/route-server.ts'
import type { ApplianceProps } from '../schema/compute.ts'
import { effectiveRoutes } from './effective-routes.ts'
import { circuitGatewayTables, circuitPeers, circuitRoutes, circuitTables } from './express-route.ts'
import { advertisedRoutes, learnedRoutes, serverRoutes, systemRoutes } from './gateway-routes.ts'
import { peerAddresses } from './peers.ts'
import { hubTable, hubTables, hubView, vpnPeerTables } from './virtual-wan.ts'

const EFFECTIVE = text('azure.view.effective-routes')

export const views: Views = { tablesOf, table }

function tablesOf(record: DesignRecord, design: Design): TableRef[] {
  switch (record.kind) {
    case 'azure/subnet':
      return inVnet(record, design) ? [effective('routes', EFFECTIVE, record.id, record as Subnet)] : []
    case 'azure/nic':
    case 'azure/bastion':
    case 'azure/load-balancer':
    case 'azure/firewall':
      return inSubnet(record, design)
    case 'azure/vm':
      return machineTables(record, design)
    case 'azure/appliance':
      return [...machineTables(record, design), ...systemTables(record, design)]
    case 'azure/vpn-gateway':
      return gatewayTables(record as VpnGateway, design)
    case 'azure/expressroute-circuit':
      return circuitTables(record)
    case 'azure/expressroute-gateway':
      return [...circuitGatewayTables(record, design), ...gatewaySubnetTable(record, design)]
    case 'azure/route-server':
      return serverTables(record, design)
    case 'azure/virtual-hub':
      return hubTables(record, design)
    case 'azure/hub-route-table':
    case 'azure/hub-firewall':
      return hubTable(record, design)
    case 'azure/hub-vpn-gateway':
      return vpnPeerTables(record, design)
    case 'azure/hub-expressroute-gateway':
      return circuitGatewayTables(record, design)
    default:
      return []
  }
}

const effective = (id: string, title: Text, record: string, subnet: Subnet): TableRef => ({
  id,
  title,
  record,
  rows: { k: 'table', table: leafOfSubnet(subnet) },
})

/** Only the subnets of a VNet have tables. */
const inVnet = (subnet: DesignRecord, design: Design): boolean =>
  design.records[subnet.parent ?? '']?.kind === 'azure/vnet'

function subnetOf(record: DesignRecord, design: Design): Subnet | undefined {
  const parent = design.records[record.parent ?? '']
  return parent?.kind === 'azure/subnet' && inVnet(parent, design) ? (parent as Subnet) : undefined
}

/** A gateway that stands in its VNet belongs to GatewaySubnet all the same. */
const gatewaySubnet = (gateway: DesignRecord, design: Design): Subnet | undefined =>
  subnetOf(gateway, design) ??
  Object.values(design.records).find(
    (record): record is Subnet =>
      record.kind === 'azure/subnet' && record.parent === gateway.parent && record.name === 'GatewaySubnet',
  )

function inSubnet(record: DesignRecord, design: Design): TableRef[] {
  const subnet = subnetOf(record, design)
  return subnet ? [effective('routes', EFFECTIVE, record.id, subnet)] : []
}

const nicsOf = (machine: DesignRecord, design: Design): Nic[] =>
  Object.values(design.records)
    .filter((record): record is Nic => record.kind === 'azure/nic' && (record as Nic).props.machine === machine.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** One table per NIC: a machine as such has none. */
function machineTables(machine: DesignRecord, design: Design): TableRef[] {
  const nics = nicsOf(machine, design)
  return nics.flatMap((nic) => {
    const subnet = subnetOf(nic, design)
    const title = nics.length > 1 ? text('azure.view.effective-routes-of', { name: nic.name }) : EFFECTIVE
    return subnet ? [{ ...effective(`routes-${nic.id}`, title, nic.id, subnet), record: nic.id }] : []
  })
}

function systemTables(appliance: DesignRecord, design: Design): TableRef[] {
  const tunnels = Object.values(design.records).some(
    ({ kind, ends }) =>
      (kind === 'core/vpn' || kind === 'azure/overlay') && (ends?.a === appliance.id || ends?.b === appliance.id),
  )
  const { asn, osRoutes = [] } = appliance.props as ApplianceProps
  const has = tunnels || asn !== undefined || osRoutes.length > 0 || nicsOf(appliance, design).length > 1
  if (!has) return []
  const rows = { k: 'table', table: systemTable(appliance.id) } as const
  return [{ id: 'system', title: text('azure.view.system'), record: appliance.id, rows }]
}

/** The routes that decide about what comes out of a gateway. */
function gatewaySubnetTable(gateway: DesignRecord, design: Design): TableRef[] {
  const subnet = gatewaySubnet(gateway, design)
  return subnet ? [effective('subnet', text('azure.view.gateway-subnet'), gateway.id, subnet)] : []
}

function gatewayTables(gateway: VpnGateway, design: Design): TableRef[] {
  const subnet = gatewaySubnet(gateway, design)
  if (!subnet) return []
  return [...vpnPeerTables(gateway, design), ...gatewaySubnetTable(gateway, design)]
}

/** A Route Server's own routes, and what each appliance and it tell each other. */
function serverTables(server: DesignRecord, design: Design): TableRef[] {
  const record = server.id
  const rows = { k: 'table', table: serverTable(record) } as const
  const peerings = Object.values(design.records)
    .filter(({ kind, ends }) => kind === 'azure/bgp-peering' && (ends?.a === record || ends?.b === record))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    { id: 'server', title: text('azure.view.server-routes'), record, rows },
    ...peerings.flatMap(({ id, ends }, i): TableRef[] => {
      const [mine, theirs] = ends?.a === record ? (['a', 'b'] as const) : (['b', 'a'] as const)
      const peer = design.records[ends?.[theirs] ?? '']?.name ?? ''
      return [
        {
          id: `learned-${i}`,
          title: text('azure.view.learned', { peer }),
          record,
          rows: { k: 'delivered', sessions: [bgpSession(id, theirs)] },
        },
        {
          id: `advertised-${i}`,
          title: text('azure.view.advertised', { peer }),
          record,
          rows: { k: 'announced', sessions: [bgpSession(id, mine)] },
        },
      ]
    }),
  ]
}

function table(ref: TableRef, rows: Parameters<Views['table']>[1], { design }: ViewContext): NativeTable {
  if (ref.id === 'system') return systemRoutes(rows, design)
  const record = design.records[ref.record]
  const hub = record && hubView(ref, rows, record, design)
  if (hub) return hub
  if (record?.kind === 'azure/route-server') return serverRoutes(rows)
  if (record?.kind === 'azure/expressroute-circuit') return circuitRoutes(rows, record, design)
  if (record?.kind === 'azure/expressroute-gateway' && ref.id !== 'subnet')
    return circuitGatewayRoutes(ref, rows, record, design)
  if (record?.kind !== 'azure/vpn-gateway' || ref.id === 'subnet') return effectiveRoutes(ref, rows, design)
  const gateway = record as VpnGateway
  const subnet = gatewaySubnet(gateway, design)
  const own = subnet ? (bgpAddresses(gateway, subnet)[0] ?? '') : ''
  if (ref.rows.k === 'announced') return advertisedRoutes(rows, own)
  const peers = new Map([...peerAddresses(gateway, design), ...serverPeer(gateway, subnet, design)])
  return learnedRoutes(rows, own, (session) => peers.get(session ?? '') ?? '')
}

function circuitGatewayRoutes(
  ref: TableRef,
  rows: Parameters<Views['table']>[1],
  gateway: DesignRecord,
  design: Design,
): NativeTable {
  const subnet = gatewaySubnet(gateway, design)
  const own = subnet ? (circuitGatewayAddress(subnet) ?? '') : ''
  if (ref.rows.k === 'announced') return advertisedRoutes(rows, own)
  const peers = new Map([...circuitPeers(gateway, design), ...serverPeer(gateway, subnet, design)])
  return learnedRoutes(rows, own, (session) => peers.get(session ?? '') ?? '')
}

/** The Route Server beside a gateway, by the session over which it tells the gateway its routes. */
function serverPeer(
  gateway: DesignRecord,
  subnet: Subnet | undefined,
  design: Design,
): [session: string, address: string][] {
  const server = routeServerOf(design, subnet?.parent ?? '')
  const place = design.records[server?.parent ?? '']
  const [address] = place?.kind === 'azure/subnet' ? serverAddresses(place as Subnet) : []
  return server && address ? [[exchangeSession(server.id, gateway.id), address]] : []
}
