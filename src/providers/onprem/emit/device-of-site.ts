import type {
  DeviceBgp,
  DeviceConfig,
  DeviceNeighbor,
  DeviceRoute,
  DeviceSystem,
} from '../../../codegen/device/index.ts'
import { type Address, type Prefix, prefix } from '../../../ip/index.ts'
import { peerAsn } from '../../joint/terraform/vpn-seen.ts'
import type { DeviceContext } from '../../provider.ts'
import type { Site } from '../lower/records.ts'
import { DeviceValues } from './addresses.ts'
import { devicePolicies } from './policies.ts'
import { ipsecTunnel, peerAddress, type SiteTunnel, siteTunnels, tunnelRoutes, v4 } from './tunnels.ts'

/** What a design leaves open is called so by most installations of a system. */
const INTERFACES: Readonly<Record<DeviceSystem, readonly [outside: string, inside: string]>> = {
  'strongswan-frr': ['eth0', 'eth1'],
  linux: ['eth0', 'eth1'],
  'ios-xe': ['GigabitEthernet1', 'GigabitEthernet2'],
  vyos: ['eth0', 'eth1'],
}

/** Private networks (RFC 1918). */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(prefix)

/** Equal routes that are used together, as the design's network has it. */
const MAX_PATHS = 8

export const systemOf = ({ props }: Site): DeviceSystem => props.device ?? 'strongswan-frr'

/** The router of a site as neutral facts. */
export function deviceOfSite(site: Site, context: DeviceContext): DeviceConfig {
  const { internet, outsideInterface, insideInterface } = site.props
  const system = systemOf(site)
  const tunnels = siteTunnels(site, context)
  const values = new DeviceValues(context, site)
  const [outside, inside] = INTERFACES[system]
  const bgp = system === 'linux' ? undefined : bgpOf(site, tunnels, context)
  const ipsec = tunnels.map((each) => ipsecTunnel(each, site, context, values))
  const selected = ipsec.flatMap(({ selectors }) => (selectors === 'any' ? [] : selectors.remote))
  return {
    name: site.name,
    outside: interfaceName(outsideInterface) ?? outside,
    inside: interfaceName(insideInterface) ?? inside,
    loopback: loopbackOf(bgp),
    ipsec,
    vxlan: [],
    staticRoutes: [...tunnelRoutes(tunnels, context), ...ownRoutes(site, tunnels)],
    ...(bgp ? { bgp } : {}),
    ...(internet === 'nat'
      ? { sourceNat: { sources: [...PRIVATE, ...v4(site.props.prefixes)], except: [...PRIVATE, ...selected] } }
      : {}),
  }
}

/** Where sessions end that have no tunnel's own address. */
const loopbackOf = (bgp: DeviceBgp | undefined): Address[] => [
  ...new Set((bgp?.neighbors ?? []).flatMap(({ localAddress }) => localAddress ?? [])),
]

/** Only what may stand in any configuration; the design says what is wrong with the rest. */
const interfaceName = (name: string | undefined): string | undefined =>
  name !== undefined && /^[A-Za-z][A-Za-z0-9._/:-]*$/.test(name) ? name : undefined

/** Static routes that the user gave the router. One to the Internet is what its provider gives it. */
function ownRoutes(site: Site, tunnels: readonly SiteTunnel[]): DeviceRoute[] {
  return (site.props.staticRoutes ?? []).flatMap(({ prefix, via, tunnel, distance }): DeviceRoute[] => {
    if (prefix.includes(':') || via === 'internet') return []
    const base = { prefix: prefix as Prefix, ...(distance === undefined ? {} : { distance }), source: site.id }
    if (via === 'null-route') return [{ ...base, via: { k: 'drop' } }]
    return tunnels
      .filter(({ seen, tunnel: each }) => seen.link.id === via && (tunnel === undefined || tunnel === each.index))
      .map(({ number }) => ({ ...base, via: { k: 'ipsec', number } }))
  })
}

function bgpOf(site: Site, tunnels: readonly SiteTunnel[], context: DeviceContext): DeviceBgp | undefined {
  const { asn, bgpAddress } = site.props
  const routerId = bgpAddress ?? tunnels.find(({ tunnel }) => tunnel.ownInside)?.tunnel.ownInside
  if (asn === undefined || routerId === undefined || routerId.includes(':')) return undefined
  const neighbors = new Map<string, DeviceNeighbor>()
  for (const each of tunnels) {
    const neighbor = neighborOf(each, site, context)
    // One session, also where several tunnels lead to it.
    if (neighbor && !neighbors.has(neighbor.address)) neighbors.set(neighbor.address, neighbor)
  }
  if (neighbors.size === 0) return undefined
  const announced = site.props.advertises?.map(({ prefix }) => prefix) ?? site.props.prefixes
  return {
    asn,
    routerId: routerId as Address,
    maxPaths: MAX_PATHS,
    originates: v4(announced),
    neighbors: [...neighbors.values()],
  }
}

function neighborOf(each: SiteTunnel, site: Site, context: DeviceContext): DeviceNeighbor | undefined {
  const { seen, tunnel } = each
  const address = seen.bgp ? peerAddress(each, context) : undefined
  const asn = peerAsn(context, seen, tunnel.far)
  if (address === undefined || address.includes(':') || asn === undefined) return undefined
  const joined = tunnel.ownInside !== undefined && address === tunnel.farInside
  const own = tunnel.ownInside ?? site.props.bgpAddress
  return {
    name: `${seen.far.name}, ${seen.link.name}`,
    address,
    asn,
    ...(joined || own === undefined ? {} : { localAddress: own as Address, multihop: 2 }),
    ...devicePolicies(site, { link: seen.link.id, tunnel: tunnel.index }),
    source: seen.link.id,
  }
}
