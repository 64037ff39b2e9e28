import type { DesignRecord } from '../../model/index.ts'
import { attributesOf, type Balancing, gatherBalancing, type TargetGroup } from './balancing.ts'
import type { Item } from './item.ts'
import type { Workspace } from './workspace.ts'

/** End of the ARN of a load balancer, and of the description of its interfaces: `net/NAME/HASH`. */
const suffixOf = (text: string): string | undefined => /(?:net|app|gwy)\/[^/\s]+\/[0-9a-f]+/.exec(text)?.[0]

const NETWORK = 'network'

/** Interfaces of load balancers that become records of their own: their addresses are nodes of those. */
export function nodeInterfaces(work: Workspace): ReadonlyMap<string, string> {
  const known = new Set(
    work.descriptions
      .all('LoadBalancers')
      .filter(({ item }) => item.text('Type') === NETWORK)
      .flatMap(({ item }) => suffixOf(item.text('LoadBalancerArn') ?? '') ?? []),
  )
  const found = new Map<string, string>()
  for (const [id, { item }] of work.unique('NetworkInterfaces', 'NetworkInterfaceId')) {
    const suffix = suffixOf(item.text('Description') ?? '')
    if (suffix !== undefined && known.has(suffix)) found.set(id, suffix)
  }
  return found
}

/** Network Load Balancers with their listeners and registered targets. Other types are named. */
export function readBalancers(work: Workspace): void {
  const balancing = gatherBalancing(work)
  const cards = nodeInterfaces(work)
  for (const [arn, { item }] of work.unique('LoadBalancers', 'LoadBalancerArn')) {
    const type = item.text('Type') ?? '-'
    const name = item.text('LoadBalancerName') ?? arn
    if (type !== NETWORK) {
      work.leave(name, 'import.aws.balancer-kind', { kind: type })
      continue
    }
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    const nodes = nodesOf(work, item, cards, suffixOf(arn))
    if (!vpc || nodes.length === 0) {
      work.leave(name, vpc ? 'import.aws.no-address' : 'import.aws.no-vpc')
      continue
    }
    const listeners = balancing.listeners.filter((listener) => listener.text('LoadBalancerArn') === arn)
    const props = {
      scheme: item.text('Scheme') === 'internet-facing' ? 'internet-facing' : 'internal',
      nodes: work.limited(name, nodes, 20),
      crossZone: attributesOf(balancing.attributes, arn).get('load_balancing.cross_zone.enabled') === 'true',
      securityGroups: item.texts('SecurityGroups').flatMap((id) => work.find(id, 'aws/security-group')?.id ?? []),
      listeners: work.limited(
        name,
        listeners.flatMap((listener) => listenersOf(work, name, listener, balancing)),
        50,
      ),
    }
    if (listeners.length === 0) work.leave(name, 'import.aws.no-listeners')
    const record = work.add({ id: name, kind: 'aws/network-load-balancer', name, parent: vpc.id, props })
    work.alias(arn, record)
  }
}

/** Where it stands: its interfaces, else the addresses that its zones state. */
function nodesOf(
  work: Workspace,
  balancer: Item,
  cards: ReadonlyMap<string, string>,
  suffix: string | undefined,
): object[] {
  const told = work.unique('NetworkInterfaces', 'NetworkInterfaceId')
  const own = [...cards].flatMap(([id, of]) => (of === suffix ? (told.get(id)?.item ?? []) : []))
  const fromCards = own.flatMap((card) => {
    const subnet = work.find(card.text('SubnetId'), 'aws/subnet')
    const address = card.address('PrivateIpAddress')
    const association = card.inner('Association')
    return subnet && address ? [nodeOf(work, subnet, address, association?.text('AllocationId'), association)] : []
  })
  if (fromCards.length > 0) return fromCards
  return balancer.items('AvailabilityZones').flatMap((zone) => {
    const subnet = work.find(zone.text('SubnetId'), 'aws/subnet')
    const stated = zone.items('LoadBalancerAddresses').find((each) => each.address('PrivateIPv4Address'))
    const address = stated?.address('PrivateIPv4Address')
    return subnet && address ? [nodeOf(work, subnet, address, stated?.text('AllocationId'))] : []
  })
}

