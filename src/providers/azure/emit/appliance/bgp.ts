import type { DeviceBgp, DeviceNeighbor, DeviceRoute, PolicyStatement } from '../../../../codegen/device/index.ts'
import { type Address, addressAt, hostPrefix, type Prefix, prefixContains } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import type { LowerContext } from '../../../provider.ts'
import type { BgpSide } from '../../lower/bgp-filter.ts'
import { type OverlayEnd, overlayBetween } from '../../lower/overlay/index.ts'
import { type Port, portsOf } from '../../lower/ports.ts'
import type { Appliance, BgpPeering, Subnet } from '../../lower/records.ts'
import { SERVER_ASN, serverAddresses } from '../../lower/route-server.ts'

/** BGP of an appliance with Route Servers and other appliances, and the routes without which its sessions would not come up. */
export interface ApplianceBgp {
  readonly bgp: DeviceBgp
  readonly routes: readonly DeviceRoute[]
}

/** `undefined`: it has no AS number, no address for sessions, or no peer. */
export function applianceBgp(context: LowerContext, appliance: Appliance): ApplianceBgp | undefined {
  const [port] = portsOf(context, appliance)
  const { asn, bgpAddress, advertises } = appliance.props
  if (asn === undefined || !port) return undefined
  const neighbors = context
    .linksAt(appliance.id)
    .flatMap((link) =>
      link.kind === 'azure/bgp-peering' ? neighborsOver(context, appliance, link as BgpPeering, port) : [],
    )
  if (neighbors.length === 0) return undefined
  return {
    bgp: {
      asn,
      routerId: (bgpAddress ?? port.nic.props.address) as Address,
      maxPaths: 8,
      originates: (advertises ?? []) as Prefix[],
      neighbors,
    },
    routes: routesTo(neighbors, port, appliance),
  }
}

/** Both instances of a Route Server, each with the same policy (learn.microsoft.com, Azure Route Server FAQ), or the other appliance. */
function neighborsOver(context: LowerContext, appliance: Appliance, link: BgpPeering, port: Port): DeviceNeighbor[] {
  const own = link.ends?.a === appliance.id ? 'a' : 'b'
  const other = context.design.records[link.ends?.[own === 'a' ? 'b' : 'a'] ?? '']
  const tunnel = other && overlayBetween(context, appliance, other.id)
  const peer = other && peerOf(context, other, tunnel)
  if (!peer || !link.props.up) return []
  const side = link.props[own] ?? { asOverride: false }
  return peer.addresses.map(
    (address, i): DeviceNeighbor => ({
      name: peer.addresses.length > 1 ? `${other.name} ${i + 1}` : other.name,
      address,
      asn: peer.asn,
      ...(tunnel || isNear(port, address) ? {} : { multihop: 8 }),
      ...(side.asOverride ? { asOverride: true as const } : {}),
      receives: [{ do: 'permit' }],
      sends: sends(side, appliance.props.asn ?? 0, link.props.nextHop as Address | undefined),
      source: link.id,
    }),
  )
}

interface Peer {
  readonly asn: number
  readonly addresses: readonly Address[]
}

function peerOf(context: LowerContext, other: DesignRecord, tunnel: OverlayEnd | undefined): Peer | undefined {
  if (other.kind === 'azure/route-server') {
    const subnet = context.design.records[other.parent ?? '']
    return subnet?.kind === 'azure/subnet'
      ? { asn: SERVER_ASN, addresses: serverAddresses(subnet as Subnet) }
      : undefined
  }
  if (other.kind !== 'azure/appliance') return undefined
  const address = tunnel?.farInner ?? portsOf(context, other as Appliance)[0]?.nic.props.address
  const asn = (other as Appliance).props.asn
  return address && asn !== undefined ? { asn, addresses: [address as Address] } : undefined
}

/** The statements of `bgpFilter`, in a router's words. */
function sends(side: BgpSide, asn: number, nextHop: Address | undefined): PolicyStatement[] {
  const { announces, withholds, withholdsAsns, prepend = 0 } = side
  const exactly = (prefixes: readonly string[]) =>
    prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'exact' as const }))
  const set = {
    ...(prepend > 0 ? { prepend: Array.from({ length: prepend }, () => asn) } : {}),
    ...(nextHop ? { nextHop } : {}),
  }
  const permit: PolicyStatement = {
    do: 'permit',
    ...(announces ? { prefixes: exactly(announces) } : {}),
    ...(Object.keys(set).length > 0 ? { set } : {}),
  }
  return [
    ...(withholdsAsns?.length ? [{ do: 'deny' as const, asIn: withholdsAsns }] : []),
    ...(withholds?.length ? [{ do: 'deny' as const, prefixes: exactly(withholds) }] : []),
    ...(announces?.length === 0 ? [{ do: 'deny' as const }] : [permit]),
  ]
}

const isNear = ({ subnet }: Port, address: Address): boolean => prefixContains(subnet.props.prefix as Prefix, address)

/**
 * FRR does not reach a neighbor by the default route (docs.frrouting.org, `ip nht resolve-via-default`): each one outside of the
 * interface's subnet gets a route by the subnet's first address, as in github.com/skmkzyk/bicep-templates, 20220930.
 */
function routesTo(neighbors: readonly DeviceNeighbor[], port: Port, appliance: Appliance): DeviceRoute[] {
  const router = addressAt(port.subnet.props.prefix as Prefix, 1)
  return neighbors
    .filter(({ multihop }) => multihop !== undefined)
    .map(({ address }) => ({
      prefix: hostPrefix(address),
      via: { k: 'address', address: router },
      source: appliance.id,
    }))
}
