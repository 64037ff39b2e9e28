import { type Prefix, parsePrefix, prefixContains } from '../../../ip/index.ts'
import type { VpnProps, VpnSide } from '../../joint/vpn-fields.ts'

export interface Selectors {
  readonly local: readonly Prefix[]
  readonly remote: readonly Prefix[]
}

const ANY: readonly Prefix[] = ['0.0.0.0/0' as Prefix]

/** Selectors that one side of a connection asks for: everything in destination routing mode, else its lists. */
export function wantedSelectors(side: VpnSide): Selectors {
  if (side.selectors !== 'policy') return { local: ANY, remote: ANY }
  const list = (values: readonly string[] | undefined) => (values ?? []).flatMap((value) => parsePrefix(value) ?? [])
  return { local: list(side.localNetworks), remote: list(side.remoteNetworks) }
}

/**
 * What both ends of a connection agree on, seen from one of them; `undefined` when nothing is left or a side is missing,
 * so that phase 2 fails. IKEv2 narrows range by range (RFC 7296, 2.9); with IKEv1 only the first range of each list is
 * proposed. Source: VPN Gateway, Create an IPsec-VPN connection; measured with strongSwan.
 */
export function negotiate(props: VpnProps, from: 'a' | 'b'): Selectors | undefined {
  const mine = props[from]
  const theirs = props[from === 'a' ? 'b' : 'a']
  if (!mine || !theirs) return undefined
  const [own, other] = [wantedSelectors(mine), wantedSelectors(theirs)]
  const first = (list: readonly Prefix[]) => (props.ike === 'IKEv1' ? list.slice(0, 1) : list)
  const local = intersect(first(own.local), first(other.remote))
  const remote = intersect(first(own.remote), first(other.local))
  return local.length > 0 && remote.length > 0 ? { local, remote } : undefined
}

/** Ranges that lie in both lists, in the order of the first and then of the second. */
function intersect(a: readonly Prefix[], b: readonly Prefix[]): Prefix[] {
  const common = a.flatMap((left) =>
    b.flatMap((right) => (prefixContains(left, right) ? [right] : prefixContains(right, left) ? [left] : [])),
  )
  return [...new Set(common)]
}
