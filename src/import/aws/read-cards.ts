import { isId, type RecordId } from '../../model/index.ts'
import type { Item } from './item.ts'
import { nodeInterfaces } from './read-balancers.ts'
import type { Described } from './read-files.ts'
import { scopeOf } from './read-networks.ts'
import type { Workspace } from './workspace.ts'

/** Interfaces that stand for something else of the design and are not hosts. */
const PLATFORM = new Set(['nat_gateway', 'natGateway', 'transit_gateway', 'vpc_endpoint'])

/** Interfaces of what is not drawn, and is no host. */
const UNKNOWN = new Set(['gateway_load_balancer', 'gateway_load_balancer_endpoint'])

/** Interfaces of load balancers: their addresses are drawn, what stands behind them is not. */
const BALANCERS = new Set(['network_load_balancer', 'load_balancer'])

/** Public addresses, NAT gateways, instances with their interfaces, and VPC endpoints. */
export function readCards(work: Workspace): void {
  readElasticIps(work)
  readNats(work)
  const instances = readInstances(work)
  const nodes = nodeInterfaces(work)
  let six = 0
  for (const [id, { item, instance }] of interfacesOf(work, instances)) {
    if (nodes.has(id)) {
      const association = item.inner('Association')
      addElasticIp(work, association?.text('AllocationId'), association?.address('PublicIp'))
      continue
    }
    readInterface(work, id, item, instance)
    if (item.items('Ipv6Addresses').length > 0) six++
  }
  if (six > 0) work.leave('NetworkInterfaces: Ipv6Addresses', 'import.aws.no-ipv6', { count: six })
  readEndpoints(work)
}

function readElasticIps(work: Workspace): void {
  for (const [id, each] of work.unique('Addresses', 'AllocationId')) {
    const address = each.item.address('PublicIp')
    addElasticIp(work, id, address, each.item.name(), scopeOf(work, each.account, each.region))
  }
}

function addElasticIp(
  work: Workspace,
  id: string | undefined,
  address: string | undefined,
  name?: string,
  parent?: RecordId,
): RecordId | undefined {
  if (id === undefined || address === undefined) return undefined
  const known = work.find(id, 'aws/elastic-ip')
  return (known ?? work.add({ id, kind: 'aws/elastic-ip', name: name ?? address, parent, props: { address } })).id
}

function readNats(work: Workspace): void {
  for (const [id, { item }] of work.unique('NatGateways', 'NatGatewayId')) {
    if (!['available', 'pending', undefined].includes(item.text('State'))) continue
    const subnet = work.find(item.text('SubnetId'), 'aws/subnet')
    const addresses = item.items('NatGatewayAddresses')
    const first = addresses.find((each) => each.flag('IsPrimary') === true) ?? addresses[0]
    const address = first?.address('PrivateIp')
    if (!subnet || !address) {
      work.leave(id, subnet ? 'import.aws.no-address' : 'import.aws.no-subnet')
      continue
    }
    if (addresses.length > 1) work.leave(id, 'import.aws.more-addresses')
    const elasticIp = addElasticIp(work, first?.text('AllocationId'), first?.address('PublicIp'))
    const connectivity = item.text('ConnectivityType') === 'private' ? 'private' : 'public'
    const props = { connectivity, address, elasticIp }
    work.add({ id, kind: 'aws/nat-gateway', name: item.name(), parent: subnet.id, props })
  }
}

/** Instances that are there, by id. A terminated one has no interfaces any more. */
function readInstances(work: Workspace): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  for (const { item: reservation } of work.descriptions.all('Reservations')) {
    for (const item of reservation.items('Instances')) {
      const id = item.text('InstanceId')
      const state = item.inner('State')?.text('Name')
      const vpc = work.find(item.text('VpcId'), 'aws/vpc')
      if (id === undefined || found.has(id) || state === 'terminated' || state === 'shutting-down') continue
      if (!vpc) {
        work.leave(id, 'import.aws.no-vpc')
        continue
      }
      found.set(id, item)
      const type = item.text('InstanceType')?.slice(0, 40) ?? 't3.micro'
      const stopped = state === 'stopped' || state === 'stopping' ? true : undefined
      work.add({ id, kind: 'aws/instance', name: item.name(), parent: vpc.id, props: { type, stopped } })
    }
  }
  return found
}

interface Card {
  readonly item: Item
  /** The instance that tells of it. */
  readonly instance?: string
}

/** Interfaces as listed, and those that only their instances tell of. */
function interfacesOf(work: Workspace, instances: ReadonlyMap<string, Item>): Map<string, Card> {
  const found = new Map<string, Card>(work.unique('NetworkInterfaces', 'NetworkInterfaceId'))
  for (const [instance, item] of instances) {
    for (const card of item.items('NetworkInterfaces')) {
      const id = card.text('NetworkInterfaceId')
      if (id !== undefined) found.set(id, { item: found.get(id)?.item ?? card, instance })
    }
  }
  return found
}

