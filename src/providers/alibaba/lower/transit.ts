import type { Prefix } from '../../../ip/index.ts'
import type { Link, Network, NextHop, Origin, Session, TableId } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import { all, find, type Of } from '../catalog/lookup.ts'
import { tablesOf } from '../catalog/transit.ts'
import { GATEWAY_ORDER, type GatewayKind, TRANSIT_ORDER, type TransitKind } from '../selection.ts'
import { connectionsOf, tunnelInUse } from './connections.ts'
import { inTable, outTable, wayTo } from './ids.ts'
import { newTable } from './table.ts'

/** Transit routers with their tables, border routers and IPsec connections. VPC attachments are lowered with their VPC. */
export function lowerTransit(context: LowerContext): Network {
  const part = emptyNetwork()
  const { design } = context
  for (const router of all(design, 'alibaba/transit-router')) {
    for (const table of tablesOf(design, router.id)) {
      part.tables.push(newTable({ id: table.id, owner: table.id, order: TRANSIT_ORDER }))
      part.origins.push(...staticRoutes(table))
    }
  }
  for (const vbr of all(design, 'alibaba/vbr')) lowerVbr(part, vbr)
  for (const attachment of all(design, 'alibaba/vpn-attachment')) lowerVpnAttachment(part, attachment, context)
  for (const link of all(design, 'alibaba/tr-attachment')) lowerAttachment(part, link, context)
  for (const link of all(design, 'alibaba/tr-peering')) {
    lowerPeer(part, link, 'a', context)
    lowerPeer(part, link, 'b', context)
  }
  return part
}

/** Static entries of a table. Source: CEN, CreateTransitRouterRouteEntry. */
const staticRoutes = (table: Of<'alibaba/tr-route-table'>): Origin[] =>
  table.props.routes.map(({ destination, nextHopType, attachment }) => {
    const next: NextHop =
      nextHopType === 'BlackHole' || attachment === undefined
        ? { k: 'drop', outcome: 'blackhole' }
        : { k: 'link', link: wayTo(table.id, attachment) }
    return {
      table: table.id,
      prefix: destination as Prefix,
      kind: 'static' satisfies TransitKind,
      next,
      owner: table.id,
      rule: 'alibaba/tr-static',
    }
  })

/** What the data centre behind a border router announces lies outside of the design. */
function lowerVbr(part: Network, vbr: Of<'alibaba/vbr'>): void {
  part.tables.push(newTable({ id: vbr.id, owner: vbr.id, order: TRANSIT_ORDER }))
  part.origins.push(
    ...vbr.props.prefixes.map(
      (prefix): Origin => ({
        table: vbr.id,
        prefix: prefix as Prefix,
        kind: 'vbr' satisfies TransitKind,
        next: { k: 'exit', where: 'outside' },
        owner: vbr.id,
        rule: 'alibaba/vbr-behind',
      }),
    ),
  )
}

/** An IPsec connection of a transit router: routes of its own or BGP into the tunnels; what arrives goes to the router. */
function lowerVpnAttachment(part: Network, attachment: Of<'alibaba/vpn-attachment'>, context: LowerContext): void {
  const [out, arriving] = [outTable(attachment.id), inTable(attachment.id)]
  const stages = [['tunnel'], ['destination'], ['bgp']] satisfies GatewayKind[][]
  const connections = connectionsOf(attachment.id, context.design)
  const self = connections.flatMap(({ side, props }) =>
    props.tunnels.flatMap((tunnel) => (side === 'a' ? tunnel.insideA : tunnel.insideB) ?? []),
  )
  const base = { owner: attachment.id, order: GATEWAY_ORDER, self: self as never[], asn: attachment.props.asn }
  part.tables.push(
    newTable({ ...base, id: out, stages: stages.map((kinds) => ({ k: 'longest', kinds })) }),
    newTable({ ...base, id: arriving }),
  )
  for (const { destination, connection } of attachment.props.routes) {
    const found = connections.find(({ id }) => id === connection)
    for (const link of found?.links ?? []) {
      const when = found && tunnelInUse(found, link)
      part.origins.push({
        table: out,
        prefix: destination as Prefix,
        kind: 'destination' satisfies GatewayKind,
        next: { k: 'link', link },
        ...(when ? { when } : {}),
        owner: attachment.id,
        rule: 'alibaba/destination-route',
      })
    }
  }
  const router = context.linksAt(attachment.id).find(({ kind }) => kind === 'alibaba/tr-attachment')
  if (!router) return
  part.origins.push({
    table: arriving,
    prefix: '0.0.0.0/0' as Prefix,
    kind: 'fallback' satisfies GatewayKind,
    next: { k: 'link', link: wayTo(arriving, router.id) },
    owner: attachment.id,
    rule: 'alibaba/tr-association',
  })
}

