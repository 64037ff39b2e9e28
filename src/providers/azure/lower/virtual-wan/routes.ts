import type { Prefix } from '../../../../ip/index.ts'
import type { Network, NextHop, Origin } from '../../../../network/index.ts'
import { INTER_HUB_ASN } from './addresses.ts'
import { betweenHubs, hubLink } from './ids.ts'
import {
  defaultTable,
  hasInternetPolicy,
  isPrivate,
  type Receiver,
  receiversOf,
  receivesHere,
  receivesThere,
  spokePropagation,
} from './propagation.ts'
import type { HubFacts, HubPlace, HubTable, Spoke } from './records.ts'
import { type HubKind, rankOf } from './selection.ts'
import { intoSpoke } from './tables.ts'

/** What the tables of a hub hold without any routing protocol: connected networks, static routes, routing policies. */
export function lowerHubRoutes(facts: HubFacts, part: Network): void {
  for (const receiver of receiversOf(facts)) {
    part.origins.push(...connected(receiver, facts), ...fromOtherHubs(receiver, facts))
  }
  for (const table of facts.tables) if (table.role !== 'None') part.origins.push(...staticRoutes(table, facts))
  part.origins.push(...policyRoutes(facts))
}

/**
 * Address spaces of connected networks, and static routes of their connections that are propagated, without default routes
 * beyond this hub. Source: learn.microsoft.com, About virtual hub routing; How to configure virtual hub routing.
 */
function connected(receiver: Receiver, facts: HubFacts): Origin[] {
  return facts.spokes
    .filter((spoke) => receivesHere(facts, receiver, spokePropagation(facts, spoke)))
    .flatMap((spoke) =>
      announcedBy(spoke).map(({ prefix, kind, rule, name }) => ({
        table: receiver.id,
        prefix,
        kind,
        next: intoSpoke(receiver.id, spoke),
        owner: spoke.link.id,
        rule,
        ...(name === undefined ? {} : { name }),
      })),
    )
}

interface Announced {
  readonly prefix: Prefix
  readonly kind: HubKind
  readonly rule: string
  readonly name?: string
}

function announcedBy({ link, prefixes }: Spoke): Announced[] {
  const { propagateStaticRoutes, staticRoutes } = link.props
  return [
    ...prefixes.map((prefix): Announced => ({ prefix, kind: 'vnet', rule: 'azure/hub-vnet' })),
    ...(propagateStaticRoutes
      ? staticRoutes.flatMap(({ name, prefixes: to }) =>
          to.map(
            (prefix): Announced => ({
              prefix: prefix as Prefix,
              kind: 'passed-static',
              rule: 'azure/hub-connection-static',
              name,
            }),
          ),
        )
      : []),
  ]
}

/** Every route between hubs passes the other hub's core; a default route stays where it is. */
function fromOtherHubs(receiver: Receiver, facts: HubFacts): Origin[] {
  const category = rankOf(facts.hub.props.routingPreference, 'remote')
  return facts.others.flatMap((other: HubPlace) =>
    other.spokes
      .filter((spoke) => receivesThere(receiver, spokePropagation(other, spoke)))
      .flatMap((spoke) =>
        announcedBy(spoke)
          .filter(({ prefix }) => !prefix.endsWith('/0'))
          .map(
            ({ prefix }): Origin => ({
              table: receiver.id,
              prefix,
              kind: 'remote',
              next: { k: 'link', link: betweenHubs(receiver.id, other.hub.id) },
              attrs: { asPath: [INTER_HUB_ASN, INTER_HUB_ASN], category },
              owner: spoke.link.id,
              rule: 'azure/hub-remote',
            }),
          ),
      ),
  )
}

/** Static routes of a route table. They are not passed to other hubs. Source: learn.microsoft.com, About virtual hub routing. */
function staticRoutes(table: HubTable, facts: HubFacts): Origin[] {
  const { firewall, spokes } = facts
  return table.routes.flatMap(({ name, prefixes, nextHop }) => {
    const spoke = spokes.find(({ link }) => link.id === nextHop)
    const toFirewall = firewall !== undefined && firewall.id === nextHop
    const next: NextHop = spoke
      ? intoSpoke(table.id, spoke)
      : toFirewall
        ? { k: 'link', link: hubLink(table.id, firewall.id) }
        : { k: 'drop', outcome: 'blackhole' }
    return prefixes.map(
      (prefix): Origin => ({
        table: table.id,
        prefix: prefix as Prefix,
        kind: toFirewall ? 'firewall-static' : 'static',
        next,
        owner: facts.hub.id,
        rule: 'azure/hub-static',
        name,
      }),
    )
  })
}

const RFC1918 = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] as Prefix[]

/**
 * Routing policies are static routes of the default table to the firewall: private address space and what the user adds, and
 * everything. Source: learn.microsoft.com, How to configure Virtual WAN Hub routing intent and routing policies.
 */
function policyRoutes(facts: HubFacts): Origin[] {
  const { hub, firewall } = facts
  const table = defaultTable(facts).id
  if (!firewall) return []
  const route = (prefix: Prefix, rule: string): Origin => ({
    table,
    prefix,
    kind: 'policy',
    next: { k: 'link', link: hubLink(table, firewall.id) },
    owner: hub.id,
    rule,
  })
  const more = (hub.props.privatePrefixes ?? []) as Prefix[]
  return [
    ...(isPrivate(facts)
      ? [...new Set([...RFC1918, ...more])].map((prefix) => route(prefix, 'azure/hub-private-policy'))
      : []),
    ...(hasInternetPolicy(facts) ? [route('0.0.0.0/0' as Prefix, 'azure/hub-internet-policy')] : []),
  ]
}
