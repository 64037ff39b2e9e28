import { type RosValue, rosMap } from '../../../../codegen/ros/index.ts'
import { type Text, text } from '../../../../model/index.ts'
import { all, find, inside, type Of, vpcOf } from '../../catalog/lookup.ts'
import type { CustomRoute } from '../../schema/route.ts'
import { rosName, type Templates } from './templates.ts'

/** VPCs with vSwitches, route tables, custom routes and security groups, and the peering connections between them. */
export function addNetwork(templates: Templates, notes: Text[]): void {
  const { design } = templates.context
  for (const vpc of all(design, 'alibaba/vpc')) {
    addVpc(templates, vpc)
    addRoutes(templates, vpc, templates.ref(VPC, vpc, 'RouteTableId'), vpc.props.routes, notes)
    for (const table of inside(design, vpc.id, 'alibaba/route-table')) {
      addTable(templates, vpc, table, notes)
      addRoutes(templates, table, templates.ref(TABLE, table, 'RouteTableId'), table.props.routes, notes)
    }
    for (const group of inside(design, vpc.id, 'alibaba/security-group')) addGroup(templates, vpc, group, notes)
  }
  for (const link of all(design, 'alibaba/vpc-peering')) addPeering(templates, link, notes)
}

const VPC = 'ALIYUN::ECS::VPC'
const TABLE = 'ALIYUN::VPC::RouteTable'

export const vpcId = (templates: Templates, vpc: { id: string; name: string }): RosValue =>
  templates.ref(VPC, vpc, 'VpcId')

/** The id of a vSwitch; its logical id begins with its VPC, because names of vSwitches repeat. */
export const switchId = (templates: Templates, vswitch: Of<'alibaba/vswitch'>): RosValue =>
  templates.ref('ALIYUN::ECS::VSwitch', switchKey(templates, vswitch), 'VSwitchId')

const switchKey = ({ context }: Templates, vswitch: Of<'alibaba/vswitch'>) => ({
  id: vswitch.id,
  name: `${vpcOf(context.design, vswitch.id)?.name ?? ''} ${vswitch.name}`,
})

function addVpc(templates: Templates, vpc: Of<'alibaba/vpc'>): void {
  const [first, ...more] = vpc.props.cidrs
  const { design } = templates.context
  const base = { step: 'network', at: vpc.id } as const
  templates.add({
    ...base,
    type: VPC,
    key: vpc.id,
    name: vpc.name,
    source: vpc.id,
    values: {
      VpcName: rosName(vpc.name, 'vpc'),
      CidrBlock: first,
      SecondaryCidrBlocks: more.length > 0 ? more : undefined,
      UserCidr: vpc.props.userCidrs?.length ? vpc.props.userCidrs.join(',') : undefined,
    },
  })
  for (const vswitch of inside(design, vpc.id, 'alibaba/vswitch')) {
    const { id: key, name } = switchKey(templates, vswitch)
    const table = find(design, 'alibaba/route-table', vswitch.props.routeTable)
    templates.add({
      ...base,
      type: 'ALIYUN::ECS::VSwitch',
      key,
      name,
      source: vswitch.id,
      values: {
        VSwitchName: rosName(vswitch.name, 'vsw'),
        VpcId: vpcId(templates, vpc),
        CidrBlock: vswitch.props.cidr,
        ZoneId: vswitch.props.zone,
      },
    })
    if (!table) continue
    templates.add({
      ...base,
      type: 'ALIYUN::VPC::RouteTableAssociation',
      key,
      name,
      source: vswitch.id,
      values: { RouteTableId: templates.ref(TABLE, table, 'RouteTableId'), VSwitchId: switchId(templates, vswitch) },
    })
  }
}

function addTable(templates: Templates, vpc: Of<'alibaba/vpc'>, table: Of<'alibaba/route-table'>, notes: Text[]): void {
  if (table.props.propagation) notes.push(text('alibaba.emit.ros-by-hand.propagation', { name: table.name }))
  templates.add({
    step: 'network',
    type: TABLE,
    key: table.id,
    name: table.name,
    at: vpc.id,
    source: table.id,
    values: { RouteTableName: rosName(table.name, 'rtb'), VpcId: vpcId(templates, vpc) },
  })
}