function nodeOf(
  work: Workspace,
  subnet: DesignRecord,
  address: string,
  allocation: string | undefined,
  association?: Item,
): object {
  const elasticIp = work.find(allocation, 'aws/elastic-ip')?.id
  const publicIp = association?.address('PublicIp')
  return {
    subnet: subnet.id,
    address,
    ...(elasticIp === undefined ? {} : { elasticIp }),
    ...(elasticIp === undefined && publicIp !== undefined ? { publicIp } : {}),
  }
}

const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  TCP: ['tcp'],
  TLS: ['tcp'],
  UDP: ['udp'],
  TCP_UDP: ['tcp', 'udp'],
}

function listenersOf(work: Workspace, balancer: string, listener: Item, balancing: Balancing): object[] {
  const port = listener.number('Port')
  const protocols = PROTOCOLS[listener.text('Protocol') ?? '']
  if (port === undefined || port < 1 || port > 65535 || !protocols) {
    const kind = `${listener.text('Protocol') ?? '-'} ${port ?? '-'}`
    work.leave(`${balancer}: ${kind}`, 'import.aws.unknown-kind', { kind })
    return []
  }
  const arns = listener.items('DefaultActions').flatMap((action) => {
    const several = action.inner('ForwardConfig')?.items('TargetGroups') ?? []
    const one = action.text('TargetGroupArn')
    const named = several.flatMap((each) => each.text('TargetGroupArn') ?? [])
    return named.length > 0 ? named : one === undefined ? [] : [one]
  })
  const groups = arns.flatMap((arn) => balancing.groups.get(arn) ?? [])
  const [group] = groups
  if (!group) {
    work.leave(`${balancer}: ${port}`, 'import.aws.no-targets')
    return []
  }
  const targetPort = group.port ?? port
  const targets = groups.flatMap((each) => targetsOf(work, each, targetPort))
  if (targets.length === 0) work.leave(`${balancer}: ${port}`, 'import.aws.no-targets')
  return protocols.map((protocol) => ({
    protocol,
    port,
    targetPort,
    preserveClientIp: protocol === 'udp' || group.preservesClient,
    targets: work.limited(`${balancer}: ${port}`, targets, 1000),
  }))
}

/** Healthy targets; while none is healthy, all that are registered get traffic (fail open). */
function targetsOf(work: Workspace, group: TargetGroup, targetPort: number): object[] {
  const healthy = group.targets.filter(({ state }) => state === undefined || state === 'healthy')
  const used =
    healthy.length > 0 ? healthy : group.targets.filter(({ state }) => state !== 'unused' && state !== 'draining')
  return used.flatMap(({ id, port }) => {
    const card = cardOf(work, id)
    if (!card && work.find(id)) return []
    const address = card ? undefined : /^[0-9.]+$/.test(id) ? id : undefined
    if (!card && address === undefined) {
      work.leave(`${group.name}: ${id}`, 'import.aws.unknown-peer')
      return []
    }
    const own = port !== undefined && port !== targetPort && port >= 1 && port <= 65535 ? { port } : {}
    return [{ ...(card ? { interface: card.id } : { address }), ...own }]
  })
}

/** The first interface of an instance, or the interface that has an address. */
function cardOf(work: Workspace, id: string): DesignRecord | undefined {
  const cards = Object.values(work.records).filter(({ kind }) => kind === 'aws/network-interface')
  const instance = work.find(id, 'aws/instance')
  if (!instance) return cards.find(({ props }) => props['address'] === id)
  return cards
    .filter(({ props }) => props['instance'] === instance.id)
    .sort((a, b) => Number(a.props['device']) - Number(b.props['device']))[0]
}
