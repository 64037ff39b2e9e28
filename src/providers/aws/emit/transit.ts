import { type HclBlock, type HclExpression, ref } from '../../../codegen/hcl/index.ts'
import type { RecordId } from '../../../model/index.ts'
import { all, find, type Of } from '../catalog/lookup.ts'
import type { PrefixList } from '../lower/records.ts'
import { connectionsAt } from './connections.ts'
import type { Scope } from './scope.ts'
import { connectionRef } from './vpn.ts'

const TABLE = 'aws_ec2_transit_gateway_route_table'
const ACCEPTER = 'aws_ec2_transit_gateway_peering_attachment_accepter'

const onOff = (on: boolean): string => (on ? 'enable' : 'disable')

/**
 * Transit gateways with their attachments and route tables. The default tables are off: which table an attachment has, and
 * where its routes go, is written out.
 */
export function emitTransit(scope: Scope): HclBlock[] {
  const { design } = scope.context
  return [
    ...all(design, 'aws/transit-gateway').map((gateway) =>
      scope.own(gateway, {
        amazon_side_asn: gateway.props.asn,
        vpn_ecmp_support: onOff(gateway.props.vpnEcmp),
        default_route_table_association: 'disable',
        default_route_table_propagation: 'disable',
      }),
    ),
    ...all(design, 'aws/transit-gateway-vpc-attachment').flatMap((link) => emitVpcAttachment(scope, link)),
    ...all(design, 'aws/transit-gateway-peering').flatMap((link) => emitPeering(scope, link)),
    ...all(design, 'aws/transit-gateway-route-table').flatMap((table) => emitTable(scope, table)),
  ]
}

function emitVpcAttachment(scope: Scope, link: Of<'aws/transit-gateway-vpc-attachment'>): HclBlock[] {
  const { design } = scope.context
  const gateway = find(design, 'aws/transit-gateway', link.ends?.a)
  const vpc = find(design, 'aws/vpc', link.ends?.b)
  const subnets = link.props.subnets.flatMap((id) => find(design, 'aws/subnet', id) ?? [])
  if (!gateway || !vpc || subnets.length === 0) {
    scope.note('no-attachment-subnet', link)
    return []
  }
  if (scope.place(gateway.id).account !== scope.place(vpc.id).account) scope.note('share', gateway, { vpc: vpc.name })
  const base = { type: 'aws_ec2_transit_gateway_vpc_attachment', key: link.id, name: link.name, source: link.id }
  return [
    scope.resource({
      ...base,
      at: vpc.id,
      values: {
        transit_gateway_id: scope.id(gateway),
        vpc_id: scope.id(vpc),
        subnet_ids: subnets.map((subnet) => scope.id(subnet)),
        appliance_mode_support: onOff(link.props.applianceMode),
        transit_gateway_default_route_table_association: false,
        transit_gateway_default_route_table_propagation: false,
        tags: { k: 'object', entries: [['Name', { k: 'string', value: link.name.slice(0, 256) }]] },
      },
    }),
  ]
}

function emitPeering(scope: Scope, link: Of<'aws/transit-gateway-peering'>): HclBlock[] {
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(scope.context.design, 'aws/transit-gateway', id))
  if (!a || !b) return []
  const [near, far] = [scope.place(a.id), scope.place(b.id)]
  const request = scope.own(link, {
    transit_gateway_id: scope.id(a),
    peer_transit_gateway_id: scope.id(b),
    peer_region: far.region,
    peer_account_id: far.account !== near.account ? far.account : undefined,
  })
  if (!link.props.accepted) return [request]
  const values = { transit_gateway_attachment_id: scope.id(link) }
  return [request, scope.resource({ type: ACCEPTER, key: link.id, name: link.name, at: b.id, source: link.id, values })]
}

interface Attachment {
  readonly key: string
  readonly name: string
  readonly id: HclExpression
  readonly after?: readonly HclExpression[]
}

