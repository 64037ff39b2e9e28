import { text } from '../../../model/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { nicFields } from '../schema/compute.ts'
import { endpointChips } from './chips.ts'
import { isReservedSubnet } from './limits.ts'
import { find, nicsOf, type Of, vnetOf } from './lookup.ts'
import { addressFaults } from './machine.ts'
import { onlyUsedHere } from './owned.ts'
import { refuse } from './place-result.ts'

export const nic: Kind = {
  kind: 'azure/nic',
  shape: 'endpoint',
  glyph: 'machine',
  fields: nicFields,
  parents: ['azure/subnet'],
  docs: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface',
  place: () => refuse('azure.place.nic-alone'),

  /** Its machine heads the node; a machine's second NIC keeps its own name, so that both can be told apart. */
  summary(record, design) {
    const nic = record as unknown as Of<'azure/nic'>
    const machine = design.records[nic.props.machine]
    const first = machine && nicsOf(design, machine.id)[0]?.id === nic.id
    return {
      lines: [nic.props.address],
      chips: endpointChips(design, nic.parent, nic.props),
      ...(first ? { standsFor: machine.id } : {}),
      ...(machine?.kind === 'azure/appliance' ? { glyph: 'appliance' } : {}),
    }
  },

  validate(record, design) {
    const nic = record as unknown as Of<'azure/nic'>
    const faults: Fault[] = addressFaults(design, nic)
    const subnet = find(design, 'azure/subnet', nic.parent)
    if (subnet && isReservedSubnet(subnet.name))
      faults.push({ path: 'parent', message: text('azure.fault.nic-in-reserved', { name: subnet.name }) })
    const elsewhere = nicsOf(design, nic.props.machine).some(
      (other) => vnetOf(design, other.id)?.id !== vnetOf(design, nic.id)?.id,
    )
    const machine = design.records[nic.props.machine]
    if (machine && elsewhere)
      faults.push({ path: 'props.machine', message: text('azure.fault.machine-two-vnets', { name: machine.name }) })
    return faults
  },

  owned(record, design) {
    const nic = record as unknown as Of<'azure/nic'>
    const last = nicsOf(design, nic.props.machine).every((other) => other.id === nic.id)
    const machine = last && design.records[nic.props.machine] ? [nic.props.machine] : []
    return [...machine, ...onlyUsedHere(design, nic.id, ['publicIp', 'nsg'])]
  },
}
