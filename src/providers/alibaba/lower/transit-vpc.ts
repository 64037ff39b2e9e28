import type { Network, RecordId, TableId } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { LowerContext } from '../../provider.ts'
import { find, type Of } from '../catalog/lookup.ts'
import { tablesOf } from '../catalog/transit.ts'
import type { CustomRoute } from '../schema/route.ts'
import type { TransitKind, VpcKind } from '../selection.ts'
import { systemTable, wayTo } from './ids.ts'

/** Custom routes that can be advertised to a transit router by hand. Source: CEN, Advertise routes to a transit router. */
const ADVERTISABLE: readonly CustomRoute['nextHopType'][] = [
  'Instance',
  'VpnGateway',
  'HaVip',
  'NetworkInterface',
  'NatGateway',
  'Ipv4Gateway',
]

interface Table {
  readonly id: TableId
  readonly system: boolean
  readonly learns: boolean
}

/** VPC attachments: the way from each route table to the router, route learning there, and route synchronisation here. */
export function lowerWaysToRouters(part: Network, vpc: Of<'alibaba/vpc'>, table: Table, context: LowerContext): void {
  for (const link of context.linksAt(vpc.id)) {
    const attachment = find(context.design, 'alibaba/tr-attachment', link.id)
    if (!attachment || attachment.ends?.b !== vpc.id) continue
    const tables = tablesOf(context.design, attachment.ends.a).map(({ id }) => id)
    const own = (id: RecordId | undefined) => (id !== undefined && tables.includes(id) ? id : undefined)
    const association = own(attachment.props.association)
    const to = association ?? tables[0]
    if (to === undefined) continue
    // Forwarding is by the associated table. Source: CEN, How transit routers work, associated forwarding.
    part.links.push({
      id: wayTo(table.id, attachment.id),
      from: table.id,
      to,
      up: true,
      owner: attachment.id,
      shown: true,
      admits: association ? [] : [{ k: 'never', outcome: 'not-associated', rule: 'alibaba/tr-association' }],
    })
    if (association) synchronise(part, attachment, table, association)
    if (table.system)
      for (const target of tables) learn(part, attachment, vpc, target, attachment.props.propagations.includes(target))
  }
}

/**
 * Enterprise Edition routers write no VPC tables unless route synchronisation is on; then the system route table.
 * Source: CEN, Route synchronization.
 */
function synchronise(part: Network, attachment: Of<'alibaba/tr-attachment'>, table: Table, from: TableId): void {
  const id = `${table.id}/sync/${attachment.id}`
  const on = attachment.props.routeSync
  const refused = on ? 'alibaba/custom-table-learns-nothing' : 'alibaba/tr-no-sync'
  part.sessions.push({
    id,
    from,
    to: table.id,
    pair: id,
    requires: { links: [] },
    carries: { kinds: ['static', 'vpc', 'vpn', 'vbr', 'peer'] satisfies TransitKind[], which: 'best' },
    notGroup: attachment.id,
    export: [on && table.learns ? { do: 'accept', rule: 'alibaba/tr-sync' } : { do: 'deny', rule: refused }],
    import: [],
    arrives: { kind: 'dynamic' satisfies VpcKind, next: { k: 'link', link: wayTo(table.id, attachment.id) }, paths: 1 },
    owner: attachment.id,
  })
}

/**
 * Route learning: the system routes of a VPC, and custom ones that were advertised by hand and can be.
 * Source: CEN, Advertise routes to a transit router.
 */
function learn(
  part: Network,
  attachment: Of<'alibaba/tr-attachment'>,
  vpc: Of<'alibaba/vpc'>,
  target: TableId,
  on: boolean,
): void {
  const back = wayTo(target, attachment.id)
  part.links.push({
    id: back,
    from: target,
    to: systemTable(vpc.id),
    up: true,
    owner: attachment.id,
    shown: true,
    admits: [],
  })
  const possible = vpc.props.routes.filter(({ nextHopType }) => ADVERTISABLE.includes(nextHopType))
  const written = new Set(vpc.props.routes.map(({ destination }) => destination))
  const advertised = attachment.props.advertised.filter(
    (prefix) => !written.has(prefix) || possible.some(({ destination }) => destination === prefix),
  )
  const prefixes = internSet(
    part.sets,
    advertised.map((prefix) => ({ prefix: prefix as never, mode: 'exact' })),
  )
  const id = `${target}/learn/${attachment.id}`
  part.sessions.push({
    id,
    from: systemTable(vpc.id),
    to: target,
    pair: id,
    requires: { links: [] },
    carries: { kinds: ['system', 'custom'] satisfies VpcKind[], which: 'best' },
    export: on
      ? [
          { match: { kinds: ['system'] }, do: 'accept', rule: 'alibaba/tr-learns' },
          { match: { prefixes, kinds: ['custom'] }, do: 'accept', rule: 'alibaba/tr-advertised' },
          { do: 'deny', rule: 'alibaba/tr-not-advertised' },
        ]
      : [{ do: 'deny', rule: 'alibaba/tr-no-learning' }],
    import: [],
    arrives: {
      kind: 'vpc' satisfies TransitKind,
      group: attachment.id,
      next: { k: 'link', link: back },
      paths: 1,
    },
    owner: attachment.id,
  })
}
