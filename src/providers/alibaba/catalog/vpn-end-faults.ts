import { type Prefix, parseAddress, parsePrefix, prefixContains, prefixOf } from '../../../ip/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { Fault } from '../../provider.ts'
import { fault } from './place-result.ts'

/** Networks of each side of the protected data flows. Source: alicloud provider schema, local_subnet, MaxItems. */
const MOST_NETWORKS = 10
const LINK_LOCAL = '169.254.0.0/16' as Prefix
/** Source: aliyun/terraform-provider-alicloud, website/docs/r/vpn_gateway_vpn_attachment, tunnel_cidr. */
const RESERVED = [0, 1, 2, 3, 4, 5, 6].map((third) => `169.254.${third}.0/30`).concat('169.254.169.252/30') as Prefix[]
/** No customer gateway has an address of these. Source: VPN Gateway, Customer gateway. */
const NO_PEER = ['100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '255.255.255.255/32'] as Prefix[]

/** Whether a range can be the inside of a tunnel: a /30 of 169.254.0.0/16 that is not reserved. */
export function isTunnelRange(value: string): boolean {
  const range = parsePrefix(value)
  return range?.endsWith('/30') === true && prefixContains(LINK_LOCAL, range) && !RESERVED.includes(range)
}

/** Whether a customer gateway can have this address. */
export function isPeerAddress(value: string): boolean {
  const address = parseAddress(value)
  return address !== undefined && !NO_PEER.some((range) => prefixContains(range, address))
}

/** What this platform refuses of a VPN that ends at it: inside ranges, too many networks, addresses of the other end. */
export function vpnEndFaults(props: VpnProps, side: 'a' | 'b'): Fault[] {
  const value = props[side]
  const lists = { localNetworks: value?.localNetworks, remoteNetworks: value?.remoteNetworks }
  return [
    ...props.tunnels.flatMap((tunnel, i) => insideFaults(props, tunnel, side, i)),
    ...Object.entries(lists).flatMap(([key, list]) =>
      value?.selectors === 'policy' && (list?.length ?? 0) > MOST_NETWORKS
        ? [fault(`props.${side}.${key}`, 'too-many-networks', { most: MOST_NETWORKS })]
        : [],
    ),
    ...(value?.remotes ?? []).flatMap(({ publicIp }, i) =>
      publicIp === undefined || isPeerAddress(publicIp)
        ? []
        : [fault(`props.${side}.remotes.${i}.publicIp`, 'peer-address', { address: publicIp })],
    ),
  ]
}

/** Both tunnels have a range of their own. */
function insideFaults(props: VpnProps, tunnel: VpnProps['tunnels'][number], side: 'a' | 'b', i: number): Fault[] {
  const own = side === 'a' ? tunnel.insideA : tunnel.insideB
  const address = own === undefined ? undefined : parseAddress(own)
  if (!address) return []
  const path = `props.tunnels.${i}.${side === 'a' ? 'insideA' : 'insideB'}`
  const range = prefixOf(address, 30)
  if (!isTunnelRange(range)) return [fault(path, 'tunnel-range', { prefix: range })]
  const other = props.tunnels.slice(0, i).some((before) => {
    const inside = parseAddress((side === 'a' ? before.insideA : before.insideB) ?? '')
    return inside !== undefined && prefixOf(inside, 30) === range
  })
  return other ? [fault(path, 'tunnel-range-twice', { prefix: range })] : []
}
