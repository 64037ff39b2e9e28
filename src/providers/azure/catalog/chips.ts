import type { Design, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import { find, type Of } from './lookup.ts'

/** RT, NSG, NAT of a subnet, in this order. */
export function associationChips(subnet: Of<'azure/subnet'>): Text[] {
  const { routeTable, nsg, natGateway } = subnet.props
  return [
    ...(routeTable ? [text('azure.chip.rt')] : []),
    ...(nsg ? [text('azure.chip.nsg')] : []),
    ...(natGateway ? [text('azure.chip.nat')] : []),
  ]
}

/** What applies to an endpoint: its subnet's route table, and an NSG at either place. */
export function endpointChips(design: Design, subnet: RecordId | undefined, own?: { nsg?: RecordId }): Text[] {
  const props = find(design, 'azure/subnet', subnet)?.props
  return [
    ...(props?.routeTable ? [text('azure.chip.rt')] : []),
    ...(props?.nsg || own?.nsg ? [text('azure.chip.nsg')] : []),
  ]
}
