import { block, type HclBlock, type HclExpression } from '../../../codegen/hcl/index.ts'
import { type Text, text } from '../../../model/index.ts'
import { all, find, inside, type Of, vpcOf } from '../catalog/lookup.ts'
import type { CustomRoute } from '../schema/route.ts'
import type { Names } from './names.ts'
import { attributes, resource } from './resource.ts'

export interface Emitted {
  readonly blocks: HclBlock[]
  readonly notes: Text[]
}

/** VPCs with their vSwitches, route tables, custom routes, security groups, and the peering connections between them. */
export function emitNetwork(names: Names): Emitted {
  const { design } = names.context
  const notes: Text[] = []
  const blocks = all(design, 'alibaba/vpc').flatMap((vpc) => [
    ...emitVpc(names, vpc),
    ...routes(names, vpc, names.ref('alicloud_vpc', vpc, 'route_table_id'), vpc.props.routes, notes),
    ...inside(design, vpc.id, 'alibaba/route-table').flatMap((table) => [
      emitTable(names, vpc, table),
      ...routes(names, table, names.ref('alicloud_route_table', table, 'id'), table.props.routes, notes),
    ]),
    ...inside(design, vpc.id, 'alibaba/security-group').flatMap((group) => emitGroup(names, vpc, group)),
  ])
  return {
    blocks: [...blocks, ...all(design, 'alibaba/vpc-peering').flatMap((link) => emitPeering(names, link))],
    notes,
  }
}

function emitVpc(names: Names, vpc: Of<'alibaba/vpc'>): HclBlock[] {
  const [first, ...more] = vpc.props.cidrs
  const base = { at: vpc.id, source: vpc.id }
  const vpcId = names.ref('alicloud_vpc', vpc, 'id')
  return [
    resource(names, {
      ...base,
      type: 'alicloud_vpc',
      key: vpc.id,
      name: vpc.name,
      values: {
        vpc_name: vpc.name,
        cidr_block: first,
        user_cidrs: vpc.props.userCidrs?.length ? vpc.props.userCidrs : undefined,
      },
    }),
    ...more.map((cidr) =>
      resource(names, {
        ...base,
        type: 'alicloud_vpc_ipv4_cidr_block',
        key: `${vpc.id} ${cidr}`,
        name: `${vpc.name} ${cidr.replaceAll(/[./]/g, ' ')}`,
        values: { vpc_id: vpcId, secondary_cidr_block: cidr },
      }),
    ),
    ...inside(names.context.design, vpc.id, 'alibaba/vswitch').flatMap((vswitch) => {
      const table = find(names.context.design, 'alibaba/route-table', vswitch.props.routeTable)
      const own = { at: vpc.id, source: vswitch.id, key: vswitch.id, name: `${vpc.name} ${vswitch.name}` }
      const one = resource(names, {
        ...own,
        type: 'alicloud_vswitch',
        values: {
          vswitch_name: vswitch.name,
          vpc_id: vpcId,
          cidr_block: vswitch.props.cidr,
          zone_id: vswitch.props.zone,
        },
      })
      if (!table) return [one]
      const values = {
        route_table_id: names.ref('alicloud_route_table', table, 'id'),
        vswitch_id: switchId(names, vswitch),
      }
      return [one, resource(names, { ...own, type: 'alicloud_route_table_attachment', values })]
    }),
  ]
}

/** The id of a vSwitch; its label begins with its VPC, because names of vSwitches repeat. */
export function switchId(names: Names, vswitch: Of<'alibaba/vswitch'>): HclExpression {
  const vpc = vpcOf(names.context.design, vswitch.id)
  return names.ref('alicloud_vswitch', { id: vswitch.id, name: `${vpc?.name ?? ''} ${vswitch.name}` }, 'id')
}

const emitTable = (names: Names, vpc: Of<'alibaba/vpc'>, table: Of<'alibaba/route-table'>): HclBlock =>
  resource(names, {
    type: 'alicloud_route_table',
    key: table.id,
    name: table.name,
    at: vpc.id,
    source: table.id,
    values: {
      route_table_name: table.name,
      vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
      associate_type: 'VSwitch',
      route_propagation_enable: table.props.propagation === true ? true : undefined,
    },
  })

