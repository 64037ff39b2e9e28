import { parsePrefix, prefixContains, prefixesOverlap, prefixNumbers } from '../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import { arrange, nameBeside, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { subnetFields } from '../schema/network.ts'
import { associationChips } from './chips.ts'
import { RESERVED_SUBNETS, SMALLEST_SUBNET } from './limits.ts'
import { childrenOf, type Of, spaceOf, subnetsOf, vnetOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'
import { freeSubnet, siblingsOf } from './subnet-plan.ts'

const DEFAULT_LENGTH = 24

export const subnet: Kind = {
  kind: 'azure/subnet',
  shape: 'subnet',
  glyph: 'subnet',
  fields: subnetFields,
  parents: ['azure/vnet'],
  palette: { order: 20, key: 'S', prefixLength: DEFAULT_LENGTH },
  docs: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet',

  place(design, { parent, at, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const shortest = Math.min(32, ...spaceOf(vnet).map((range) => prefixNumbers(range).length))
    const length = prefixLength ?? Math.min(SMALLEST_SUBNET, Math.max(DEFAULT_LENGTH, shortest))
    if (length > SMALLEST_SUBNET) return refuse('azure.place.subnet-too-small')
    const range = freeSubnet(design, vnet, length)
    if (!range) return refuse('azure.place.vnet-full', { vnet: vnet.name, length })
    const names = subnetsOf(design, vnet.id).map((each) => each.name)
    const name = names.includes('default') ? nameBeside(names, 'subnet-1').replace(/^subnet-1-/, 'subnet-') : 'default'
    const id = freeId(design, [vnet.id, name])
    const inside = parent === vnet.id ? at : undefined
    const place = arrange(
      design,
      [{ id, parent: vnet.id, size: sizeOf('subnet'), container: true, at: inside }],
      shapeOf,
    )
    return placed(id, { put: [record(id, 'azure/subnet', name, vnet.id, { prefix: range })], place })
  },

  summary(record, design) {
    const subnet = record as unknown as Of<'azure/subnet'>
    const filled = childrenOf(design, subnet.id).length > 0
    const plain = filled && shapeOf(record.kind) === 'subnet' && !RESERVED_SUBNETS[subnet.name]
    return { lines: [subnet.props.prefix], chips: plain ? [] : associationChips(subnet) }
  },

  validate(record, design) {
    const subnet = record as unknown as Of<'azure/subnet'>
    return [...rangeFaults(subnet, design), ...reservedFaults(subnet, design)]
  },

  owned: (subnet, design) => onlyUsedHere(design, subnet.id, ['routeTable', 'nsg', 'natGateway']),
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** Inside the VNet, apart from its siblings, /29 or larger. Source: azure-docs virtual-networks-faq (5 reserved addresses, smallest /29). */
function rangeFaults(subnet: Of<'azure/subnet'>, design: Design): Fault[] {
  const range = parsePrefix(subnet.props.prefix)
  const vnet = vnetOf(design, subnet.parent)
  if (!range || !vnet) return []
  const space = spaceOf(vnet)
  const faults: Fault[] = []
  if (!space.some((outer) => prefixContains(outer, range)))
    faults.push(
      fault(
        'props.prefix',
        text('azure.fault.subnet-outside', { prefix: range, vnet: vnet.name, space: space.join(', ') }),
      ),
    )
  const { family, length } = prefixNumbers(range)
  if (family === 4 && length > SMALLEST_SUBNET)
    faults.push(fault('props.prefix', text('azure.fault.subnet-too-small', { prefix: range })))
  for (const sibling of siblingsOf(design, subnet)) {
    const other = parsePrefix(sibling.props.prefix)
    if (other && prefixesOverlap(range, other))
      faults.push(
        fault('props.prefix', text('azure.fault.subnet-overlap', { prefix: range, other, name: sibling.name })),
      )
    if (sibling.name.toLowerCase() === subnet.name.toLowerCase())
      faults.push(fault('name', text('azure.fault.subnet-name', { name: subnet.name, vnet: vnet.name })))
  }
  return faults
}

/** Rules of the subnets that belong to one service. Sources: azure-docs expressroute-howto-coexist-resource-manager, azure-docs vpn-gateway-about-vpn-gateway-settings, bastion configuration-settings. */
function reservedFaults(subnet: Of<'azure/subnet'>, design: Design): Fault[] {
  const rule = RESERVED_SUBNETS[subnet.name]
  if (!rule) return []
  const { name } = subnet
  const range = parsePrefix(subnet.props.prefix)
  const faults: Fault[] = []
  if (range && prefixNumbers(range).length > rule.longest)
    faults.push(fault('props.prefix', text('azure.fault.reserved-size', { name, length: rule.longest })))
  if (subnet.props.nsg && !rule.allowsNsg) faults.push(fault('props.nsg', text('azure.fault.reserved-nsg', { name })))
  if (subnet.props.routeTable && !rule.allowsRouteTable)
    faults.push(fault('props.routeTable', text('azure.fault.reserved-route-table', { name })))
  if (subnet.props.natGateway && name === 'GatewaySubnet')
    faults.push(fault('props.natGateway', text('azure.fault.reserved-nat', { name })))
  return name === 'GatewaySubnet' ? [...faults, ...gatewayTableFaults(subnet, design)] : faults
}

/** No disabled propagation and no default route on GatewaySubnet. Source: azure-docs virtual-networks-udr-overview and azure-docs vpn-gateway-about-vpn-gateway-settings. */
function gatewayTableFaults(subnet: Of<'azure/subnet'>, design: Design): Fault[] {
  const table = subnet.props.routeTable ? design.records[subnet.props.routeTable] : undefined
  if (!table) return []
  const routes = (table.props['routes'] ?? []) as { prefix: string }[]
  const faults: Fault[] = []
  if (table.props['disableBgpRoutePropagation'] === true)
    faults.push(fault('props.routeTable', text('azure.fault.gateway-propagation', { table: table.name })))
  if (routes.some((route) => route.prefix === '0.0.0.0/0'))
    faults.push(fault('props.routeTable', text('azure.fault.gateway-default', { table: table.name })))
  return faults
}
