import type { DesignRecord } from '../../../../model/index.ts'
import type { RouteServerProps } from '../../schema/bgp.ts'
import type { CircuitConnectionProps, CircuitGatewayProps, CircuitRecordProps } from '../../schema/express-route.ts'
import type { Drafting } from '../drafting.ts'
import type { Key } from '../plan.ts'
import { isZonal } from '../plan-network.ts'

type RecordOf<P> = DesignRecord & { props: P }

/** Circuits with their private peering, ExpressRoute gateways and connections, and Route Servers. After the VPN gateways. */
export function planCircuits(draft: Drafting): void {
  for (const record of draft.context.ofKind<CircuitRecordProps>('azure/expressroute-circuit'))
    planCircuit(draft, record)
  for (const record of draft.context.ofKind<CircuitGatewayProps>('azure/expressroute-gateway'))
    planGateway(draft, record)
  for (const record of draft.context.ofKind<CircuitConnectionProps>('azure/expressroute-connection'))
    planConnection(draft, record)
  for (const record of draft.context.ofKind<RouteServerProps>('azure/route-server')) planServer(draft, record)
  for (const record of draft.context.ofKind<{ summarizedGatewayPrefixes?: string[] }>('azure/vnet'))
    if ((record.props.summarizedGatewayPrefixes ?? []).length > 0) draft.note('summarized-prefixes', record)
}

function planCircuit(draft: Drafting, record: RecordOf<CircuitRecordProps>): void {
  const { serviceProvider, peeringLocation, bandwidth, tier, family, primaryPrefix, secondaryPrefix, vlan } =
    record.props
  const common = draft.common('circuit', record)
  const sold = { serviceProvider, peeringLocation, tier, family, bandwidth: Number(bandwidth) }
  draft.add({ kind: 'circuit', ...common, ...sold })
  draft.note('circuit-provider', record, { provider: serviceProvider })
  const peerAsn = siteAsn(draft, record)
  if (!primaryPrefix || !secondaryPrefix || peerAsn === undefined) {
    draft.note('circuit-peering', record)
    return
  }
  draft.add({
    kind: 'circuit-peering',
    ...common,
    key: `${record.id}/peering`,
    name: `${common.name}-private-peering`,
    circuit: record.id,
    peerAsn,
    primary: primaryPrefix,
    secondary: secondaryPrefix,
    vlan,
  })
}

function siteAsn(draft: Drafting, circuit: DesignRecord): number | undefined {
  const line = draft.context.linksAt(circuit.id).find(({ kind }) => kind === 'core/circuit')
  const site = draft.context.design.records[(line?.ends?.a === circuit.id ? line.ends.b : line?.ends?.a) ?? '']
  const asn = site?.props['asn']
  return typeof asn === 'number' ? asn : undefined
}

function planGateway(draft: Drafting, record: RecordOf<CircuitGatewayProps>): void {
  const subnet = draft.subnetOf(record, 'GatewaySubnet')
  if (!subnet) {
    draft.note('no-reserved-subnet', record, { subnet: 'GatewaySubnet' })
    return
  }
  const common = draft.common('circuit-gateway', record)
  const { sku, allowRemoteVnetTraffic } = record.props
  const publicIp = publicIpOf(draft, record, record.props.publicIp, common, isZonal(sku))
  const after = draft.resources.flatMap((one) =>
    one.kind === 'vpn-gateway' && one.subnet.vnet === subnet.vnet ? [one.key] : [],
  )
  draft.add({ kind: 'circuit-gateway', ...common, sku, allowRemoteVnetTraffic, subnet, publicIp, after })
}

/** The drawn address, or one that is added because none works without. */
function publicIpOf(
  draft: Drafting,
  record: DesignRecord,
  drawn: string | undefined,
  { group, name }: { group: Key; name: string },
  zonal: boolean,
): Key {
  if (drawn !== undefined && draft.find('public-ip', drawn)) return drawn
  const made = draft.derived('public-ip', record.id, group, 'public-ip0', `pip-${name}`)
  draft.add({ kind: 'public-ip', ...made, zonal })
  return made.key
}

function planConnection(draft: Drafting, record: RecordOf<CircuitConnectionProps>): void {
  const ends = [record.ends?.a, record.ends?.b]
  const gateway = ends.map((id) => draft.find('circuit-gateway', id)).find((found) => found)
  const circuit = ends.map((id) => draft.find('circuit', id)).find((found) => found)
  if (!gateway || !circuit) return
  const before = draft.resources.flatMap((one) =>
    one.kind === 'circuit-connection' && one.circuit === circuit.key ? [one.key] : [],
  )
  draft.add({
    kind: 'circuit-connection',
    key: record.id,
    record: record.id,
    group: gateway.group,
    name: draft.nameIn(gateway.group, 'circuit-connection', record),
    gateway: gateway.key,
    circuit: circuit.key,
    weight: record.props.routingWeight,
    fastPath: record.props.fastPath,
    after: [...draft.keysOf('circuit-peering', [`${circuit.key}/peering`]), ...before.slice(-1)],
  })
}

function planServer(draft: Drafting, record: RecordOf<RouteServerProps>): void {
  const subnet = draft.subnetOf(record, 'RouteServerSubnet')
  if (!subnet) {
    draft.note('no-reserved-subnet', record, { subnet: 'RouteServerSubnet' })
    return
  }
  const common = draft.common('route-server', record)
  const publicIp = publicIpOf(draft, record, record.props.publicIp, common, true)
  const gateways = draft.resources.flatMap((one) =>
    (one.kind === 'vpn-gateway' || one.kind === 'circuit-gateway') && one.subnet.vnet === subnet.vnet ? [one.key] : [],
  )
  const connections = draft.resources.flatMap((one) =>
    one.kind === 'circuit-connection' && gateways.includes(one.gateway) ? [one.key] : [],
  )
  const { branchToBranch, routingPreference: preference = 'ExpressRoute' } = record.props
  const after = [...gateways, ...connections]
  draft.add({ kind: 'route-server', ...common, subnet, publicIp, branchToBranch, preference, after })
  const place = { ...common, key: `${record.id}/place`, name: 'ipconfig1' }
  draft.add({ kind: 'route-server-place', ...place, server: record.id, subnet, publicIp })
}

/** Sessions of Route Servers with appliances, one after the other at each server. After the machines. */
export function planBgpConnections(draft: Drafting): void {
  for (const record of draft.context.ofKind('azure/bgp-peering')) {
    const ends = [record.ends?.a, record.ends?.b]
    const server = ends.map((id) => draft.find('route-server', id)).find((found) => found)
    const machine = ends.map((id) => draft.find('vm', id)).find((found) => found)
    const asn = draft.context.design.records[machine?.key ?? '']?.props['asn']
    const nic = draft.find('nic', machine?.nics[0])
    if (!server || !machine || !nic || typeof asn !== 'number') continue
    const before = draft.resources.flatMap((one) =>
      one.kind === 'bgp-connection' && one.server === server.key ? [one.key] : [],
    )
    draft.add({
      kind: 'bgp-connection',
      key: record.id,
      record: record.id,
      group: server.group,
      name: draft.partName(server.key, 'bgp-connection', record.name),
      server: server.key,
      peerAsn: asn,
      peerAddress: nic.address,
      after: before.length > 0 ? before.slice(-1) : [`${server.key}/place`],
    })
  }
}
