import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { type PrivateLinkServiceProps, privateLinkServiceFields } from '../../schema/private-link.ts'
import { all, find, recordsOf, shortName, vnetOf } from '../lookup.ts'
import { addressFaults, subnetForHosts } from '../machine.ts'
import { adds, placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { freeAddress } from '../subnet-plan.ts'

export const privateLinkService: Kind = {
  kind: 'azure/private-link-service',
  shape: 'endpoint',
  glyph: 'private-link',
  fields: privateLinkServiceFields,
  parents: ['azure/subnet'],
  palette: { order: 63 },
  docs: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',

  /** Before a load balancer of the VNet that has none yet, else before a new one with the VNet's machines behind it. */
  place(design, { parent, at }) {
    const subnet = subnetForHosts(design, parent)
    if ('key' in subnet) return { ok: false, why: subnet }
    const vnet = vnetOf(design, subnet.id)
    const stem = vnet ? shortName(vnet.name) : '1'
    const offered = new Set(recordsOf(design, 'azure/private-link-service').map(({ props }) => props['loadBalancer']))
    const free = recordsOf(design, 'azure/load-balancer').find(
      ({ id }) => vnetOf(design, id)?.id === vnet?.id && !offered.has(id),
    )
    const made = free ? undefined : newBalancer(design, subnet.id, stem)
    const frontend = made?.props['address']
    const address = freeAddress(design, subnet.id, typeof frontend === 'string' ? [frontend] : [])
    const balancer = free ?? made
    if (!address || !balancer) return refuse('azure.place.subnet-full', { name: subnet.name })
    const name = nameInDesign(design, `pls-${stem}`)
    const id = freeId(design, [name], [balancer.id])
    const open = design.records[subnet.id]!
    const put = [
      { ...open, props: { ...open.props, privateLinkServiceNetworkPolicies: 'Disabled' } },
      ...(made ? [made] : []),
      record(id, 'azure/private-link-service', name, subnet.id, {
        address,
        loadBalancer: balancer.id,
        proxyProtocol: false,
      }),
    ]
    const node = (own: RecordId) => ({ id: own, parent: subnet.id, size: sizeOf('endpoint'), container: false })
    const inside = parent === subnet.id ? at : undefined
    const place = arrange(design, [{ ...node(id), at: inside }, ...(made ? [node(made.id)] : [])], shapeOf)
    const told = text('azure.adds.service-policies', { name: subnet.name })
    return placed(id, { put, place }, [...(made ? [adds(made.name, String(frontend))] : []), told])
  },

  summary(service, design) {
    const { address, loadBalancer } = service.props as PrivateLinkServiceProps
    return { lines: [address, design.records[loadBalancer]?.name ?? ''].filter(Boolean), chips: [] }
  },

  validate(service, design) {
    const { id, parent } = service
    const { address, loadBalancer } = service.props as PrivateLinkServiceProps
    const subnet = find(design, 'azure/subnet', parent)
    const balancer = design.records[loadBalancer]
    const vnet = vnetOf(design, id)
    const faults: Fault[] = addressFaults(design, {
      id,
      ...(parent === undefined ? {} : { parent }),
      props: { address },
    })
    // Source: learn.microsoft.com, Disable network policies for Private Link service source IP.
    if (subnet && subnet.props.privateLinkServiceNetworkPolicies !== 'Disabled')
      faults.push({ path: 'parent', message: text('azure.fault.service-policies', { name: subnet.name }) })
    if (balancer && vnetOf(design, balancer.id)?.id !== vnet?.id)
      faults.push({
        path: 'props.loadBalancer',
        message: text('azure.fault.backend-elsewhere', { name: balancer.name }),
      })
    return faults
  },
}

function newBalancer(design: Design, subnet: RecordId, stem: string): DesignRecord | undefined {
  const address = freeAddress(design, subnet)
  if (!address) return undefined
  const vnet = vnetOf(design, subnet)?.id
  const backends = all(design, 'azure/nic')
    .filter((nic) => !nic.props.ipForwarding && vnetOf(design, nic.id)?.id === vnet)
    .map(({ id }) => id)
    .sort()
  const name = nameInDesign(design, `ilb-${stem}`)
  return record(freeId(design, [name]), 'azure/load-balancer', name, subnet, { address, haPorts: true, backends })
}
