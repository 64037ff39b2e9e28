import type { Kind } from '../../provider.ts'
import { vmFields } from '../schema/compute.ts'
import { nicsOf } from './lookup.ts'
import { placeMachine } from './machine.ts'

export const vm: Kind = {
  kind: 'azure/vm',
  shape: 'attached',
  glyph: 'machine',
  fields: vmFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 30, key: 'M' },
  docs: 'https://learn.microsoft.com/azure/virtual-machines/overview',
  place: (design, request) =>
    placeMachine(design, request, { kind: 'azure/vm', stem: 'vm', nicStem: 'nic', ipForwarding: false }),
  summary: (vm, design) => ({ lines: nicsOf(design, vm.id).map((nic) => nic.props.address), chips: [] }),
}
