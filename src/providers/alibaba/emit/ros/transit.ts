import type { RosValue } from '../../../../codegen/ros/index.ts'
import { type RecordId, type Text, text } from '../../../../model/index.ts'
import { all, find, inside, type Of } from '../../catalog/lookup.ts'
import { tablesOf } from '../../catalog/transit.ts'
import { circuitSubnet } from '../circuit-subnet.ts'
import { switchId, vpcId } from './network.ts'
import { rosName, type Step, type Templates } from './templates.ts'
import { addAttachedConnections, attachedId } from './vpn-attachment.ts'

const CEN = 'ALIYUN::CEN::CenInstance'
const ROUTER = 'ALIYUN::CEN::TransitRouter'
const TABLE = 'ALIYUN::CEN::TransitRouterRouteTable'
const VPC = 'ALIYUN::CEN::TransitRouterVpcAttachment'
const VBR = 'ALIYUN::CEN::TransitRouterVbrAttachment'
const PEER = 'ALIYUN::CEN::TransitRouterPeerAttachment'
const BORDER = 'ALIYUN::VPC::VirtualBorderRouter'

/** Cloud Enterprise Networks with transit routers, route tables, attachments and inter-region connections. */
export function addTransit(templates: Templates, notes: Text[]): void {
  const { design } = templates.context
  const routers = all(design, 'alibaba/transit-router')
  for (const [cen, router] of new Map(routers.map((each) => [each.props.cen, each] as const))) {
    templates.add({
      step: 'cen',
      type: CEN,
      key: cen,
      name: cen,
      at: router.id,
      source: router.id,
      values: { Name: rosName(cen, 'cen') },
    })
  }
  for (const router of routers) addRouter(templates, router)
  for (const vbr of all(design, 'alibaba/vbr')) addBorderRouter(templates, vbr, notes)
  for (const link of all(design, 'alibaba/tr-attachment')) addAttachment(templates, link, notes)
  for (const link of all(design, 'alibaba/tr-peering')) addPeer(templates, link)
  for (const table of all(design, 'alibaba/tr-route-table')) addRoutes(templates, table, notes)
}

const cenId = (templates: Templates, { props }: Of<'alibaba/transit-router'>): RosValue =>
  templates.ref(CEN, { id: props.cen, name: props.cen }, 'CenId')
const routerId = (templates: Templates, router: { id: string; name: string }): RosValue =>
  templates.ref(ROUTER, router, 'TransitRouterId')
const tableId = (templates: Templates, table: { id: string; name: string }): RosValue =>
  templates.ref(TABLE, table, 'TransitRouterRouteTableId')

function addRouter(templates: Templates, router: Of<'alibaba/transit-router'>): void {
  const base = { step: 'network', at: router.id } as const
  templates.add({
    ...base,
    type: ROUTER,
    key: router.id,
    name: router.name,
    source: router.id,
    values: { TransitRouterName: rosName(router.name, 'tr'), CenId: cenId(templates, router) },
  })
  for (const table of tablesOf(templates.context.design, router.id)) {
    templates.add({
      ...base,
      type: TABLE,
      key: table.id,
      name: table.name,
      source: table.id,
      values: {
        TransitRouterRouteTableName: rosName(table.name, 'rtb'),
        TransitRouterId: routerId(templates, router),
      },
    })
  }
}

interface Half {
  readonly association?: RecordId
  readonly propagations: readonly RecordId[]
}

/** Association and learning of one side of an attachment. */
function addBindings(
  templates: Templates,
  step: Step,
  link: { id: string; name: string },
  attachment: RosValue,
  half: Half,
  at: RecordId,
  side = '',
): void {
  const bind = (what: 'Association' | 'Propagation', id: RecordId) => {
    const table = find(templates.context.design, 'alibaba/tr-route-table', id)
    if (!table) return
    templates.add({
      step,
      type: `ALIYUN::CEN::TransitRouterRouteTable${what}`,
      key: `${link.id} ${side} ${id}`,
      name: `${link.name} ${table.name}`,
      at,
      source: link.id,
      values: { TransitRouterAttachmentId: attachment, TransitRouterRouteTableId: tableId(templates, table) },
    })
  }
  if (half.association !== undefined) bind('Association', half.association)
  for (const id of half.propagations) bind('Propagation', id)
}

function addAttachment(templates: Templates, link: Of<'alibaba/tr-attachment'>, notes: Text[]): void {
  const { design } = templates.context
  const router = find(design, 'alibaba/transit-router', link.ends?.a)
  if (!router) return
  const vpc = find(design, 'alibaba/vpc', link.ends?.b)
  const vbr = find(design, 'alibaba/vbr', link.ends?.b)
  const attached = find(design, 'alibaba/vpn-attachment', link.ends?.b)
  const common = { CenId: cenId(templates, router), TransitRouterId: routerId(templates, router) }
  const base = { step: 'network', key: link.id, name: link.name, at: router.id, source: link.id } as const
  if (vpc) {
    const named = (link.props.vswitches ?? []).flatMap((id) => find(design, 'alibaba/vswitch', id) ?? [])
    const switches = named.length > 0 ? named : inside(design, vpc.id, 'alibaba/vswitch').slice(0, 2)
    if (link.props.advertised.length > 0) notes.push(text('alibaba.emit.by-hand.advertised', { name: link.name }))
    templates.add({
      ...base,
      type: VPC,
      values: {
        TransitRouterAttachmentName: rosName(link.name, 'att'),
        ...common,
        VpcId: vpcId(templates, vpc),
        ZoneMappings: switches.map((each) => ({
          k: 'map',
          entries: [
            ['ZoneId', { k: 'string', value: each.props.zone }],
            ['VSwitchId', switchId(templates, each)],
          ],
        })),
        AutoPublishRouteEnabled: link.props.routeSync,
      },
    })
    addBindings(
      templates,
      'network',
      link,
      templates.ref(VPC, link, 'TransitRouterAttachmentId'),
      link.props,
      router.id,
    )
  } else if (vbr) {
    templates.add({
      ...base,
      type: VBR,
      values: {
        TransitRouterAttachmentName: rosName(link.name, 'att'),
        ...common,
        VbrId: templates.ref(BORDER, vbr, 'VbrId'),
        AutoPublishRouteEnabled: true,
      },
    })
    addBindings(
      templates,
      'network',
      link,
      templates.ref(VBR, link, 'TransitRouterAttachmentId'),
      link.props,
      router.id,
    )
  } else if (attached) {
    addAttachedConnections(templates, attached, link, common, notes)
    const id = attachedId(templates, attached, link)
    if (id) addBindings(templates, 'links', link, id, link.props, router.id)
  }
}