/** What a next hop returns as its id. */
const TARGETS: Readonly<Record<string, readonly [type: string, attribute: string]>> = {
  'alibaba/vpn-gateway': ['ALIYUN::VPC::VpnGateway', 'VpnGatewayId'],
  'alibaba/ecs': ['ALIYUN::ECS::Instance', 'InstanceId'],
  'alibaba/havip': ['ALIYUN::VPC::HaVip', 'HaVipId'],
  'alibaba/vpc-peering': ['ALIYUN::VPC::VpcPeerConnection', 'InstanceId'],
  'alibaba/nat-gateway': ['ALIYUN::VPC::NatGateway', 'NatGatewayId'],
  'alibaba/tr-attachment': ['ALIYUN::CEN::TransitRouterVpcAttachment', 'TransitRouterAttachmentId'],
}

/** Several next hops share the traffic, in one entry with a list. Source: ALIYUN::ECS::Route, NextHopList. */
function addRoutes(
  templates: Templates,
  owner: { id: string; name: string },
  table: RosValue,
  list: readonly CustomRoute[],
  notes: Text[],
): void {
  const { records } = templates.context.design
  for (const { destination, nextHopType, nextHops } of list) {
    const type = nextHopType === 'NetworkInterface' ? 'Instance' : nextHopType
    const hops = nextHops.flatMap((id): RosValue[] => {
      const target = records[id]
      const found = target && TARGETS[target.kind]
      return target && found ? [templates.ref(found[0], target, found[1])] : []
    })
    const [first, ...more] = hops
    if (first === undefined || hops.length < nextHops.length) {
      notes.push(text('alibaba.emit.route-left-out', { prefix: destination, table: owner.name, type: nextHopType }))
      continue
    }
    templates.add({
      step: 'connections',
      type: 'ALIYUN::ECS::Route',
      key: `${owner.id} ${destination}`,
      name: `${owner.name} to ${destination}`,
      at: owner.id,
      source: owner.id,
      values: {
        RouteTableId: table,
        DestinationCidrBlock: destination,
        ...(more.length > 0
          ? { NextHopList: hops.map((hop) => rosMap({ NextHopType: type, NextHopId: hop })) }
          : { NextHopType: type, NextHopId: first }),
      },
    })
  }
}

function addGroup(
  templates: Templates,
  vpc: Of<'alibaba/vpc'>,
  group: Of<'alibaba/security-group'>,
  notes: Text[],
): void {
  const { type, innerAccess, rules } = group.props
  if (type === 'normal' && !innerAccess) notes.push(text('alibaba.emit.ros-by-hand.inner-access', { name: group.name }))
  const listed = (direction: 'ingress' | 'egress') =>
    rules
      .filter((rule) => rule.direction === direction)
      .map((rule) =>
        rosMap({
          IpProtocol: rule.protocol,
          PortRange: rule.portRange,
          [direction === 'ingress' ? 'SourceCidrIp' : 'DestCidrIp']: rule.cidr,
          Policy: rule.policy,
          Priority: rule.priority,
          NicType: 'intranet',
        }),
      )
  const [ingress, egress] = [listed('ingress'), listed('egress')]
  templates.add({
    step: 'network',
    type: 'ALIYUN::ECS::SecurityGroup',
    key: group.id,
    name: group.name,
    at: vpc.id,
    source: group.id,
    values: {
      SecurityGroupName: rosName(group.name, 'sg'),
      SecurityGroupType: type,
      VpcId: vpcId(templates, vpc),
      SecurityGroupIngress: ingress.length > 0 ? ingress : undefined,
      SecurityGroupEgress: egress.length > 0 ? egress : undefined,
    },
  })
}

function addPeering(templates: Templates, link: Of<'alibaba/vpc-peering'>, notes: Text[]): void {
  const { design } = templates.context
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(design, 'alibaba/vpc', id))
  if (!a || !b) return
  const far = templates.region(b.id)
  if (link.props.bandwidth && far !== templates.region(a.id))
    notes.push(text('alibaba.emit.ros-by-hand.bandwidth', { name: link.name }))
  templates.add({
    step: 'links',
    type: 'ALIYUN::VPC::VpcPeerConnection',
    key: link.id,
    name: link.name,
    at: a.id,
    source: link.id,
    values: {
      Name: rosName(link.name, 'peer'),
      VpcId: vpcId(templates, a),
      AcceptingVpcId: vpcId(templates, b),
      AcceptingRegionId: far,
    },
  })
}
