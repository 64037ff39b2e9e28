import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Network, Origin, Session } from '../../../network/index.ts'
import type { VpnEnd } from '../../joint/vpn-end.ts'
import { VGW_ORDER } from '../selection.ts'
import { awsCrypto } from '../vpn-crypto/index.ts'
import { DX_GATEWAY } from './direct-connect.ts'
import { blocksOf } from './facts.ts'
import { arrivalTable, leaving } from './gateways.ts'
import { toLink } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { VirtualPrivateGateway, VpcFacts } from './records.ts'

/** The table of a virtual private gateway. It knows the blocks of its VPC and what comes over its connections, no IPv6. */
export function lowerPrivateGateway(gateway: VirtualPrivateGateway, facts: VpcFacts | undefined, part: Network): void {
  part.tables.push({
    id: gateway.id,
    owner: gateway.id,
    order: VGW_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [],
    asn: gateway.props.asn,
    // One tunnel of one connection carries what leaves. Source: docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html.
    maxPaths: 1,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  if (!facts) return
  const link = toLink(gateway.id, facts.vpc.id)
  part.links.push({
    id: link,
    from: gateway.id,
    to: arrivalTable(facts, gateway.id),
    up: true,
    owner: gateway.id,
    shown: false,
    admits: [],
  })
  const own = blocksOf(facts.vpc).filter((prefix) => !prefix.includes(':'))
  part.origins.push(
    ...own.map(
      (prefix): Origin => ({
        table: gateway.id,
        prefix,
        kind: 'vpc',
        next: { k: 'link', link },
        owner: facts.vpc.id,
        rule: 'aws/vgw-own-vpc',
      }),
    ),
  )
}

/** The way from a subnet to the gateway, and its routes in the subnet's table where that asks for them. */
export function lowerWayToPrivateGateway(leaf: Leaf, gateway: VirtualPrivateGateway, part: Network): void {
  const { routeTable } = leaf
  const propagates = routeTable?.props.propagations.includes(gateway.id) === true
  if (!propagates && !routeTable?.props.routes.some(({ target }) => target === gateway.id)) return
  const link = toLink(leaf.id, gateway.id)
  part.links.push({
    id: link,
    from: leaf.id,
    to: gateway.id,
    up: true,
    owner: gateway.id,
    shown: true,
    admits: [],
    filters: leaving(leaf),
  })
  if (propagates) part.sessions.push(propagation(leaf, gateway, link))
}

/**
 * Only the tables that ask for it get what a gateway knows from its connections.
 * Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html, route propagation.
 */
function propagation(leaf: Leaf, gateway: VirtualPrivateGateway, link: string): Session {
  const id = `${leaf.id}/from/${gateway.id}`
  return {
    id,
    from: gateway.id,
    to: leaf.id,
    pair: id,
    requires: { links: [] },
    carries: { kinds: ['direct-connect', 'static', 'learned'], which: 'best' },
    export: [{ do: 'accept', rule: 'aws/propagation' }],
    import: [],
    arrives: { kind: 'propagated', next: { k: 'link', link, labels: [gateway.id] } },
    owner: leaf.routeTable?.id ?? gateway.id,
  }
}

/**
 * A virtual private gateway as an end of a VPN. It announces the blocks of its VPC, and to each connection what the others
 * announced (CloudHub). Source: docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html.
 */
export function privateGatewayEnd(record: DesignRecord, vpc: Parameters<typeof blocksOf>[0] | undefined): VpnEnd {
  const gateway = record as VirtualPrivateGateway
  return {
    table: gateway.id,
    interfaces: [{}, {}],
    asn: gateway.props.asn,
    statics: { kind: 'static', rule: 'aws/vpn-static' },
    host: { kind: 'inside', tag: 'inside', rule: 'aws/tunnel-inside' },
    learned: { kind: 'learned' },
    announces: ['vpc', 'direct-connect', 'learned'],
    // Not what came through a Direct Connect gateway. Source: directconnect/latest/UserGuide/virtualgateways.html.
    exports: [
      { match: { tags: [DX_GATEWAY] }, do: 'deny', rule: 'aws/dx-not-transitive' },
      { do: 'accept', rule: 'aws/vgw-announces' },
    ],
    imports: [{ do: 'accept', rule: 'aws/vpn-learns' }],
    // Source: docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html, Routes.
    maxPrefixes: 100,
    crypto: awsCrypto,
    ownNetworks: vpc ? (blocksOf(vpc).filter((prefix) => !prefix.includes(':')) as Prefix[]) : [],
  }
}
