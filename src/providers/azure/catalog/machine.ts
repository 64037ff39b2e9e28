import { addressAt, parseAddress, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type Design, freeId, type RecordId, type Text, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, PlaceRequest, PlaceResult } from '../../provider.ts'
import { FIRST_HOST, isReservedSubnet } from './limits.ts'
import { find, type Of, shortName, subnetsOf, vnetOf, within } from './lookup.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'
import { freeAddress, usedAddresses } from './subnet-plan.ts'

interface Machine {
  readonly kind: 'azure/vm' | 'azure/appliance'
  /** `vm` gives `vm-spoke10` and `nic-spoke10` in `vnet-spoke10`. */
  readonly stem: string
  readonly nicStem: string
  readonly ipForwarding: boolean
}

/** The subnet that takes machines: the one asked for, or the first plain one of the VNet asked for. */
export function subnetForHosts(design: Design, parent: RecordId | null): Of<'azure/subnet'> | Text {
  const asked = within(design, parent, 'azure/subnet') as unknown as Of<'azure/subnet'> | undefined
  if (asked) return isReservedSubnet(asked.name) ? text('azure.place.reserved-subnet', { name: asked.name }) : asked
  const vnet = vnetOf(design, parent)
  if (!vnet) return text('azure.place.needs-subnet')
  const plain = subnetsOf(design, vnet.id).filter((subnet) => !isReservedSubnet(subnet.name))
  return plain[0] ?? text('azure.place.no-plain-subnet', { vnet: vnet.name })
}

/** A machine and its NIC as one edit. The machine belongs to the VNet, in which all its NICs must be. */
export function placeMachine(design: Design, request: PlaceRequest, machine: Machine): PlaceResult {
  const subnet = subnetForHosts(design, request.parent)
  if ('key' in subnet) return { ok: false, why: subnet }
  const address = freeAddress(design, subnet.id)
  if (!address) return refuse('azure.place.subnet-full', { name: subnet.name })
  const vnet = vnetOf(design, subnet.id)
  const short = vnet ? shortName(vnet.name) : '1'
  const name = nameInDesign(design, `${machine.stem}-${short}`)
  const nicName = nameInDesign(design, `${machine.nicStem}-${name.slice(machine.stem.length + 1)}`)
  const id = freeId(design, [name])
  const nic = freeId(design, [nicName], [id])
  const at = request.parent === subnet.id ? request.at : undefined
  const put = [
    record(id, machine.kind, name, vnet?.id, { size: 'Standard_B2s' }),
    record(nic, 'azure/nic', nicName, subnet.id, { machine: id, address, ipForwarding: machine.ipForwarding }),
  ]
  const place = arrange(
    design,
    [{ id: nic, parent: subnet.id, size: sizeOf('endpoint'), container: false, at }],
    shapeOf,
  )
  return placed(nic, { put, place }, [adds(nicName, address)])
}

/** An address that a record states must be usable in its subnet and its own. Source: azure-docs virtual-networks-faq. */
export function addressFaults(
  design: Design,
  holder: { id: RecordId; parent?: RecordId; props: { address: string } },
): Fault[] {
  const subnet = find(design, 'azure/subnet', holder.parent)
  const range = parsePrefix(subnet?.props.prefix ?? '')
  const value = parseAddress(holder.props.address)
  if (!subnet || !range || !value) return []
  const path = 'props.address'
  if (!prefixContains(range, value))
    return [
      { path, message: text('azure.fault.address-outside', { address: value, name: subnet.name, prefix: range }) },
    ]
  const kept = Array.from({ length: FIRST_HOST }, (_, offset) => addressAt(range, offset))
  if (kept.includes(value) || value === addressAt(range, -1))
    return [
      { path, message: text('azure.fault.address-reserved', { address: value, first: addressAt(range, FIRST_HOST) }) },
    ]
  const others = (usedAddresses(design, subnet.id).get(value) ?? []).filter((id) => id !== holder.id)
  const other = others[0] && design.records[others[0]]
  return other ? [{ path, message: text('azure.fault.address-twice', { address: value, name: other.name }) }] : []
}
