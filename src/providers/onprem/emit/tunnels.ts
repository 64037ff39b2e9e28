import type { DeviceRoute, IpsecTunnel } from '../../../codegen/device/index.ts'
import { type Address, hostPrefix, type Prefix, parseAddress } from '../../../ip/index.ts'
import { cryptoSeen, type TunnelSeen, type VpnSeen, vpnsSeenFrom } from '../../joint/terraform/vpn-seen.ts'
import type { DeviceContext } from '../../provider.ts'
import type { Site } from '../lower/records.ts'
import type { DeviceValues } from './addresses.ts'
import { cryptoOf, deadPeerOf } from './crypto.ts'

/** A tunnel of a site with the number that it has on the device. */
export interface SiteTunnel {
  readonly seen: VpnSeen
  readonly tunnel: TunnelSeen
  /** From 1. */
  readonly number: number
}

/** Every tunnel that is configured at the site, by link and position. */
export function siteTunnels(site: Site, context: DeviceContext): SiteTunnel[] {
  const all = vpnsSeenFrom(context, site.id).flatMap((seen) => seen.tunnels.map((tunnel) => ({ seen, tunnel })))
  return all.map((each, i) => ({ ...each, number: i + 1 }))
}

/** One end of a tunnel as the device is told: what the other end has too comes from the same record. */
export function ipsecTunnel(
  { seen, tunnel, number }: SiteTunnel,
  site: Site,
  context: DeviceContext,
  values: DeviceValues,
): IpsecTunnel {
  const { own: crypto } = cryptoSeen(context, seen, tunnel.index)
  const outside = values.own(seen, tunnel.own)
  const behind = site.props.outsideAddress
  return {
    name: seen.tunnels.length > 1 ? `${seen.link.name}, tunnel ${tunnel.index + 1}` : seen.link.name,
    number,
    ike: crypto.version,
    local: behind === undefined ? { address: outside } : { address: behind, identity: outside },
    remote: { address: values.far(seen, tunnel.far) },
    key: values.key(seen, tunnel.index),
    crypto: cryptoOf(crypto),
    deadPeer: deadPeerOf(crypto),
    start: crypto.start === 'start' ? 'initiate' : 'respond',
    selectors: selectorsOf(seen, site, context),
    ...insideOf(tunnel),
    // IPv4 and TCP headers fit a segment into a packet (RFC 9293, 3.7.1).
    mtu: crypto.mss + 40,
    mss: crypto.mss,
    source: seen.link.id,
  }
}

function insideOf({ ownInside, farInside }: TunnelSeen): Pick<IpsecTunnel, 'inside'> {
  const [own, far] = [ownInside, farInside].map((each) => (each === undefined ? undefined : parseAddress(each)))
  return own && far ? { inside: { own, far, length: 30 } } : {}
}

/** As the tunnel is lowered: the lists of the side, else its own prefixes and what it was told about the other end. */
function selectorsOf({ own, far, link }: VpnSeen, site: Site, context: DeviceContext): IpsecTunnel['selectors'] {
  if (own.selectors !== 'policy') return 'any'
  const told = own.remotes.flatMap(({ prefixes }) => prefixes)
  const remote = own.remoteNetworks ?? (told.length > 0 ? told : (context.vpnEnd(far.id, link)?.ownNetworks ?? []))
  return {
    local: v4(own.localNetworks ?? site.props.prefixes),
    remote: v4(remote),
  }
}

export const v4 = (prefixes: readonly string[]): Prefix[] =>
  [...new Set(prefixes)].filter((prefix) => !prefix.includes(':')) as Prefix[]

/** The BGP address of the other end of a tunnel; absent where nobody knows it before the deployment. */
export function peerAddress({ seen, tunnel }: SiteTunnel, context: DeviceContext): Address | undefined {
  const { own, far, link } = seen
  return (own.remotes.find((remote) => remote.interface === tunnel.far)?.bgpAddress ??
    tunnel.farInside ??
    context.vpnEnd(far.id, link)?.interfaces[tunnel.far]?.bgpAddress) as Address | undefined
}

/** Routes into the tunnels: prefixes said to lie behind the other end, and BGP peers that are not joined directly. */
export function tunnelRoutes(tunnels: readonly SiteTunnel[], context: DeviceContext): DeviceRoute[] {
  return tunnels.flatMap((each): DeviceRoute[] => {
    const { seen, tunnel, number } = each
    if (seen.own.selectors === 'policy') return []
    const told = seen.own.remotes.find((remote) => remote.interface === tunnel.far)?.prefixes ?? []
    const peer = seen.bgp ? peerAddress(each, context) : undefined
    const distant = peer !== undefined && peer !== tunnel.farInside ? [hostPrefix(peer)] : []
    return [...new Set([...v4(told), ...v4(distant)])].map((prefix) => ({
      prefix,
      via: { k: 'ipsec', number },
      source: seen.link.id,
    }))
  })
}
