import { text } from '../../../model/index.ts'
import type { Kind } from '../../provider.ts'
import { type ApplianceProps, applianceFields } from '../schema/compute.ts'
import { isIanaReservedAsn } from './limits.ts'
import { nicsOf } from './lookup.ts'
import { placeMachine } from './machine.ts'
import { systemRouteFaults } from './overlay/system-routes.ts'

export const appliance: Kind = {
  kind: 'azure/appliance',
  shape: 'attached',
  glyph: 'appliance',
  fields: applianceFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 50 },
  docs: 'https://learn.microsoft.com/azure/architecture/networking/guide/network-virtual-appliance-high-availability',
  place: (design, request) =>
    placeMachine(design, request, { kind: 'azure/appliance', stem: 'nva', nicStem: 'nic-nva', ipForwarding: true }),
  summary(appliance, design) {
    const { asn } = appliance.props as ApplianceProps
    const addresses = nicsOf(design, appliance.id).map((nic) => nic.props.address as string)
    return { lines: asn === undefined ? addresses : [`AS ${asn}`, ...addresses], chips: [] }
  },
  validate(appliance, design) {
    const { asn } = appliance.props as ApplianceProps
    const reserved = asn !== undefined && isIanaReservedAsn(asn)
    return [
      ...(reserved ? [{ path: 'props.asn', message: text('azure.fault.asn-reserved', { asn }) }] : []),
      ...systemRouteFaults(appliance, design),
    ]
  },
}