/** Attachments of border routers and IPsec connections: the ways both ways, and what the router's tables learn. */
function lowerAttachment(part: Network, link: Of<'alibaba/tr-attachment'>, context: LowerContext): void {
  const { design } = context
  const vbr = find(design, 'alibaba/vbr', link.ends?.b)
  const vpn = find(design, 'alibaba/vpn-attachment', link.ends?.b)
  if (!link.ends || (!vbr && !vpn)) return
  const far = vbr ? vbr.id : outTable(link.ends.b)
  const tables = tablesOf(design, link.ends.a).map(({ id }) => id)
  const kind: TransitKind = vbr ? 'vbr' : 'vpn'
  const carried = vbr ? ['vbr'] : (['destination', 'bgp'] satisfies GatewayKind[])
  for (const table of tables) {
    part.links.push(way(wayTo(table, link.id), table, far, link.id))
    const learns = link.props.propagations.includes(table)
    for (const from of carried)
      part.sessions.push(learn(`${table}/learn/${link.id}/${from}`, far, table, [from], kind, link.id, learns))
  }
  const association = tables.find((id) => id === link.props.association)
  const to = association ?? tables[0]
  if (to === undefined || !vpn) return
  const arriving = inTable(vpn.id)
  part.links.push({
    ...way(wayTo(arriving, link.id), arriving, to, link.id),
    admits: association ? [] : [{ k: 'never', outcome: 'not-associated', rule: 'alibaba/tr-association' }],
  })
  if (association) part.sessions.push(announce(association, outTable(vpn.id), link.id))
}

const way = (id: string, from: TableId, to: TableId, owner: string): Link => ({
  id,
  from,
  to,
  up: true,
  owner,
  shown: true,
  admits: [],
})

const learn = (
  id: string,
  from: TableId,
  to: TableId,
  kinds: string[],
  kind: TransitKind,
  owner: string,
  on: boolean,
): Session => ({
  id,
  from,
  to,
  pair: id,
  requires: { links: [] },
  carries: { kinds, which: 'best' },
  export: [on ? { do: 'accept', rule: 'alibaba/tr-learns' } : { do: 'deny', rule: 'alibaba/tr-no-learning' }],
  import: [],
  arrives: { kind, group: owner, next: { k: 'link', link: wayTo(to, owner) }, paths: 1 },
  owner,
})

/**
 * What an IPsec connection may announce of the associated table: a new one has a policy that keeps routes of other VPN
 * and Express Connect attachments back. Source: CEN, Attach an IPsec-VPN connection to a transit router.
 */
const announce = (from: TableId, to: TableId, owner: string): Session => ({
  id: `${to}/from/${from}`,
  from,
  to,
  pair: `${to}/from/${from}`,
  requires: { links: [] },
  carries: { kinds: ['static', 'vpc', 'peer'] satisfies TransitKind[], which: 'best' },
  export: [{ do: 'accept', rule: 'alibaba/tr-vpn-policy' }],
  import: [],
  arrives: { kind: 'transit' satisfies GatewayKind, next: 'keep' },
  owner,
})

/**
 * One direction of an inter-region connection: packets to the table that the far side associates, and routes of this side's
 * associated table to the tables that learn there. What came from another region is not passed on.
 * Source: CEN, Create an inter-region connection.
 */
function lowerPeer(part: Network, link: Of<'alibaba/tr-peering'>, from: 'a' | 'b', { design }: LowerContext): void {
  if (!link.ends) return
  const to = from === 'a' ? 'b' : 'a'
  const [near, far] = [tablesOf(design, link.ends[from]), tablesOf(design, link.ends[to])]
  const theirs = link.props[to].association
  const target = far.find(({ id }) => id === theirs)?.id
  const end = target ?? far[0]?.id
  if (end !== undefined)
    for (const { id } of near)
      part.links.push({
        ...way(wayTo(id, link.id), id, end, link.id),
        admits: target ? [] : [{ k: 'never', outcome: 'not-associated', rule: 'alibaba/tr-association' }],
      })
  const source = near.find(({ id }) => id === link.props[from].association)
  if (!source) return
  const kinds = ['static', 'vpc', 'vpn', 'vbr'] satisfies TransitKind[]
  for (const table of far) {
    const on = link.props[to].propagations.includes(table.id)
    part.sessions.push(learn(`${table.id}/learn/${link.id}`, source.id, table.id, kinds, 'peer', link.id, on))
  }
}
