import {
  type Address,
  addressAt,
  type Prefix,
  parseAddress,
  parsePrefix,
  prefixContains,
  prefixSize,
} from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { ecsFields, havipFields } from '../schema/compute.ts'
import { shapeOf } from './kinds-of.ts'
import { all, find, inside, type Of, shortName, vpcOf, within } from './lookup.ts'
import { fault, placed, record, refuse } from './place-result.ts'
import { groupForInstance } from './security-group.ts'
import { isReserved } from './vswitch.ts'

/** Instances start at .10, as people number by hand; the platform itself takes the lowest free one. */
const FIRST_HOST = 10

/** The vSwitch that was asked for, or the first one of the VPC that was asked for. */
function vswitchFor(design: Design, parent: RecordId | null): Of<'alibaba/vswitch'> | undefined {
  const vpc = vpcOf(design, parent)
  return within(design, parent, 'alibaba/vswitch') ?? (vpc && inside(design, vpc.id, 'alibaba/vswitch')[0])
}

const addressesIn = (design: Design, vswitch: RecordId): Set<string> =>
  new Set(
    [...inside(design, vswitch, 'alibaba/ecs'), ...inside(design, vswitch, 'alibaba/havip')].map(
      ({ props }) => props.address,
    ),
  )

function freeAddress(design: Design, vswitch: Of<'alibaba/vswitch'>, from: number): Address | undefined {
  const range = parsePrefix(vswitch.props.cidr) as Prefix
  const used = addressesIn(design, vswitch.id)
  const first = Math.min(from, prefixSize(range) - 4)
  for (let offset = Math.max(1, first); offset < prefixSize(range) - 3; offset++) {
    const candidate = addressAt(range, offset)
    if (!used.has(candidate)) return candidate
  }
  return undefined
}

const placeIn =
  (kind: 'alibaba/ecs' | 'alibaba/havip', stem: string, from: number, props: object): Kind['place'] =>
  (design, { parent, at }) => {
    const vswitch = vswitchFor(design, parent)
    if (!vswitch) return refuse('needs-vswitch')
    const address = freeAddress(design, vswitch, from)
    if (!address) return refuse('vswitch-full', { name: vswitch.name })
    const vpc = vpcOf(design, vswitch.id)
    const name = nameInDesign(design, `${stem}-${vpc ? shortName(vpc.name) : '1'}`)
    const id = freeId(design, [name])
    const inSwitch = parent === vswitch.id ? at : undefined
    const node = { id, parent: vswitch.id, size: sizeOf('endpoint'), container: false, at: inSwitch }
    const put = [record(id, kind, name, vswitch.id, { address, ...props })]
    return placed(id, { put, place: arrange(design, [node], shapeOf) })
  }

/** An instance with a security group of its VPC: none is created without. */
const placeInstance: Kind['place'] = (design, request) => {
  const vpc = vpcOf(design, request.parent)
  if (!vpc) return refuse('needs-vswitch')
  const group = groupForInstance(design, vpc)
  const props = { forwards: false, securityGroups: [group.id] }
  const result = placeIn('alibaba/ecs', 'ecs', FIRST_HOST, props)(design, request)
  if (!result.ok) return result
  const put = [...group.put, ...(result.edit.put ?? [])]
  return placed(result.id, { ...result.edit, put }, group.adds)
}

export const ecs: Kind = {
  kind: 'alibaba/ecs',
  shape: 'endpoint',
  glyph: 'machine',
  fields: ecsFields,
  parents: ['alibaba/vswitch'],
  palette: { order: 30 },
  docs: 'https://www.alibabacloud.com/help/en/ecs/user-guide/what-is-ecs',
  place: placeInstance,
  summary(record, design) {
    const { address, securityGroups, eip, forwards } = (record as unknown as Of<'alibaba/ecs'>).props
    const vswitch = find(design, 'alibaba/vswitch', record.parent)
    return {
      lines: [address],
      chips: [
        ...(vswitch?.props.routeTable ? [text('alibaba.chip.rt')] : []),
        ...(securityGroups.length > 0 ? [text('alibaba.chip.sg')] : []),
        ...(eip ? [text('alibaba.chip.eip')] : []),
      ],
      ...(forwards ? { glyph: 'appliance' } : {}),
    }
  },
  validate: (record, design) => addressFaults(record, design),
}

export const havip: Kind = {
  kind: 'alibaba/havip',
  shape: 'endpoint',
  glyph: 'load-balancer',
  fields: havipFields,
  parents: ['alibaba/vswitch'],
  palette: { order: 45 },
  docs: 'https://www.alibabacloud.com/help/en/vpc/user-guide/havips',
  place: placeIn('alibaba/havip', 'havip', 100, { instances: [] }),
  summary: (record) => ({ lines: [(record as unknown as Of<'alibaba/havip'>).props.address], chips: [] }),
  validate(record, design) {
    const { instances } = (record as unknown as Of<'alibaba/havip'>).props
    const vpc = vpcOf(design, record.parent)
    const elsewhere = instances.findIndex((id) => design.records[id] && vpcOf(design, id)?.id !== vpc?.id)
    return [
      ...addressFaults(record, design),
      ...(elsewhere >= 0 ? [fault(`props.instances.${elsewhere}`, 'havip-elsewhere')] : []),
    ]
  },
}

/** A private address lies in its vSwitch, is not reserved there (CreateVSwitch) and is used once in the VPC. */
function addressFaults(record: DesignRecord, design: Design): Fault[] {
  const address = parseAddress(String(record.props['address']))
  const vswitch = find(design, 'alibaba/vswitch', record.parent)
  if (!address || !vswitch) return []
  const { cidr } = vswitch.props
  if (!prefixContains(cidr as Prefix, address))
    return [fault('props.address', 'address-outside', { address, vswitch: vswitch.name, prefix: cidr })]
  if (isReserved(cidr, address)) return [fault('props.address', 'address-reserved', { address })]
  const vpc = vpcOf(design, vswitch.id)?.id
  const twin = [...all(design, 'alibaba/ecs'), ...all(design, 'alibaba/havip')].find(
    (other) => other.id !== record.id && other.props.address === address && vpcOf(design, other.id)?.id === vpc,
  )
  return twin ? [fault('props.address', 'address-twice', { address, name: twin.name })] : []
}