/** Types that name a resource which this code creates, and the attribute that the route wants. */
const TARGETS: Readonly<Record<string, readonly [type: string, attribute: string]>> = {
  'alibaba/vpn-gateway': ['alicloud_vpn_gateway', 'id'],
  'alibaba/ecs': ['alicloud_instance', 'id'],
  'alibaba/havip': ['alicloud_vpc_ha_vip', 'id'],
  'alibaba/vpc-peering': ['alicloud_vpc_peer_connection', 'id'],
  'alibaba/nat-gateway': ['alicloud_nat_gateway', 'id'],
  'alibaba/tr-attachment': ['alicloud_cen_transit_router_vpc_attachment', 'transit_router_attachment_id'],
}

function routes(
  names: Names,
  owner: { id: string; name: string },
  table: HclExpression,
  list: readonly CustomRoute[],
  notes: Text[],
): HclBlock[] {
  return list.flatMap(({ destination, nextHopType, nextHops }): HclBlock[] => {
    const type = nextHopType === 'NetworkInterface' ? 'Instance' : nextHopType
    const hops = nextHops.flatMap((id): HclExpression[] => {
      const target = names.record(id)
      const found = target && TARGETS[target.kind]
      return target && found ? [names.ref(found[0], target, found[1])] : []
    })
    const [first, ...more] = hops
    if (first === undefined || hops.length < nextHops.length) {
      notes.push(text('alibaba.emit.route-left-out', { prefix: destination, table: owner.name, type: nextHopType }))
      return []
    }
    const base = {
      key: `${owner.id} ${destination}`,
      name: `${owner.name} to ${destination.replaceAll(/[./]/g, ' ')}`,
      at: owner.id,
      source: owner.id,
    }
    if (more.length === 0) {
      const values = { destination_cidrblock: destination, nexthop_type: type, nexthop_id: first }
      return [resource(names, { ...base, type: 'alicloud_route_entry', values: { route_table_id: table, ...values } })]
    }
    // Several next hops share the traffic; the older resource has no list.
    const blocks = hops.map((hop) => block('next_hops', [], attributes({ nexthop_type: type, nexthop_id: hop })))
    const values = { route_table_id: table, destination_cidr_block: destination }
    return [resource(names, { ...base, type: 'alicloud_vpc_route_entry', values, blocks })]
  })
}

function emitGroup(names: Names, vpc: Of<'alibaba/vpc'>, group: Of<'alibaba/security-group'>): HclBlock[] {
  const { type, innerAccess, rules } = group.props
  const base = { at: vpc.id, source: group.id }
  return [
    resource(names, {
      ...base,
      type: 'alicloud_security_group',
      key: group.id,
      name: group.name,
      values: {
        security_group_name: group.name,
        security_group_type: type,
        vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
        inner_access_policy: type === 'normal' ? (innerAccess ? 'Accept' : 'Drop') : undefined,
      },
    }),
    ...rules.map((rule, i) =>
      resource(names, {
        ...base,
        type: 'alicloud_security_group_rule',
        key: `${group.id} ${i}`,
        name: `${group.name} ${rule.direction} ${i + 1}`,
        values: {
          security_group_id: names.ref('alicloud_security_group', group, 'id'),
          type: rule.direction,
          ip_protocol: rule.protocol,
          policy: rule.policy,
          nic_type: 'intranet',
          port_range: rule.portRange,
          priority: rule.priority,
          cidr_ip: rule.cidr,
        },
      }),
    ),
  ]
}

function emitPeering(names: Names, link: Of<'alibaba/vpc-peering'>): HclBlock[] {
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(names.context.design, 'alibaba/vpc', id))
  if (!a || !b) return []
  const far = names.region(b.id)
  return [
    resource(names, {
      type: 'alicloud_vpc_peer_connection',
      key: link.id,
      name: link.name,
      at: a.id,
      source: link.id,
      values: {
        peer_connection_name: link.name,
        vpc_id: names.ref('alicloud_vpc', a, 'id'),
        accepting_vpc_id: names.ref('alicloud_vpc', b, 'id'),
        accepting_region_id: far,
        bandwidth: far === names.region(a.id) || !link.props.bandwidth ? undefined : link.props.bandwidth,
      },
    }),
  ]
}
