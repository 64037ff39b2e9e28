import { type Address, type Prefix, prefixNumbers, prefixOf } from '../../../ip/index.ts'
import type { Network, PrefixMatch, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { Vnet } from './records.ts'

export interface GatewayPolicies {
  readonly sets: Network['sets']
  readonly exports: readonly Statement[]
  readonly imports: readonly Statement[]
}

/** From sites, and from the Route Server beside it. */
const LEARNED = ['learned', 'exchanged']

const ZERO = ['0.0.0.0/0', '::/0'] as Prefix[]

/**
 * What a VPN gateway announces to a BGP peer and takes from it. It announces its VNets, the prefixes of its other local
 * network gateways and what it learned, except default routes and what overlaps its VNet; it takes everything that is
 * not equal to or inside its VNet. Source: learn.microsoft.com, VPN Gateway FAQ, BGP.
 */
export function gatewayPolicies(vnet: Vnet): GatewayPolicies {
  const sets: Network['sets'] = {}
  const space = vnet.props.addressSpace as Prefix[]
  const inside = space.map((prefix): PrefixMatch => ({ prefix, mode: 'or-longer' }))
  const zero = internSet(
    sets,
    ZERO.map((prefix) => ({ prefix, mode: 'exact' })),
  )
  const overlapping = internSet(sets, [...inside, ...space.flatMap(wider)])
  return {
    sets,
    exports: [
      { match: { kinds: LEARNED, prefixes: zero }, do: 'deny', rule: 'azure/vpn-default-stays' },
      { match: { kinds: LEARNED, prefixes: overlapping }, do: 'deny', rule: 'azure/vpn-overlap-stays' },
      { do: 'accept', rule: 'azure/vpn-announces' },
    ],
    imports: [
      { match: { prefixes: internSet(sets, inside) }, do: 'deny', rule: 'azure/vpn-refuses-own-space' },
      { do: 'accept', rule: 'azure/vpn-learns' },
    ],
  }
}

/** Every prefix that strictly contains this one, the zero prefix apart. */
function wider(prefix: Prefix): PrefixMatch[] {
  const [network] = prefix.split('/')
  return Array.from({ length: Math.max(0, prefixNumbers(prefix).length - 1) }, (_, i) => ({
    prefix: prefixOf(network as Address, i + 1),
    mode: 'exact',
  }))
}
