import { type Address, addressAt, type Prefix, prefixContains, prefixNumbers, prefixSize } from '../../../ip/index.ts'
import type { Design } from '../../../model/index.ts'
import type { PublicIp, RouteTable, Subnet, Vnet, VpnGateway } from './records.ts'

/**
 * Where the BGP sessions of a gateway end, one per instance: as stated, or what the platform picks: the last usable
 * address of GatewaySubnet, or the first two when active-active.
 * Source: learn.microsoft.com, About BGP and VPN Gateway; outputs of the What The Hack BGP challenges.
 */
export function bgpAddresses(gateway: VpnGateway, subnet: Subnet): Address[] {
  const { activeActive, bgpAddresses: stated = [] } = gateway.props
  const offsets = activeActive ? [4, 5] : [-2]
  return offsets.flatMap((offset, i) => (stated[i] as Address | undefined) ?? inside(subnet, offset))
}

/** The address at this place of the subnet, if it has as many. */
function inside(subnet: Subnet, offset: number): Address[] {
  const range = subnet.props.prefix as Prefix
  return prefixSize(range) > Math.abs(offset) ? [addressAt(range, offset)] : []
}

/** Addresses of GatewaySubnet that belong to the gateway: its instances' own, and those of its BGP sessions. */
export function instanceAddresses(gateway: VpnGateway, subnet: Subnet): Address[] {
  const first = (gateway.props.activeActive ? [4, 5] : [4]).flatMap((offset) => inside(subnet, offset))
  return [...new Set([...first, ...bgpAddresses(gateway, subnet)])].sort()
}

/**
 * Next hops that effective routes print for routes through this gateway: the public address of an active-standby one,
 * the private address of each instance of an active-active one. An address that only deployment will tell stands as
 * the name of its public IP resource in angle brackets.
 * Source: What The Hack BGP challenges, challenge 1.
 */
export function nextHopLabels(gateway: VpnGateway, subnet: Subnet, design: Design): string[] {
  const { shownNextHop, activeActive, publicIps } = gateway.props
  if (shownNextHop) return [shownNextHop]
  if (activeActive) {
    const instances = bgpAddresses(gateway, subnet)
    return instancesApart(instances, subnet, design) ? instances.slice(-1) : instances
  }
  const publicIp = design.records[publicIps[0] ?? ''] as PublicIp | undefined
  return [publicIp?.props.address ?? `<${publicIp?.name ?? gateway.name}>`]
}

/**
 * Whether user routes of GatewaySubnet take the instances' iBGP session away from them: then one instance alone programs
 * routes, and the published output shows the second. Source: What The Hack BGP challenges, challenge 8.
 */
function instancesApart(instances: readonly Address[], subnet: Subnet, design: Design): boolean {
  const table = design.records[subnet.props.routeTable ?? ''] as RouteTable | undefined
  const vnet = design.records[subnet.parent ?? ''] as Vnet | undefined
  if (table?.kind !== 'azure/route-table' || vnet?.kind !== 'azure/vnet') return false
  return instances.some((address) => {
    const covers = (prefix: string) => prefixContains(prefix as Prefix, address)
    const local = Math.max(...vnet.props.addressSpace.filter(covers).map(lengthOf))
    const route = table.props.routes
      .filter(({ prefix }) => covers(prefix) && lengthOf(prefix) >= local)
      .sort((a, b) => lengthOf(b.prefix) - lengthOf(a.prefix))[0]
    return route !== undefined && route.nextHopType !== 'VnetLocal'
  })
}

const lengthOf = (prefix: string): number => prefixNumbers(prefix as Prefix).length

/** BGP needs a route-based gateway that is not Basic. Source: learn.microsoft.com, VPN Gateway FAQ, BGP. */
export const gatewayAsn = ({ props }: VpnGateway): number | undefined =>
  props.enableBgp && props.vpnType === 'RouteBased' && props.sku !== 'Basic' ? props.asn : undefined
