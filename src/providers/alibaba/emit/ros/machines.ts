import type { RosValue } from '../../../../codegen/ros/index.ts'
import { type Text, text } from '../../../../model/index.ts'
import { all, find, type Of, vpcOf } from '../../catalog/lookup.ts'
import { eipUser, IMAGE, INSTANCE_TYPE } from '../machines.ts'
import { switchId, vpcId } from './network.ts'
import { rosName, type Templates } from './templates.ts'

const EIP = 'ALIYUN::VPC::EIP'
const INSTANCE = 'ALIYUN::ECS::Instance'
const NAT = 'ALIYUN::VPC::NatGateway'

/** Instances, addresses that move between them, elastic addresses and NAT gateways. */
export function addMachines(templates: Templates, notes: Text[]): void {
  const { design } = templates.context
  for (const eip of all(design, 'alibaba/eip')) {
    templates.add({
      step: 'network',
      type: EIP,
      key: eip.id,
      name: eip.name,
      at: eipUser(design, eip),
      source: eip.id,
      values: { Name: rosName(eip.name, 'eip') },
    })
  }
  for (const ecs of all(design, 'alibaba/ecs')) addInstance(templates, ecs, notes)
  for (const havip of all(design, 'alibaba/havip')) addHavip(templates, havip)
  for (const gateway of all(design, 'alibaba/nat-gateway')) addNat(templates, gateway, notes)
}

function addInstance(templates: Templates, ecs: Of<'alibaba/ecs'>, notes: Text[]): void {
  const { design } = templates.context
  const vswitch = find(design, 'alibaba/vswitch', ecs.parent)
  const vpc = vpcOf(design, ecs.id)
  if (!vswitch || !vpc) return
  const groups = ecs.props.securityGroups.flatMap((id) => find(design, 'alibaba/security-group', id) ?? [])
  if (groups.length === 0) {
    notes.push(text('alibaba.emit.no-group', { name: ecs.name }))
    return
  }
  templates.add({
    step: 'network',
    type: INSTANCE,
    key: ecs.id,
    name: ecs.name,
    at: ecs.id,
    source: ecs.id,
    values: {
      InstanceName: rosName(ecs.name, 'ecs'),
      InstanceType: ecs.props.instanceType ?? INSTANCE_TYPE,
      ImageId: ecs.props.imageId ?? IMAGE,
      VpcId: vpcId(templates, vpc),
      VSwitchId: switchId(templates, vswitch),
      SecurityGroupIds: groups.map((group) => templates.ref('ALIYUN::ECS::SecurityGroup', group, 'SecurityGroupId')),
      PrivateIpAddress: ecs.props.address,
      // The default would give it an address of the Internet.
      AllocatePublicIP: false,
    },
  })
  const eip = find(design, 'alibaba/eip', ecs.props.eip)
  if (eip) associate(templates, eip, ecs, templates.ref(INSTANCE, ecs, 'InstanceId'))
}

function associate(
  templates: Templates,
  eip: Of<'alibaba/eip'>,
  user: { id: string; name: string },
  instance: RosValue,
): void {
  templates.add({
    step: 'network',
    type: 'ALIYUN::VPC::EIPAssociation',
    key: user.id,
    name: user.name,
    at: user.id,
    source: user.id,
    values: { AllocationId: templates.ref(EIP, eip, 'AllocationId'), InstanceId: instance },
  })
}

function addHavip(templates: Templates, havip: Of<'alibaba/havip'>): void {
  const { design } = templates.context
  const vswitch = find(design, 'alibaba/vswitch', havip.parent)
  if (!vswitch) return
  const base = { step: 'network', at: havip.id, source: havip.id } as const
  templates.add({
    ...base,
    type: 'ALIYUN::VPC::HaVip',
    key: havip.id,
    name: havip.name,
    values: {
      Name: rosName(havip.name, 'havip'),
      VSwitchId: switchId(templates, vswitch),
      IpAddress: havip.props.address,
    },
  })
  for (const ecs of havip.props.instances.flatMap((id) => find(design, 'alibaba/ecs', id) ?? [])) {
    templates.add({
      ...base,
      type: 'ALIYUN::VPC::HaVipAssociation',
      key: `${havip.id} ${ecs.id}`,
      name: `${havip.name} ${ecs.name}`,
      values: {
        HaVipId: templates.ref('ALIYUN::VPC::HaVip', havip, 'HaVipId'),
        InstanceId: templates.ref(INSTANCE, ecs, 'InstanceId'),
      },
    })
  }
}

function addNat(templates: Templates, gateway: Of<'alibaba/nat-gateway'>, notes: Text[]): void {
  const { design } = templates.context
  const vpc = vpcOf(design, gateway.id)
  const switches = all(design, 'alibaba/vswitch').filter(({ parent }) => parent === vpc?.id)
  const vswitch = find(design, 'alibaba/vswitch', gateway.props.vswitch) ?? switches[0]
  if (!vpc || !vswitch) return
  const base = { step: 'network', key: gateway.id, name: gateway.name, at: gateway.id, source: gateway.id } as const
  templates.add({
    ...base,
    type: NAT,
    values: {
      NatGatewayName: rosName(gateway.name, 'ngw'),
      VpcId: vpcId(templates, vpc),
      VSwitchId: switchId(templates, vswitch),
      NatType: 'Enhanced',
    },
  })
  const eip = find(design, 'alibaba/eip', gateway.props.eip)
  if (!eip) {
    notes.push(text('alibaba.emit.nat-without-eip', { name: gateway.name }))
    return
  }
  associate(templates, eip, gateway, templates.ref(NAT, gateway, 'NatGatewayId'))
  templates.add({
    ...base,
    type: 'ALIYUN::VPC::SnatEntry',
    after: [{ type: 'ALIYUN::VPC::EIPAssociation', key: gateway.id, name: gateway.name }],
    values: {
      SnatTableId: templates.ref(NAT, gateway, 'SNatTableId'),
      SnatIp: templates.ref(EIP, eip, 'EipAddress'),
      SourceVSwitchIds: switches.map((each) => switchId(templates, each)),
    },
  })
}
