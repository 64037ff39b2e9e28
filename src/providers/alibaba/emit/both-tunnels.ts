import { type Text, text } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'

type Tunnel = VpnProps['tunnels'][number]

/**
 * The two tunnels of a dual-tunnel connection, the one from the first address (the master) first, with their places in the link.
 * An end with more addresses than two (two VPN connections of two tunnels each) has tunnels left over: of each own address the
 * first one is taken, because the other end expects each of its tunnels from one address only. A missing one is like the other.
 * Source: https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/product-overview/ipsec-vpn-connections-support-the-dual-tunnel-mode
 */
export function bothTunnels({ tunnels }: VpnProps, side: 'a' | 'b'): { tunnel: Tunnel; at: number }[] {
  const sorted = tunnels.map((tunnel, at) => ({ tunnel, at })).sort((p, q) => p.tunnel[side] - q.tunnel[side])
  const [first, next] = sorted
  if (!first) return []
  const second = sorted.find(({ tunnel }) => tunnel[side] !== first.tunnel[side]) ?? next
  if (second) return [first, second]
  const { insideA: _a, insideB: _b, ...plain } = first.tunnel
  return [first, { tunnel: plain, at: first.at }]
}

/** Which interfaces of the other end the two tunnels lead to. */
export const farInterfaces = (props: VpnProps, side: 'a' | 'b'): number[] => [
  ...new Set(bothTunnels(props, side).map(({ tunnel }) => tunnel[side === 'a' ? 'b' : 'a'])),
]

/** What to say of tunnels that a connection has no room for. */
export function spareTunnels({ name, props }: { name: string; props: VpnProps }): Text[] {
  const count = props.tunnels.length - 2
  return count > 0 ? [text('alibaba.emit.spare-tunnels', { name, count })] : []
}
