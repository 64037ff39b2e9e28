import type { Address, Prefix } from '../../../ip/index.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Condition, LinkId, NextHop, Origin, TableId } from '../../../network/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import type { LowerContext } from '../../provider.ts'
import { CATEGORY } from '../selection.ts'
import type { NetworkFacts } from './facts.ts'
import { internetLink } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { Peer, Route } from './records.ts'

/** Priority of a route that nothing can be sent by: it loses to every other of its prefix, and hides shorter ones. */
const UNUSABLE = 1_000_000

interface Hop {
  readonly next: NextHop
  readonly category: number
  readonly tunnel?: LinkId
  /** Regions whose machines have the route; absent: all. */
  readonly region?: string
  readonly unusable?: true
}

/**
 * Static routes of a network in one of its tables.
 * Sources: cloud.google.com/vpc/docs/static-routes; cloud.google.com/vpc/docs/routes, Applicability and order.
 */
export const staticRoutes = (context: LowerContext, facts: NetworkFacts, leaf: Leaf): Origin[] =>
  facts.routes.flatMap((route) => {
    const { tags } = route.props
    if (tags.length > 0 && !tags.some((tag) => leaf.tags.includes(tag))) return []
    return originOf(context, facts, leaf, route, { kind: 'static', attrs: { tag: 'local' } })
  })

/**
 * Static routes that a peer exports and this network imports: never tagged ones, nor those to the Internet gateway.
 * Source: cloud.google.com/vpc/docs/vpc-peering, Options for exchanging static routes.
 */
export function peerStaticRoutes(context: LowerContext, exporter: NetworkFacts, leaf: Leaf, peer: Peer): Origin[] {
  if (!peer.theirs.exportCustomRoutes || !peer.mine.importCustomRoutes) return []
  return exporter.routes.flatMap((route) => {
    const { tags, nextHop } = route.props
    if (tags.length > 0 || nextHop === 'internet-gateway') return []
    const how = { kind: 'peer-static', attrs: { tag: 'peer', weight: -peer.rank } }
    return originOf(context, exporter, leaf, route, how)
  })
}

function originOf(
  context: LowerContext,
  facts: NetworkFacts,
  leaf: { readonly id: TableId; readonly region: string },
  route: Route,
  how: { kind: string; attrs: { tag: string; weight?: number } },
): Origin[] {
  const hop = hopOf(context, facts, route)
  if (!hop || (hop.region !== undefined && hop.region !== leaf.region)) return []
  const when = hop.tunnel === undefined ? undefined : whileUp(context, facts, route, hop.tunnel)
  return [
    {
      table: leaf.id,
      prefix: route.props.destination as Prefix,
      kind: how.kind,
      next: hop.next,
      attrs: {
        ...how.attrs,
        priority: hop.unusable ? UNUSABLE : route.props.priority,
        category: hop.category,
      },
      owner: route.id,
      rule: how.kind === 'static' ? 'google/static-route' : 'google/peer-static-route',
      name: route.name,
      ...(when ? { when } : {}),
    },
  ]
}

const GONE: NextHop = { k: 'drop', outcome: 'next-hop-unreachable' }

/** `undefined`: the route says no next hop, so it cannot be there. */
function hopOf(context: LowerContext, facts: NetworkFacts, { props }: Route): Hop | undefined {
  switch (props.nextHop) {
    case 'internet-gateway':
      return {
        next: { k: 'link', link: internetLink(facts.network.id), labels: ['default-internet-gateway'] },
        category: CATEGORY.internet,
      }
    case 'instance': {
      if (props.instance === undefined) return undefined
      const own = facts.nics.find(({ nic }) => nic.props.machine === props.instance)
      if (!own) return { next: GONE, category: CATEGORY.tunnel, unusable: true }
      return { next: { k: 'address', address: own.nic.props.address as Address }, category: CATEGORY.tunnel }
    }
    case 'address':
      if (props.address === undefined) return undefined
      return { next: { k: 'address', address: props.address as Address }, category: CATEGORY.tunnel }
    case 'load-balancer': {
      const found = facts.balancers.find(({ balancer }) => balancer.id === props.loadBalancer)
      if (!found) return props.loadBalancer === undefined ? undefined : { next: GONE, category: 2, unusable: true }
      return {
        next: { k: 'address', address: found.balancer.props.address as Address },
        category: CATEGORY.loadBalancer,
        ...(found.balancer.props.globalAccess ? {} : { region: found.subnet.props.region }),
      }
    }
    case 'vpn-tunnel': {
      const link = tunnelOf(context, facts, props.vpn, props.tunnel ?? 0)
      return link === undefined ? undefined : { next: { k: 'link', link }, category: CATEGORY.tunnel, tunnel: link }
    }
  }
}

/** The tunnel of a Classic gateway of this network; tunnels of HA VPN are no next hops of static routes. */
function tunnelOf(
  context: LowerContext,
  facts: NetworkFacts,
  id: RecordId | undefined,
  tunnel: number,
): LinkId | undefined {
  const vpn = id === undefined ? undefined : context.design.records[id]
  const own = facts.gateways.find((gateway) => gateway.id === vpn?.ends?.a || gateway.id === vpn?.ends?.b)
  if (vpn?.kind !== 'core/vpn' || own?.kind !== 'google/classic-vpn-gateway') return undefined
  if (!(vpn.props as unknown as VpnProps).tunnels[tunnel]) return undefined
  return tunnelLinkId(vpn.id, tunnel, vpn.ends?.a === own.id ? 'ab' : 'ba')
}

/** Routes with an unusable next hop are left out, unless no other of the prefix is left: then packets are dropped. */
function whileUp(context: LowerContext, facts: NetworkFacts, route: Route, tunnel: LinkId): Condition {
  const up: Condition = { k: 'link-up', link: tunnel }
  const others = facts.routes.filter(
    (other) => other.id !== route.id && other.props.destination === route.props.destination,
  )
  const hops = others.flatMap((other) => hopOf(context, facts, other) ?? []).filter(({ unusable }) => !unusable)
  if (hops.some((hop) => hop.tunnel === undefined)) return up
  const elsewhere = hops.flatMap((hop) => (hop.tunnel === undefined ? [] : [hop.tunnel]))
  const anyUp: Condition = { k: 'any', of: elsewhere.map((link) => ({ k: 'link-up', link })) }
  return { k: 'any', of: [up, { k: 'not', of: anyUp }] }
}
