import type { HclBlock } from '../../../codegen/hcl/index.ts'
import { type Design, type Text, text } from '../../../model/index.ts'
import { all, find, type Of, vpcOf } from '../catalog/lookup.ts'
import type { Names } from './names.ts'
import { type Emitted, switchId } from './network.ts'
import { resource } from './resource.ts'

/** What a new instance gets where the design does not say. */
export const INSTANCE_TYPE = 'ecs.t6-c1m1.large'
export const IMAGE = 'aliyun_3_x64_20G_alibase_20240528.vhd'

/** Instances, elastic addresses and NAT gateways. */
export function emitMachines(names: Names): Emitted {
  const { design } = names.context
  const notes: Text[] = []
  const blocks = [
    ...all(design, 'alibaba/eip').map((eip) =>
      resource(names, {
        type: 'alicloud_eip_address',
        key: eip.id,
        name: eip.name,
        at: eipUser(design, eip),
        source: eip.id,
        values: { address_name: eip.name },
      }),
    ),
    ...all(design, 'alibaba/ecs').flatMap((ecs) => emitInstance(names, ecs, notes)),
    ...all(design, 'alibaba/havip').flatMap((havip) => emitHavip(names, havip)),
    ...all(design, 'alibaba/nat-gateway').flatMap((gateway) => emitNat(names, gateway, notes)),
  ]
  return { blocks, notes }
}

/** An address is allocated in the region of what uses it. */
export function eipUser(design: Design, eip: Of<'alibaba/eip'>): string {
  const user = [...all(design, 'alibaba/ecs'), ...all(design, 'alibaba/nat-gateway')].find(
    ({ props }) => props.eip === eip.id,
  )
  return user?.id ?? eip.id
}

function emitInstance(names: Names, ecs: Of<'alibaba/ecs'>, notes: Text[]): HclBlock[] {
  const { design } = names.context
  const vswitch = find(design, 'alibaba/vswitch', ecs.parent)
  if (!vswitch) return []
  const groups = ecs.props.securityGroups.flatMap((id) => find(design, 'alibaba/security-group', id) ?? [])
  if (groups.length === 0) {
    notes.push(text('alibaba.emit.no-group', { name: ecs.name }))
    return []
  }
  const eip = find(design, 'alibaba/eip', ecs.props.eip)
  const instance = resource(names, {
    type: 'alicloud_instance',
    key: ecs.id,
    name: ecs.name,
    at: ecs.id,
    source: ecs.id,
    values: {
      instance_name: ecs.name,
      instance_type: ecs.props.instanceType ?? INSTANCE_TYPE,
      image_id: ecs.props.imageId ?? IMAGE,
      vswitch_id: switchId(names, vswitch),
      security_groups: groups.map((group) => names.ref('alicloud_security_group', group, 'id')),
      private_ip: ecs.props.address,
    },
  })
  return eip ? [instance, associate(names, eip, ecs, 'alicloud_instance', 'EcsInstance')] : [instance]
}

const associate = (
  names: Names,
  eip: Of<'alibaba/eip'>,
  user: { id: string; name: string },
  type: string,
  instanceType: string,
): HclBlock =>
  resource(names, {
    type: 'alicloud_eip_association',
    key: user.id,
    name: user.name,
    at: user.id,
    source: user.id,
    values: {
      allocation_id: names.ref('alicloud_eip_address', eip, 'id'),
      instance_id: names.ref(type, user, 'id'),
      instance_type: instanceType,
    },
  })

/** A private address with the instances that it can move between. */
function emitHavip(names: Names, havip: Of<'alibaba/havip'>): HclBlock[] {
  const { design } = names.context
  const vswitch = find(design, 'alibaba/vswitch', havip.parent)
  if (!vswitch) return []
  const base = { at: havip.id, source: havip.id }
  return [
    resource(names, {
      ...base,
      type: 'alicloud_vpc_ha_vip',
      key: havip.id,
      name: havip.name,
      values: { ha_vip_name: havip.name, vswitch_id: switchId(names, vswitch), ip_address: havip.props.address },
    }),
    ...havip.props.instances
      .flatMap((id) => find(design, 'alibaba/ecs', id) ?? [])
      .map((ecs) =>
        resource(names, {
          ...base,
          type: 'alicloud_havip_attachment',
          key: `${havip.id} ${ecs.id}`,
          name: `${havip.name} ${ecs.name}`,
          values: {
            ha_vip_id: names.ref('alicloud_vpc_ha_vip', havip, 'id'),
            instance_id: names.ref('alicloud_instance', ecs, 'id'),
          },
        }),
      ),
  ]
}

/** An Enhanced NAT gateway stands in a vSwitch, and needs SNAT entries for each vSwitch that leaves by it. */
function emitNat(names: Names, gateway: Of<'alibaba/nat-gateway'>, notes: Text[]): HclBlock[] {
  const { design } = names.context
  const vpc = vpcOf(design, gateway.id)
  const switches = all(design, 'alibaba/vswitch').filter(({ parent }) => parent === vpc?.id)
  const vswitch = find(design, 'alibaba/vswitch', gateway.props.vswitch) ?? switches[0]
  if (!vpc || !vswitch) return []
  const eip = find(design, 'alibaba/eip', gateway.props.eip)
  const base = { at: gateway.id, source: gateway.id }
  const nat = resource(names, {
    ...base,
    type: 'alicloud_nat_gateway',
    key: gateway.id,
    name: gateway.name,
    values: {
      nat_gateway_name: gateway.name,
      vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
      vswitch_id: switchId(names, vswitch),
      nat_type: 'Enhanced',
      payment_type: 'PayAsYouGo',
    },
  })
  if (!eip) {
    notes.push(text('alibaba.emit.nat-without-eip', { name: gateway.name }))
    return [nat]
  }
  return [
    nat,
    associate(names, eip, gateway, 'alicloud_nat_gateway', 'Nat'),
    ...switches.map((each) =>
      resource(names, {
        ...base,
        type: 'alicloud_snat_entry',
        key: `${gateway.id} ${each.id}`,
        name: `${gateway.name} ${each.name}`,
        values: {
          snat_table_id: names.ref('alicloud_nat_gateway', gateway, 'snat_table_ids'),
          source_vswitch_id: switchId(names, each),
          snat_ip: names.ref('alicloud_eip_address', eip, 'ip_address'),
        },
      }),
    ),
  ]
}
