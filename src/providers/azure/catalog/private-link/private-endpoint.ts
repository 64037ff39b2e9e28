import { freeId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Kind } from '../../../provider.ts'
import { type PrivateEndpointProps, privateEndpointFields } from '../../schema/private-link.ts'
import { endpointChips } from '../chips.ts'
import { isReservedSubnet } from '../limits.ts'
import { find, shortName, vnetOf } from '../lookup.ts'
import { addressFaults, subnetForHosts } from '../machine.ts'
import { placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { freeAddress } from '../subnet-plan.ts'

export const privateEndpoint: Kind = {
  kind: 'azure/private-endpoint',
  shape: 'endpoint',
  glyph: 'private-endpoint',
  fields: privateEndpointFields,
  inMatrix: false,
  parents: ['azure/subnet'],
  palette: { order: 62 },
  docs: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',

  place(design, { parent, at }) {
    const subnet = subnetForHosts(design, parent)
    if ('key' in subnet) return { ok: false, why: subnet }
    const address = freeAddress(design, subnet.id)
    if (!address) return refuse('azure.place.subnet-full', { name: subnet.name })
    const vnet = vnetOf(design, subnet.id)
    const name = nameInDesign(design, `pe-${vnet ? shortName(vnet.name) : '1'}`)
    const id = freeId(design, [name])
    const inside = parent === subnet.id ? at : undefined
    const node = { id, parent: subnet.id, size: sizeOf('endpoint'), container: false, at: inside }
    const props = { address, subresource: 'blob' }
    const put = [record(id, 'azure/private-endpoint', name, subnet.id, props)]
    return placed(id, { put, place: arrange(design, [node], shapeOf) })
  },

  summary(endpoint, design) {
    const { address, subresource } = endpoint.props as PrivateEndpointProps
    const subnet = find(design, 'azure/subnet', endpoint.parent)
    const policies = subnet?.props.privateEndpointNetworkPolicies ?? 'Disabled'
    return {
      lines: subresource ? [address, subresource] : [address],
      chips: policies === 'Disabled' ? [] : endpointChips(design, endpoint.parent),
    }
  },

  /** Source: learn.microsoft.com, Private endpoint overview (private endpoint properties, subnet). */
  validate(endpoint, design) {
    const { id, parent } = endpoint
    const { address } = endpoint.props as PrivateEndpointProps
    const subnet = find(design, 'azure/subnet', parent)
    const reserved = subnet && isReservedSubnet(subnet.name)
    return [
      ...addressFaults(design, { id, ...(parent === undefined ? {} : { parent }), props: { address } }),
      ...(reserved
        ? [{ path: 'parent', message: text('azure.fault.endpoint-in-reserved', { name: subnet.name }) }]
        : []),
    ]
  },
}
