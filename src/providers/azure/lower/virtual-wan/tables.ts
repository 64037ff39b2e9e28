import type { Link, Network, NextHop, Origin, Table } from '../../../../network/index.ts'
import { HUB_ASN, routerAddresses } from './addresses.ts'
import { betweenHubs, connectionTable, firewallTable, hubLink } from './ids.ts'
import { coreTable, hasInternetPolicy } from './propagation.ts'
import type { HubFacts, HubFirewall, Spoke } from './records.ts'
import { HUB_CONNECTION_ORDER, hubOrder } from './selection.ts'

const LONGEST: Table['stages'] = [{ k: 'longest' }]

/** The route tables of a hub and its firewall's, with the ways that lead out of each. */
export function lowerHubTables(facts: HubFacts, part: Network): void {
  const { tables, firewall, spokes } = facts
  for (const table of tables) {
    part.tables.push(hubTable(table.id, facts))
    if (table.role !== 'None') part.links.push(...waysFrom(table.id, facts))
  }
  if (firewall) {
    part.tables.push(firewallRoutes(firewall, facts))
    part.links.push(...waysFrom(firewallTable(firewall.id), facts))
    part.origins.push(wayOut(firewall, facts))
  }
  for (const spoke of spokes) lowerStatics(spoke, part)
}

function hubTable(id: string, { hub, spokes }: HubFacts): Table {
  const [routerId] = routerAddresses(hub)
  return {
    id,
    owner: hub.id,
    order: hubOrder(hub.props.routingPreference),
    stages: LONGEST,
    shadows: [],
    reach: spokes.map(({ vnet }) => vnet.id),
    self: [],
    asn: HUB_ASN,
    ...(routerId ? { routerId } : {}),
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  }
}

const firewallRoutes = (firewall: HubFirewall, facts: HubFacts): Table => ({
  ...hubTable(firewallTable(firewall.id), facts),
  owner: firewall.id,
})

/**
 * The firewall's own way to the Internet. An Internet routing policy makes it the one way; otherwise a default route that
 * the hub learns comes before it.
 * Source: learn.microsoft.com, Securing internet access with routing intent (direct access, forced tunnel).
 */
function wayOut(firewall: HubFirewall, facts: HubFacts): Origin {
  const direct = hasInternetPolicy(facts)
  return {
    table: firewallTable(firewall.id),
    prefix: '0.0.0.0/0' as Origin['prefix'],
    kind: direct ? 'internet' : 'exit',
    next: { k: 'exit', where: 'internet' },
    ...(direct ? {} : { attrs: { priority: 1 } }),
    owner: firewall.id,
    rule: direct ? 'azure/hub-internet-policy' : 'azure/hub-firewall-exit',
  }
}

function waysFrom(table: string, { hub, wan, spokes, others, vpn, circuits, firewall }: HubFacts): Link[] {
  const way = (id: string, to: string, owner: string, shown: boolean): Link => ({
    id,
    from: table,
    to,
    up: true,
    owner,
    shown,
    admits: [],
  })
  const within = [...(vpn ? [vpn.id] : []), ...(circuits ? [circuits.id] : [])]
  return [
    ...spokes.map(({ link, leaf }) =>
      way(hubLink(table, link.id), hasStatics(link) ? connectionTable(link.id) : leaf, link.id, true),
    ),
    ...within.map((id) => way(hubLink(table, id), id, id, false)),
    ...(firewall && table !== firewallTable(firewall.id)
      ? [way(hubLink(table, firewall.id), firewallTable(firewall.id), firewall.id, false)]
      : []),
    ...others.map((other) => way(betweenHubs(table, other.hub.id), coreTable(other), wan?.id ?? hub.id, true)),
  ]
}

export const hasStatics = ({ props }: Spoke['link']): boolean => props.staticRoutes.length > 0

/** From a table of the hub into a connected network: to the owner of the address, or where its static routes decide. */
export const intoSpoke = (table: string, { link, vnet }: Spoke): NextHop =>
  hasStatics(link)
    ? { k: 'link', link: hubLink(table, link.id) }
    : { k: 'scope', scope: vnet.id, link: hubLink(table, link.id) }

/**
 * Static routes of a connection decide about what the hub sends into it: towards an appliance of the network. They come before
 * the network's own addresses inside them unless the next hop is bypassed; a default route never does.
 * Source: learn.microsoft.com, Connect a virtual network to a hub (bypass next hop IP).
 */
function lowerStatics({ link, vnet, prefixes }: Spoke, part: Network): void {
  if (!hasStatics(link)) return
  const table = connectionTable(link.id)
  part.tables.push({
    id: table,
    owner: link.id,
    order: HUB_CONNECTION_ORDER,
    stages: LONGEST,
    shadows: link.props.bypassNextHop
      ? []
      : [
          {
            losers: ['vnet'],
            by: ['static'],
            relation: 'strictly-inside',
            minLength: 1,
            becomes: 'lost',
            rule: 'azure/hub-static-contains',
          },
        ],
    reach: [vnet.id],
    self: [],
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  })
  const own = { table, owner: link.id }
  part.origins.push(
    ...prefixes.map(
      (prefix): Origin => ({
        ...own,
        prefix,
        kind: 'vnet',
        next: { k: 'scope', scope: vnet.id },
        rule: 'azure/hub-vnet',
      }),
    ),
    ...link.props.staticRoutes.flatMap(({ name, prefixes: to, nextHopIp }) =>
      to.map(
        (prefix): Origin => ({
          ...own,
          prefix: prefix as Origin['prefix'],
          kind: 'static',
          next: { k: 'address', address: nextHopIp as never },
          rule: 'azure/hub-connection-static',
          name,
        }),
      ),
    ),
  )
}
