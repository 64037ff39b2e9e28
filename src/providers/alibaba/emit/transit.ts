import { block, type HclBlock, type HclExpression } from '../../../codegen/hcl/index.ts'
import { type Text, text } from '../../../model/index.ts'
import { all, find, inside, type Of } from '../catalog/lookup.ts'
import { tablesOf } from '../catalog/transit.ts'
import { borderRouterId } from './border-router.ts'
import type { Names } from './names.ts'
import { type Emitted, switchId } from './network.ts'
import { attributes, resource } from './resource.ts'
import { attachedId } from './vpn-attachment.ts'

/** Cloud Enterprise Networks with their transit routers, route tables, attachments and inter-region connections. */
export function emitTransit(names: Names): Emitted {
  const { design } = names.context
  const notes: Text[] = []
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
    ...all(design, 'alibaba/tr-attachment').flatMap((link) => emitAttachment(names, link, notes)),
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
  const attachment = names.ref(type, link, type === attachmentType('vpn') ? 'id' : 'transit_router_attachment_id')
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

/** Of a VPC, a border router or an IPsec connection, in the region of the router. */
function emitAttachment(names: Names, link: Of<'alibaba/tr-attachment'>, notes: Text[]): HclBlock[] {
  const { design } = names.context
  const router = find(design, 'alibaba/transit-router', link.ends?.a)
  const vpc = find(design, 'alibaba/vpc', link.ends?.b)
  const vbr = find(design, 'alibaba/vbr', link.ends?.b)
  const attached = find(design, 'alibaba/vpn-attachment', link.ends?.b)
  const vpn = attached && attachedId(names, attached)
  if (!router || !(vpc || vbr || vpn)) return []
  const base = { key: link.id, name: link.name, at: router.id, source: link.id }
  const common = {
    cen_id: names.ref('alicloud_cen_instance', { id: router.props.cen, name: router.props.cen }, 'id'),
    transit_router_id: routerId(names, router),
  }
  const type = attachmentType(vpc ? 'vpc' : vbr ? 'vbr' : 'vpn')
  const bound = bindings(names, link, type, link.props, router.id)
  if (vpc) {
    if (link.props.advertised.length > 0) notes.push(text('alibaba.emit.by-hand.advertised', { name: link.name }))
    const values = {
      transit_router_vpc_attachment_name: link.name,
      ...common,
      vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
      auto_publish_route_enabled: link.props.routeSync,
    }
    return [resource(names, { ...base, type, values, blocks: zoneMappings(names, link, vpc) }), ...bound]
  }
  const values = vbr
    ? { transit_router_attachment_name: link.name, ...common, vbr_id: borderRouterId(names, vbr) }
    : { transit_router_vpn_attachment_name: link.name, ...common, vpn_id: vpn }
  return [resource(names, { ...base, type, values: { ...values, auto_publish_route_enabled: true } }), ...bound]
}

const attachmentType = (what: 'vpc' | 'vbr' | 'vpn'): string => `alicloud_cen_transit_router_${what}_attachment`

/** One vSwitch in each of two zones. */
function zoneMappings(names: Names, link: Of<'alibaba/tr-attachment'>, vpc: Of<'alibaba/vpc'>): HclBlock[] {
  const { design } = names.context
  const named = (link.props.vswitches ?? []).flatMap((id) => find(design, 'alibaba/vswitch', id) ?? [])
  const switches = named.length > 0 ? named : inside(design, vpc.id, 'alibaba/vswitch').slice(0, 2)
  return switches.map((vswitch) =>
    block('zone_mappings', [], attributes({ zone_id: vswitch.props.zone, vswitch_id: switchId(names, vswitch) })),
  )
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
        transit_router_peer_attachment_name: link.name,
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
    const next = nextHopType === 'Attachment' ? attachmentId(names, attachment) : undefined
    if (nextHopType === 'Attachment' && !next) {
      notes.push(text('alibaba.emit.route-left-out', { prefix: destination, table: table.name, type: nextHopType }))
      return []
    }
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
          [`${P}_next_hop_id`]: next,
        },
      }),
    ]
  })
}

/** The id of an attachment that a route leads to; none where nothing is created for it. */
function attachmentId(names: Names, id: string | undefined): HclExpression | undefined {
  const { design } = names.context
  const peer = find(design, 'alibaba/tr-peering', id)
  if (peer) return names.ref('alicloud_cen_transit_router_peer_attachment', peer, 'transit_router_attachment_id')
  const link = find(design, 'alibaba/tr-attachment', id)
  const end = names.record(link?.ends?.b)
  if (!link || !end) return undefined
  const attached = find(design, 'alibaba/vpn-attachment', end.id)
  if (attached && !attachedId(names, attached)) return undefined
  const what = attached ? 'vpn' : end.kind === 'alibaba/vbr' ? 'vbr' : 'vpc'
  return names.ref(attachmentType(what), link, attached ? 'id' : 'transit_router_attachment_id')
}
