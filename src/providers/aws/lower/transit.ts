import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Link, Network, NextHop, Origin, Session, Table, TableId } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { rememberBy } from '../../joint/same-facts.ts'
import { TRANSIT_ORDER } from '../selection.ts'
import { blocksOf, zoneOf } from './facts.ts'
import { attachmentTable, leafId, toLink, unassociatedTable } from './ids.ts'
import type { TransitFacts, TransitGateway, TransitRouteTable } from './records.ts'
import { entriesOf } from './routes.ts'
import { lowerVpnAttachment, propagateVpn } from './vpn-attachment.ts'

/** Route tables of a transit gateway, with the ways to its attachments. The last result per gateway is kept and reused. */
export const lowerTransit = rememberBy((facts: TransitFacts) => facts.gateway, lower)

function lower(facts: TransitFacts): Network {
  const part = emptyNetwork()
  const { gateway, tables } = facts
  lowerUnassociated(gateway, part)
  for (const table of tables) {
    part.tables.push(transitTable(table.id, table.id, gateway))
    part.links.push(...waysTo(table, facts))
    part.origins.push(...propagatedBlocks(table, facts), ...staticRoutes(table, facts))
  }
  for (const vpn of facts.vpns) {
    lowerVpnAttachment(vpn, facts, part)
    for (const table of tables)
      if (table.props.propagations.includes(vpn.id)) part.sessions.push(propagateVpn(vpn, table))
  }
  for (const link of facts.directConnects) {
    for (const table of tables)
      if (table.props.propagations.includes(link.id)) part.sessions.push(propagateDirectConnect(link, table))
  }
  return part
}

export function transitTable(id: TableId, owner: string, { props }: TransitGateway): Table {
  return {
    id,
    owner,
    order: TRANSIT_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [],
    asn: props.asn,
    // Several VPNs share traffic only over BGP, with the option on, for equal AS paths.
    // Source: docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html.
    maxPaths: props.vpnEcmp ? 50 : 1,
    pathMix: 'same-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  }
}

/** Packets of an attachment without a route table go nowhere. Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html. */
function lowerUnassociated(gateway: TransitGateway, part: Network): void {
  const id = unassociatedTable(gateway.id)
  part.tables.push(transitTable(id, gateway.id, gateway))
  for (const prefix of ['0.0.0.0/0', '::/0'] as Prefix[]) {
    const next: NextHop = { k: 'drop', outcome: 'not-associated' }
    part.origins.push({ table: id, prefix, kind: 'static', next, owner: gateway.id, rule: 'aws/tgw-association' })
  }
}

/** From one route table to each attachment that it leads to. */
function waysTo(table: TransitRouteTable, facts: TransitFacts): Link[] {
  const way = (attachment: DesignRecord, to: TableId): Link => ({
    id: toLink(table.id, attachment.id),
    from: table.id,
    to,
    up: true,
    owner: attachment.id,
    shown: true,
    admits: [],
  })
  return [
    ...facts.vpcs.flatMap(({ link, subnets }): Link[] => {
      const doors = [...subnets].sort((a, b) => (zoneOf(a) < zoneOf(b) ? -1 : 1))
      const [first] = doors
      if (!first) return []
      // A packet stays in its zone where that has an attachment; in appliance mode a flow has one zone in both directions.
      // Source: docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html.
      const toByZone = Object.fromEntries(doors.map((subnet) => [zoneOf(subnet), leafId(subnet.id)]))
      return [{ ...way(link, leafId(first.id)), ...(link.props.applianceMode ? {} : { toByZone }) }]
    }),
    ...facts.vpns.map((vpn) => way(vpn, attachmentTable(vpn.id))),
    ...facts.directConnects.map((link) => way(link, link.ends?.a ?? '')),
    ...facts.peerings.map(({ link, to }): Link => {
      const up = link.props.accepted
      return {
        ...way(link, to),
        admits: up ? [] : [{ k: 'never', outcome: 'not-active', rule: 'aws/tgw-peering-accepted' }],
      }
    }),
  ]
}

/** A propagating VPC attachment brings all blocks of its VPC. Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html. */
function propagatedBlocks(table: TransitRouteTable, { vpcs }: TransitFacts): Origin[] {
  return vpcs
    .filter(({ link }) => table.props.propagations.includes(link.id))
    .flatMap(({ link, vpc, subnets }) =>
      blocksOf(vpc).map(
        (prefix): Origin => ({
          table: table.id,
          prefix,
          kind: 'vpc',
          next:
            subnets.length > 0
              ? { k: 'link', link: toLink(table.id, link.id), labels: [link.id] }
              : { k: 'drop', outcome: 'blackhole' },
          attrs: { group: link.id },
          owner: link.id,
          rule: 'aws/tgw-propagation',
        }),
      ),
    )
}

/** What sites announced to a Direct Connect gateway, in a table that its association propagates to. */
function propagateDirectConnect(link: DesignRecord, table: TransitRouteTable): Session {
  return {
    id: `${table.id}/from/${link.id}`,
    from: link.ends?.a ?? '',
    to: table.id,
    pair: link.id,
    requires: { links: [] },
    carries: { kinds: ['learned'], which: 'best' },
    export: [{ do: 'accept', rule: 'aws/tgw-propagation' }],
    import: [],
    arrives: {
      kind: 'direct-connect',
      group: link.id,
      next: { k: 'link', link: toLink(table.id, link.id), labels: [link.id] },
      paths: 1,
    },
    owner: table.id,
  }
}

function staticRoutes(table: TransitRouteTable, facts: TransitFacts): Origin[] {
  const attachments = [
    ...facts.vpcs.map(({ link }) => link),
    ...facts.vpns,
    ...facts.directConnects,
    ...facts.peerings.map(({ link }) => link),
  ]
  return table.props.routes.flatMap(({ destination, prefixList, attachment }) => {
    const known = attachments.some(({ id }) => id === attachment)
    const next: NextHop =
      attachment !== undefined && known
        ? { k: 'link', link: toLink(table.id, attachment), labels: [attachment] }
        : { k: 'drop', outcome: 'blackhole' }
    const origin = (prefix: Prefix, kind: 'static' | 'prefix-list', name?: string): Origin => ({
      table: table.id,
      prefix,
      kind,
      next,
      ...(attachment === undefined ? {} : { attrs: { group: attachment } }),
      owner: table.id,
      rule: kind === 'static' ? 'aws/tgw-static-route' : 'aws/tgw-prefix-list',
      ...(name === undefined ? {} : { name }),
    })
    return destination !== undefined
      ? [origin(destination as Prefix, 'static')]
      : entriesOf(facts.prefixLists, prefixList).map((prefix) => origin(prefix, 'prefix-list', prefixList))
  })
}
