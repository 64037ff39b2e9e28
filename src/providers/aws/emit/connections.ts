import { addressAt, parseAddress, prefixOf } from '../../../ip/index.ts'
import type { RecordId } from '../../../model/index.ts'
import { farInterfaces, type TunnelSeen, type VpnSeen, vpnsSeenFrom } from '../../joint/terraform/vpn-seen.ts'
import type { TerraformContext } from '../../provider.ts'

/** A Site-to-Site VPN connection: one address of the other end, at most two tunnels. */
export interface Connection {
  readonly key: string
  readonly name: string
  readonly seen: VpnSeen
  /** Interface of the other end. */
  readonly far: number
  readonly tunnels: readonly [TunnelSeen?, TunnelSeen?]
  /** Tunnels that found no place in it. */
  readonly spare: number
}

/** The connections that a VPN becomes at its AWS end: interfaces 2n and 2n+1 are the two tunnels of connection n. */
export function connectionsOf(seen: VpnSeen): Connection[] {
  const groups = new Map<string, TunnelSeen[]>()
  for (const far of farInterfaces(seen)) {
    for (const tunnel of seen.tunnels.filter((each) => each.far === far)) {
      const key = `${far} ${Math.floor(tunnel.own / 2)}`
      groups.set(key, [...(groups.get(key) ?? []), tunnel])
    }
  }
  return [...groups.values()].map((members, i): Connection => {
    const { link, side } = seen
    const slots: [TunnelSeen?, TunnelSeen?] = []
    let spare = 0
    for (const tunnel of members) {
      const wanted = (tunnel.own % 2) as 0 | 1
      const slot = slots[wanted] ? 1 - wanted : wanted
      if (slots[slot]) spare++
      else slots[slot] = tunnel
    }
    const name = groups.size > 1 ? `${link.name}-${i + 1}` : link.name
    return { key: `${link.id} ${side} ${i}`, name, seen, far: members[0]!.far, tunnels: slots, spare }
  })
}

/** All connections of a gateway. */
export const connectionsAt = (context: TerraformContext, gateway: RecordId): Connection[] =>
  vpnsSeenFrom(context, gateway).flatMap(connectionsOf)

/**
 * The /30 of a tunnel; AWS takes the first address of it and the other end the second. `undefined` when none is stated or the
 * design says otherwise. Source: docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html.
 */
export function insideCidr({ ownInside, farInside }: TunnelSeen): string | undefined {
  const own = ownInside === undefined ? undefined : parseAddress(ownInside)
  if (!own || own.includes(':')) return undefined
  const range = prefixOf(own, 30)
  return addressAt(range, 1) === own && (farInside === undefined || addressAt(range, 2) === farInside)
    ? range
    : undefined
}
