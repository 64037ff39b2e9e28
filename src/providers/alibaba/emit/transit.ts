import { block, type HclBlock } from '../../../codegen/hcl/index.ts'
import { type Text, text } from '../../../model/index.ts'
import { all, find, inside, type Of } from '../catalog/lookup.ts'
import { tablesOf } from '../catalog/transit.ts'
import type { Names } from './names.ts'
import { type Emitted, switchId } from './network.ts'
import { attributes, resource } from './resource.ts'

/** Cloud Enterprise Networks with their transit routers, route tables, VPC attachments and inter-region connections. */
export function emitTransit(names: Names): Emitted {
  const { design } = names.context
  const notes: Text[] = [
    ...all(design, 'alibaba/vbr').map(({ name }) => text('alibaba.emit.vbr', { name })),
    ...all(design, 'alibaba/vpn-attachment').map(({ name }) => text('alibaba.emit.vpn-attachment', { name })),
  ]
  const routers = all(design, 'alibaba/transit-router')
  const cens = [...new Map(routers.map((router) => [router.props.cen, router] as const))]
  const blocks = [
    ...cens.map(([cen, router]) =>
      resource(names, {
        type: 'alicloud_cen_instance',
        key: cen,
        name: cen,
        at: router.id,
        source: router.id,
        values: { cen_instance_name: cen },
      }),
    ),
    ...routers.flatMap((router) => emitRouter(names, router)),
    ...all(design, 'alibaba/tr-attachment').flatMap((link) => emitAttachment(names, link)),
    ...all(design, 'alibaba/tr-peering').flatMap((link) => emitPeer(names, link)),
    ...all(design, 'alibaba/tr-route-table').flatMap((table) => emitRoutes(names, table, notes)),
  ]
  return { blocks, notes }
}

const routerId = (names: Names, router: { id: string; name: string }) =>
  names.ref('alicloud_cen_transit_router', router, 'transit_router_id')
const tableId = (names: Names, table: { id: string; name: string }) =>
  names.ref('alicloud_cen_transit_router_route_table', table, 'transit_router_route_table_id')

const emitRouter = (names: Names, router: Of<'alibaba/transit-router'>): HclBlock[] => [
  resource(names, {
    type: 'alicloud_cen_transit_router',
    key: router.id,
    name: router.name,
    at: router.id,
    source: router.id,
    values: {
      transit_router_name: router.name,
      cen_id: names.ref('alicloud_cen_instance', { id: router.props.cen, name: router.props.cen }, 'id'),
    },
  }),
  ...tablesOf(names.context.design, router.id).map((table) =>
    resource(names, {
      type: 'alicloud_cen_transit_router_route_table',
      key: table.id,
      name: table.name,
      at: router.id,
      source: table.id,
      values: { transit_router_route_table_name: table.name, transit_router_id: routerId(names, router) },
    }),
  ),
]

/** Association and learning of one side of an attachment. */
function bindings(
  names: Names,
  link: { id: string; name: string },
  type: string,
  half: { association?: string; propagations: readonly string[] },
  at: string,
  side = '',
): HclBlock[] {
  const attachment = names.ref(type, link, 'transit_router_attachment_id')
  const make = (what: 'association' | 'propagation', id: string): HclBlock[] => {
    const table = find(names.context.design, 'alibaba/tr-route-table', id)
    if (!table) return []
    return [
      resource(names, {
        type: `alicloud_cen_transit_router_route_table_${what}`,
        key: `${link.id} ${side} ${id}`,
        name: `${link.name} ${table.name}`,
        at,
        source: link.id,
        values: { transit_router_attachment_id: attachment, transit_router_route_table_id: tableId(names, table) },
      }),
    ]
  }
  return [
    ...(half.association === undefined ? [] : make('association', half.association)),
    ...half.propagations.flatMap((id) => make('propagation', id)),
  ]
}

function emitAttachment(names: Names, link: Of<'alibaba/tr-attachment'>): HclBlock[] {
  const { design } = names.context
  const router = find(design, 'alibaba/transit-router', link.ends?.a)
  const vpc = find(design, 'alibaba/vpc', link.ends?.b)
  if (!router || !vpc) return []
  const named = (link.props.vswitches ?? []).flatMap((id) => find(design, 'alibaba/vswitch', id) ?? [])
  const switches = named.length > 0 ? named : inside(design, vpc.id, 'alibaba/vswitch').slice(0, 2)
  const type = 'alicloud_cen_transit_router_vpc_attachment'
  const made = resource(names, {
    type,
    key: link.id,
    name: link.name,
    at: vpc.id,
    source: link.id,
    values: {
      transit_router_vpc_attachment_name: link.name,
      cen_id: names.ref('alicloud_cen_instance', { id: router.props.cen, name: router.props.cen }, 'id'),
      transit_router_id: routerId(names, router),
      vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
      auto_publish_route_enabled: link.props.routeSync,
    },
    blocks: switches.map((vswitch) =>
      block('zone_mappings', [], attributes({ zone_id: vswitch.props.zone, vswitch_id: switchId(names, vswitch) })),
    ),
  })
  return [made, ...bindings(names, link, type, link.props, vpc.id)]
}

function emitPeer(names: Names, link: Of<'alibaba/tr-peering'>): HclBlock[] {
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(names.context.design, 'alibaba/transit-router', id))
  if (!a || !b) return []
  const type = 'alicloud_cen_transit_router_peer_attachment'
  return [
    resource(names, {
      type,
      key: link.id,
      name: link.name,
      at: a.id,
      source: link.id,
      values: {
        transit_router_attachment_name: link.name,
        cen_id: names.ref('alicloud_cen_instance', { id: a.props.cen, name: a.props.cen }, 'id'),
        transit_router_id: routerId(names, a),
        peer_transit_router_id: routerId(names, b),
        peer_transit_router_region_id: names.region(b.id),
        bandwidth_type: 'DataTransfer',
        bandwidth: link.props.bandwidth,
        auto_publish_route_enabled: true,
      },
    }),
    ...bindings(names, link, type, link.props.a, a.id, 'a'),
    ...bindings(names, link, type, link.props.b, b.id, 'b'),
  ]
}

function emitRoutes(names: Names, table: Of<'alibaba/tr-route-table'>, notes: Text[]): HclBlock[] {
  const P = 'transit_router_route_entry'
  return table.props.routes.flatMap(({ destination, nextHopType, attachment }): HclBlock[] => {
    const link = names.record(attachment)
    const isVpc = link?.kind === 'alibaba/tr-attachment' && names.record(link.ends?.b)?.kind === 'alibaba/vpc'
    const type = isVpc ? 'vpc_attachment' : link?.kind === 'alibaba/tr-peering' ? 'peer_attachment' : undefined
    if (nextHopType === 'Attachment' && (!link || !type)) {
      notes.push(text('alibaba.emit.route-left-out', { prefix: destination, table: table.name, type: nextHopType }))
      return []
    }
    const next = link && type && names.ref(`alicloud_cen_transit_router_${type}`, link, 'transit_router_attachment_id')
    return [
      resource(names, {
        type: 'alicloud_cen_transit_router_route_entry',
        key: `${table.id} ${destination}`,
        name: `${table.name} to ${destination.replaceAll(/[./]/g, ' ')}`,
        at: table.props.transitRouter,
        source: table.id,
        values: {
          transit_router_route_table_id: tableId(names, table),
          [`${P}_destination_cidr_block`]: destination,
          [`${P}_next_hop_type`]: nextHopType,
          [`${P}_next_hop_id`]: nextHopType === 'Attachment' ? next : undefined,
        },
      }),
    ]
  })
}