/** A border router on a physical connection that the user has; its number is a parameter. BGP where a peer is stated. */
function addBorderRouter(templates: Templates, vbr: Of<'alibaba/vbr'>, notes: Text[]): void {
  const { vlanId, localGatewayIp, peerGatewayIp, peerAsn, prefixes } = vbr.props
  const base = { step: 'network', key: vbr.id, name: vbr.name, at: vbr.id, source: vbr.id } as const
  templates.add({
    ...base,
    type: BORDER,
    values: {
      Name: rosName(vbr.name, 'vbr'),
      PhysicalConnectionId: templates.parameter(
        `physical ${vbr.id}`,
        `${vbr.name} physical connection id`,
        `Physical connection that carries ${vbr.name}`,
      ),
      VlanId: vlanId,
      LocalGatewayIp: localGatewayIp,
      PeerGatewayIp: peerGatewayIp,
      PeeringSubnetMask: circuitSubnet(localGatewayIp, peerGatewayIp),
    },
  })
  const id = templates.ref(BORDER, vbr, 'VbrId')
  if (peerAsn === undefined) {
    if (prefixes.length > 0) notes.push(text('alibaba.emit.by-hand.vbr-routes', { name: vbr.name }))
    return
  }
  templates.add({ ...base, type: 'ALIYUN::VPC::BgpGroup', values: { RouterId: id, PeerAsn: peerAsn } })
  templates.add({
    ...base,
    type: 'ALIYUN::VPC::BgpPeer',
    values: { BgpGroupId: templates.ref('ALIYUN::VPC::BgpGroup', vbr, 'BgpGroupId'), PeerIpAddress: peerGatewayIp },
  })
}

function addPeer(templates: Templates, link: Of<'alibaba/tr-peering'>): void {
  const { design } = templates.context
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(design, 'alibaba/transit-router', id))
  if (!a || !b) return
  templates.add({
    step: 'links',
    type: PEER,
    key: link.id,
    name: link.name,
    at: a.id,
    source: link.id,
    values: {
      TransitRouterAttachmentName: rosName(link.name, 'peer'),
      CenId: cenId(templates, a),
      TransitRouterId: routerId(templates, a),
      PeerTransitRouterId: routerId(templates, b),
      PeerTransitRouterRegionId: templates.region(b.id),
      BandwidthType: 'DataTransfer',
      Bandwidth: link.props.bandwidth,
      AutoPublishRouteEnabled: true,
    },
  })
  const id = templates.ref(PEER, link, 'TransitRouterAttachmentId')
  addBindings(templates, 'connections', link, id, link.props.a, a.id, 'a')
  addBindings(templates, 'connections', link, id, link.props.b, b.id, 'b')
}

function addRoutes(templates: Templates, table: Of<'alibaba/tr-route-table'>, notes: Text[]): void {
  for (const { destination, nextHopType, attachment } of table.props.routes) {
    const hop = nextHopType === 'Attachment' ? attachmentId(templates, attachment) : undefined
    if (nextHopType === 'Attachment' && !hop) {
      notes.push(text('alibaba.emit.route-left-out', { prefix: destination, table: table.name, type: nextHopType }))
      continue
    }
    templates.add({
      step: 'connections',
      type: 'ALIYUN::CEN::TransitRouterRouteEntry',
      key: `${table.id} ${destination}`,
      name: `${table.name} to ${destination}`,
      at: table.props.transitRouter,
      source: table.id,
      values: {
        TransitRouterRouteTableId: tableId(templates, table),
        TransitRouterRouteEntryDestinationCidrBlock: destination,
        TransitRouterRouteEntryNextHopType: nextHopType,
        TransitRouterRouteEntryNextHopId: hop,
      },
    })
  }
}

/** The id of an attachment that a route leads to. */
function attachmentId(templates: Templates, id: RecordId | undefined): RosValue | undefined {
  const { design } = templates.context
  const peer = find(design, 'alibaba/tr-peering', id)
  if (peer) return templates.ref(PEER, peer, 'TransitRouterAttachmentId')
  const link = find(design, 'alibaba/tr-attachment', id)
  const attached = find(design, 'alibaba/vpn-attachment', link?.ends?.b)
  if (!link) return undefined
  if (attached) return attachedId(templates, attached, link)
  const type = find(design, 'alibaba/vbr', link.ends?.b) ? VBR : VPC
  return templates.ref(type, link, 'TransitRouterAttachmentId')
}