/** What a link is to a transit gateway: a VPN is one attachment per connection. */
function attachmentsOf(scope: Scope, gateway: RecordId, link: RecordId): Attachment[] {
  const record = scope.context.design.records[link]
  switch (record?.kind) {
    case 'aws/transit-gateway-vpc-attachment': {
      const made = find(scope.context.design, record.kind, link)?.props.subnets.length !== 0
      return made && record.ends?.a === gateway ? [{ key: link, name: record.name, id: scope.id(record) }] : []
    }
    case 'aws/transit-gateway-peering': {
      const accepted = find(scope.context.design, record.kind, link)?.props.accepted
      if (!accepted || (record.ends?.a !== gateway && record.ends?.b !== gateway)) return []
      const after = [ref(ACCEPTER, scope.label(ACCEPTER, link, record.name))]
      return [{ key: link, name: record.name, id: scope.id(record), after }]
    }
    case 'core/vpn':
      return connectionsAt(scope.context, gateway)
        .filter(({ seen }) => seen.link.id === link)
        .map((connection) => ({
          key: connection.key,
          name: connection.name,
          id: connectionRef(scope, connection, 'transit_gateway_attachment_id'),
        }))
    case 'aws/direct-connect-gateway-association':
      return record.ends?.b === gateway
        ? [{ key: link, name: record.name, id: scope.ref(record, 'transit_gateway_attachment_id') }]
        : []
    default:
      return []
  }
}

function emitTable(scope: Scope, table: Of<'aws/transit-gateway-route-table'>): HclBlock[] {
  const gateway = find(scope.context.design, 'aws/transit-gateway', table.parent)
  if (!gateway) return []
  const { associations, propagations, routes } = table.props
  const base = { at: gateway.id, source: table.id }
  const bind = (what: 'association' | 'propagation') => (link: RecordId) =>
    attachmentsOf(scope, gateway.id, link).map(({ key, name, id, after }) =>
      scope.resource({
        ...base,
        type: `${TABLE}_${what}`,
        key: `${table.id} ${key}`,
        name: `${table.name} ${name}`,
        values: {
          transit_gateway_attachment_id: id,
          transit_gateway_route_table_id: scope.id(table),
          depends_on: after,
        },
      }),
    )
  // A peering brings no routes by itself.
  const isPeering = (id: RecordId) => scope.context.design.records[id]?.kind === 'aws/transit-gateway-peering'
  return [
    scope.own(table, { transit_gateway_id: scope.id(gateway) }),
    ...[...new Set(associations)].flatMap(bind('association')),
    ...[...new Set(propagations)].filter((id) => !isPeering(id)).flatMap(bind('propagation')),
    ...emitRoutes(scope, table, gateway.id, routes),
  ]
}

/** A prefix list becomes one route for each entry. */
function emitRoutes(
  scope: Scope,
  table: Of<'aws/transit-gateway-route-table'>,
  gateway: RecordId,
  routes: Of<'aws/transit-gateway-route-table'>['props']['routes'],
): HclBlock[] {
  const used = new Set<string>()
  return routes.flatMap(({ destination, prefixList, attachment }) => {
    const list = scope.context.design.records[prefixList ?? ''] as PrefixList | undefined
    const [to, ...others] = attachment === undefined ? [] : attachmentsOf(scope, gateway, attachment)
    const name = destination ?? list?.name ?? ''
    if (attachment !== undefined && !to) scope.note('route-left-out', table, { destination: name })
    if (others.length > 0) scope.note('first-connection', table, { destination: name })
    if (attachment !== undefined && !to) return []
    return (destination === undefined ? (list?.props.entries ?? []) : [destination]).flatMap((prefix) => {
      if (used.has(prefix)) return []
      used.add(prefix)
      return scope.resource({
        type: 'aws_ec2_transit_gateway_route',
        key: `${table.id} ${prefix}`,
        name: `${table.name} to ${prefix}`,
        at: gateway,
        source: table.id,
        values: {
          destination_cidr_block: prefix,
          transit_gateway_route_table_id: scope.id(table),
          blackhole: to ? undefined : true,
          transit_gateway_attachment_id: to?.id,
          depends_on: to?.after,
        },
      })
    })
  })
}