function readInterface(work: Workspace, id: string, item: Item, owner: string | undefined): void {
  const type = item.text('InterfaceType') ?? ''
  if (PLATFORM.has(type)) return
  if (UNKNOWN.has(type)) {
    work.leave(id, 'import.aws.unknown-kind', { kind: type })
    return
  }
  const subnet = work.find(item.text('SubnetId'), 'aws/subnet')
  const address = item.address('PrivateIpAddress')
  if (!subnet || !address) {
    work.leave(id, subnet ? 'import.aws.no-address' : 'import.aws.no-subnet')
    return
  }
  const attachment = item.inner('Attachment')
  if (item.text('Status') === 'available' && !attachment) {
    work.leave(id, 'import.aws.attached-to-nothing')
    return
  }
  const instance = work.find(attachment?.text('InstanceId') ?? owner, 'aws/instance')
  const own = item.items('PrivateIpAddresses').flatMap((each) => each.address('PrivateIpAddress') ?? [])
  const others = own.filter((each) => each !== address)
  const association = item.inner('Association')
  const elasticIp = addElasticIp(work, association?.text('AllocationId'), association?.address('PublicIp'))
  const device = attachment?.number('DeviceIndex') ?? 0
  const name = item.name() ?? (instance ? `${instance.name} eth${device}` : item.text('Description'))
  const groups = item.items('Groups').flatMap((each) => {
    const group = work.find(each.text('GroupId'), 'aws/security-group')
    if (!group) work.leave(`${id}: ${each.text('GroupId') ?? '-'}`, 'import.aws.unknown-peer')
    return group ? [group.id] : []
  })
  const seconds = item.items('PrivateIpAddresses').flatMap((each) => secondPublic(work, each, address))
  const props = {
    instance: instance?.id,
    device: device <= 31 ? device : 31,
    address,
    secondaryAddresses: others.length > 0 ? others : undefined,
    sourceDestCheck: item.flag('SourceDestCheck') ?? true,
    securityGroups: [...new Set(groups)],
    elasticIp,
    autoPublicIp: association !== undefined && elasticIp === undefined,
    publicIp: elasticIp === undefined ? association?.address('PublicIp') : undefined,
    secondaryPublicIps: seconds.length > 0 ? seconds : undefined,
  }
  work.add({ id, kind: 'aws/network-interface', name, parent: subnet.id, props })
  if (BALANCERS.has(type)) work.leave(id, 'import.aws.balancer', { kind: type })
}

/** Public address of a private one that is not the interface's first. */
function secondPublic(work: Workspace, item: Item, first: string): object[] {
  const address = item.address('PrivateIpAddress')
  const association = item.inner('Association')
  const publicIp = association?.address('PublicIp')
  if (address === undefined || address === first || publicIp === undefined) return []
  const elasticIp = addElasticIp(work, association?.text('AllocationId'), publicIp)
  return [elasticIp === undefined ? { address, publicIp } : { address, elasticIp }]
}

function readEndpoints(work: Workspace): void {
  const cards = work.unique('NetworkInterfaces', 'NetworkInterfaceId')
  for (const [id, each] of work.unique('VpcEndpoints', 'VpcEndpointId')) {
    const { item } = each
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    const service = item.text('ServiceName')?.slice(0, 120) ?? id
    if (!vpc || ['deleted', 'rejected', 'failed', 'expired'].includes(item.text('State') ?? '')) continue
    switch (item.text('VpcEndpointType') ?? 'Gateway') {
      case 'Gateway':
        work.add({
          id,
          kind: 'aws/gateway-endpoint',
          name: item.name(),
          parent: vpc.id,
          props: { service, routeTables: [] },
        })
        break
      case 'Interface':
        for (const card of item.texts('NetworkInterfaceIds'))
          readInterfaceEndpoint(work, id, service, card, cards.get(card))
        break
      default:
        work.leave(id, 'import.aws.unknown-kind', { kind: item.text('VpcEndpointType') ?? '-' })
    }
  }
}

function readInterfaceEndpoint(work: Workspace, endpoint: string, service: string, id: string, card?: Described): void {
  const subnet = work.find(card?.item.text('SubnetId'), 'aws/subnet')
  const address = card?.item.address('PrivateIpAddress')
  if (!subnet || !address || !isId(id)) {
    work.leave(`${endpoint}: ${id}`, 'import.aws.no-address')
    return
  }
  const securityGroups = (card?.item.items('Groups') ?? []).flatMap(
    (each) => work.find(each.text('GroupId'), 'aws/security-group')?.id ?? [],
  )
  const name = service.slice(service.lastIndexOf('.') + 1)
  work.add({ id, kind: 'aws/interface-endpoint', name, parent: subnet.id, props: { service, address, securityGroups } })
}
