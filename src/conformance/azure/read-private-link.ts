import { addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { subnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** Private Link services, then private endpoints, each under its own name and as `pe:NAME`. */
export function readPrivateLink(topology: Topology): void {
  for (const service of topology.members.members('privateLinkServices')) readService(topology, service)
  for (const [i, endpoint] of topology.members.members('privateEndpoints').entries())
    readEndpoint(topology, endpoint, i)
}

function readService(topology: Topology, service: Members): void {
  service.only('name', 'lb', 'natSubnet', 'natIp')
  const { builder, names } = topology
  const parent = subnetAt(topology, service.text('natSubnet'))
  const balancer = names.get(service.text('lb'))
  if (balancer?.kind !== 'azure/load-balancer') throw new Missing(`load balancer ${service.text('lb')}`)
  props(parent).privateLinkServiceNetworkPolicies = 'Disabled'
  const address = service.optionalText('natIp') ?? freeAddressIn(topology, parent)
  const name = service.text('name')
  const record = builder.add(
    'azure/private-link-service',
    name,
    { address, loadBalancer: balancer.id, proxyProtocol: false },
    { parent },
  )
  names.set(name, record)
}

/** A case that says nothing of network policies has those that Terraform's provider gave a subnet by default: all. */
function readEndpoint(topology: Topology, endpoint: Members, index: number): void {
  endpoint.only('name', 'vnet', 'subnet', 'ip', 'target', 'privateEndpointNetworkPolicies')
  const { builder, names } = topology
  const address = endpoint.text('ip')
  const parent = subnetOf(topology, endpoint.text('vnet'), endpoint.text('subnet'), [address])
  const stated = endpoint.optionalText('privateEndpointNetworkPolicies')
  props(parent).privateEndpointNetworkPolicies = stated ?? props(parent).privateEndpointNetworkPolicies ?? 'Enabled'
  const name = endpoint.text('name', `pe-${index + 1}`)
  const target = endpoint.optionalText('target')
  const service = target === undefined ? undefined : names.get(target)
  if (target !== undefined && service?.kind !== 'azure/private-link-service') throw new Missing(`target ${target}`)
  const record = builder.add('azure/private-endpoint', name, { address }, { parent })
  if (service) {
    const ends: [string, string] = [record.id, service.id]
    builder.add('azure/private-connection', `${name}-${service.name}`, { status: 'Approved' }, { ends })
  }
  names.set(name, record)
  names.set(`pe:${name}`, record)
}

const props = (record: DesignRecord) => record.props as Record<string, unknown>

export function subnetAt(topology: Topology, path: string): DesignRecord {
  const [vnet, subnet] = path.split('/')
  if (!vnet || !subnet) throw new Missing(`subnet ${path}`)
  return subnetOf(topology, vnet, subnet)
}

/** The first address that the platform gives to nobody else of the case. */
export function freeAddressIn({ names }: Topology, subnet: DesignRecord): string {
  const taken = new Set(
    [...names.values()].flatMap(({ parent, props: own }) => (parent === subnet.id ? [own.address] : [])),
  )
  for (let offset = 4; offset < 256; offset++) {
    const address = addressAt(subnet.props['prefix'] as Prefix, offset)
    if (!taken.has(address)) return address
  }
  throw new Missing(`room in ${subnet.name}`)
}
