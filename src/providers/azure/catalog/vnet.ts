import { type Prefix, parsePrefix, prefixContains, prefixNumbers } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, freeName, type Text, text } from '../../../model/index.ts'
import { arrange, firstOverlap, freeRange, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vnetFields } from '../schema/network.ts'
import {
  all,
  childrenOf,
  groupOf,
  lendableOf,
  type Of,
  peeringsAt,
  recordsOf,
  spaceOf,
  subnetPrefixesOf,
  subnetsOf,
  vnetOf,
} from './lookup.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

const DEFAULT_LENGTH = 16
const DEFAULT_SUBNET_LENGTH = 24

export const vnet: Kind = {
  kind: 'azure/vnet',
  shape: 'network',
  glyph: 'network',
  fields: vnetFields,
  parents: ['azure/resource-group', null],
  palette: { order: 10, key: 'N', prefixLength: DEFAULT_LENGTH },
  docs: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-overview',

  place(design, { parent, at, prefixLength }) {
    const group = groupOf(design, parent)
    if (parent !== null && group?.id !== parent) return refuse('azure.place.vnet-outside')
    const length = prefixLength ?? DEFAULT_LENGTH
    if (length > 29) return refuse('azure.place.vnet-too-small')
    const range = freeRange(design, length)
    if (!range) return refuse('azure.place.no-range', { length })
    const name = freeName(design, 'vnet')
    const id = freeId(design, [name])
    const subnet = freeId(design, [name, 'default'], [id])
    const inner = `${range.split('/')[0]}/${Math.max(length, DEFAULT_SUBNET_LENGTH)}`
    const place = arrange(
      design,
      [
        { id, parent: group?.id, size: sizeOf('network'), container: true, at },
        { id: subnet, parent: id, size: sizeOf('subnet'), container: true, at: { x: 12, y: 46 }, fixed: true },
      ],
      shapeOf,
    )
    const put = [
      record(id, 'azure/vnet', name, group?.id, { addressSpace: [range] }),
      record(subnet, 'azure/subnet', 'default', id, { prefix: inner }),
    ]
    return placed(id, { put, place }, [adds('default', inner)])
  },

  summary(vnet, design) {
    const [first, ...more] = spaceOf(vnet as unknown as Of<'azure/vnet'>)
    return {
      lines: first ? [more.length > 0 ? `${first} +${more.length}` : first] : [],
      chips: isTransit(design, vnet) ? [text('azure.chip.transit')] : [],
    }
  },

  validate(record, design) {
    const vnet = record as unknown as Of<'azure/vnet'>
    return [
      ...spaceFaults(vnet),
      ...outsideFaults(vnet, design),
      ...peerFaults(vnet, design),
      ...gatewayFaults(vnet, design),
    ]
  },
}

/** Others pass through it: it lends its gateway to a peer, or holds an appliance that forwards. */
function isTransit(design: Design, vnet: DesignRecord): boolean {
  const lends = peeringsAt(design, vnet.id).some(
    ({ mine, other }) => mine?.allowGatewayTransit && other?.useRemoteGateways,
  )
  return (lends && lendableOf(design, vnet.id) !== undefined) || hasAppliance(design, vnet)
}

const hasAppliance = (design: Design, vnet: DesignRecord): boolean =>
  subnetsOf(design, vnet.id)
    .flatMap((subnet) => childrenOf(design, subnet.id))
    .some(({ kind, props }) => {
      const machine =
        kind === 'azure/nic' && props['ipForwarding'] ? design.records[String(props['machine'])] : undefined
      return machine?.kind === 'azure/appliance'
    })

const fault = (path: string, message: Text): Fault => ({ path, message })

/** /2 to /29, IPv6 /48 or longer, and no overlap inside one VNet. Source: azure-docs virtual-network FAQ. */
function spaceFaults(vnet: Of<'azure/vnet'>): Fault[] {
  const ranges = vnet.props.addressSpace.map((value) => parsePrefix(value))
  return ranges.flatMap((range, i) => {
    if (!range) return []
    const path = `props.addressSpace.${i}`
    const { family, length } = prefixNumbers(range)
    const wrongSize = family === 4 && (length < 2 || length > 29)
    const before = ranges.slice(0, i).filter((other): other is Prefix => other !== undefined)
    const overlap = firstOverlap([range], before)
    return [
      ...(wrongSize ? [fault(path, text('azure.fault.space-size', { prefix: range }))] : []),
      ...(overlap ? [fault(path, text('azure.fault.space-overlap', { prefix: range, other: overlap[1] }))] : []),
    ]
  })
}

/** Every subnet lies inside the address space: the platform refuses to shrink a space below its subnets. */
function outsideFaults(vnet: Of<'azure/vnet'>, design: Design): Fault[] {
  const space = spaceOf(vnet)
  const lost = subnetPrefixesOf(design, vnet.id).find((subnet) => !space.some((range) => prefixContains(range, subnet)))
  return lost ? [fault('props.addressSpace', text('azure.fault.space-leaves-subnet', { prefix: lost }))] : []
}

/** Peered VNets must not overlap. Source: azure-docs virtual-network-manage-peering. */
function peerFaults(vnet: Of<'azure/vnet'>, design: Design): Fault[] {
  return peeringsAt(design, vnet.id).flatMap(({ peer }) => {
    const other = all(design, 'azure/vnet').find((each) => each.id === peer)
    const overlap = other && firstOverlap(spaceOf(vnet), spaceOf(other))
    if (!overlap) return []
    const index = vnet.props.addressSpace.indexOf(overlap[0])
    return [
      fault(
        `props.addressSpace.${Math.max(0, index)}`,
        text('azure.fault.peer-overlap', { a: vnet.name, b: other.name, prefix: overlap[0] }),
      ),
    ]
  })
}

/** One VPN gateway per VNet. Source: azure-docs azure-virtual-network-limits. */
function gatewayFaults(vnet: Of<'azure/vnet'>, design: Design): Fault[] {
  const gateways = recordsOf(design, 'azure/vpn-gateway').filter(
    (gateway) => vnetOf(design, gateway.id)?.id === vnet.id,
  )
  return gateways.length > 1 ? [fault('name', text('azure.fault.second-gateway', { vnet: vnet.name }))] : []
}
