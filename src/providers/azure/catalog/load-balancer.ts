import { freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type LoadBalancerProps, loadBalancerFields } from '../schema/compute.ts'
import { endpointChips } from './chips.ts'
import { all, shortName, vnetOf } from './lookup.ts'
import { addressFaults, subnetForHosts } from './machine.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'
import { freeAddress } from './subnet-plan.ts'

export const loadBalancer: Kind = {
  kind: 'azure/load-balancer',
  shape: 'endpoint',
  glyph: 'load-balancer',
  fields: loadBalancerFields,
  parents: ['azure/subnet'],
  palette: { order: 60 },
  docs: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-overview',

  /** Its backends are the forwarding NICs of the subnet: that is what an internal frontend usually stands before. */
  place(design, { parent, at }) {
    const subnet = subnetForHosts(design, parent)
    if ('key' in subnet) return { ok: false, why: subnet }
    const address = freeAddress(design, subnet.id)
    if (!address) return refuse('azure.place.subnet-full', { name: subnet.name })
    const vnet = vnetOf(design, subnet.id)
    const name = nameInDesign(design, `ilb-${vnet ? shortName(vnet.name) : '1'}`)
    const id = freeId(design, [name])
    const forwarding = all(design, 'azure/nic').filter((nic) => nic.parent === subnet.id && nic.props.ipForwarding)
    const props = { address, haPorts: true, backends: forwarding.map((nic) => nic.id).sort() }
    const inside = parent === subnet.id ? at : undefined
    const place = arrange(
      design,
      [{ id, parent: subnet.id, size: sizeOf('endpoint'), container: false, at: inside }],
      shapeOf,
    )
    const joined = forwarding.map((nic) => text('azure.adds.backend', { name: nic.name }))
    return placed(id, { put: [record(id, 'azure/load-balancer', name, subnet.id, props)], place }, joined)
  },

  summary: (balancer, design) => ({
    lines: [(balancer.props as LoadBalancerProps).address],
    chips: endpointChips(design, balancer.parent),
  }),

  derived: () => [text('azure.derived.backend-pool'), text('azure.derived.probe')],

  /** Backends of an internal load balancer are in its VNet. Source: azure-docs load-balancer backend pool management. */
  validate(balancer, design) {
    const { backends, address } = balancer.props as LoadBalancerProps
    const vnet = vnetOf(design, balancer.id)
    const foreign = backends.flatMap((id, i) => {
      const nic = design.records[id]
      if (!nic || vnetOf(design, id)?.id === vnet?.id) return []
      return [{ path: `props.backends.${i}`, message: text('azure.fault.backend-elsewhere', { name: nic.name }) }]
    })
    const { id, parent } = balancer
    return [
      ...addressFaults(design, { id, ...(parent === undefined ? {} : { parent }), props: { address } }),
      ...foreign,
    ]
  },
}
