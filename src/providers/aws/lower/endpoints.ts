import type { Address, Prefix } from '../../../ip/index.ts'
import type { Endpoint, Filter, Network } from '../../../network/index.ts'
import { SYSTEM_ORDER } from '../selection.ts'
import { zoneOf } from './facts.ts'
import { lowerGroups } from './groups.ts'
import { groupFilter, leafId, segmentOf, systemTable, toLink } from './ids.ts'
import type { NetworkInterface, SubnetFacts, VpcFacts } from './records.ts'

/** Interfaces of a VPC with all their addresses, interface endpoints, and the filters of their security groups. */
export function lowerEndpoints(facts: VpcFacts, part: Network): void {
  const systems = forwardingInstances(facts)
  const stopped = new Set(facts.instances.filter(({ props }) => props.stopped).map(({ id }) => id))
  for (const id of stopped) part.filters.push(silent(id))
  for (const instance of systems.keys()) lowerSystem(instance, systems.get(instance) ?? [], part)
  for (const at of facts.subnets) {
    for (const card of at.interfaces) {
      const { address, secondaryAddresses = [], sourceDestCheck, securityGroups, instance } = card.props
      const system = systems.has(instance ?? '') ? systemTable(instance ?? '') : undefined
      const base = leafOf(at, facts, securityGroups, part)
      const off = instance !== undefined && stopped.has(instance) ? [instance] : []
      for (const [i, own] of [address, ...secondaryAddresses].entries()) {
        part.endpoints.push({
          ...base,
          id: i === 0 ? card.id : `${card.id}/${own}`,
          address: own as Address,
          forwards: !sourceDestCheck,
          ...(system === undefined ? {} : { forwardsIn: system }),
          filtersIn: [...off, ...base.filtersIn],
          filtersOut: [...off, ...base.filtersOut],
          owner: card.id,
        })
      }
    }
    for (const { id, props } of at.endpoints) {
      const base = leafOf(at, facts, props.securityGroups, part)
      part.filters.push(noPing(id))
      const filtersIn = [id, ...base.filtersIn]
      part.endpoints.push({ ...base, id, address: props.address as Address, forwards: false, filtersIn, owner: id })
    }
  }
}

type Placed = Pick<Endpoint, 'scope' | 'table' | 'zone' | 'segment' | 'filtersIn' | 'filtersOut'>

/** What every endpoint in a subnet has: its table, zone and segment, and one filter of its security groups, which is added to `part`. */
export function leafOf({ subnet }: SubnetFacts, facts: VpcFacts, groups: readonly string[], part: Network): Placed {
  const id = groupFilter(groups)
  if (!part.filters.some((filter) => filter.id === id)) {
    const filter = lowerGroups(groups, facts, part.sets)
    if (filter) part.filters.push(filter)
  }
  const filters = groups.length > 0 ? [id] : []
  return {
    scope: facts.vpc.id,
    table: leafId(subnet.id),
    zone: zoneOf(subnet),
    segment: segmentOf(subnet.id),
    filtersIn: filters,
    filtersOut: filters,
  }
}

/** A stopped instance neither sends nor answers. */
const silent = (id: string): Filter => ({
  id,
  owner: id,
  stateful: true,
  rules: [],
  otherwise: 'deny',
  otherwiseRule: 'aws/instance-stopped',
})

/** An interface endpoint takes connections for its service, and no ping. Source: docs.aws.amazon.com/vpc/latest/privatelink/concepts.html. */
const noPing = (id: string): Filter => ({
  id,
  owner: id,
  stateful: true,
  rules: (['tcp', 'udp'] as const).map((protocol) => ({
    name: protocol,
    direction: 'in',
    action: 'allow',
    protocol,
    sources: [{ k: 'any' }],
    destinations: [{ k: 'any' }],
    sourcePorts: [],
    destinationPorts: [],
    rule: 'aws/endpoint-service',
  })),
  otherwise: 'deny',
  otherwiseRule: 'aws/endpoint-service',
})

type Card = { readonly card: NetworkInterface; readonly at: SubnetFacts }

/** Instances with several interfaces that forward: their operating system chooses the interface. */
function forwardingInstances({ subnets }: VpcFacts): ReadonlyMap<string, Card[]> {
  const cards = new Map<string, Card[]>()
  for (const at of subnets) {
    for (const card of at.interfaces) {
      const { instance } = card.props
      if (instance !== undefined) cards.set(instance, [...(cards.get(instance) ?? []), { card, at }])
    }
  }
  const forwards = ([, list]: [string, Card[]]) =>
    list.length > 1 && list.some(({ card }) => !card.props.sourceDestCheck)
  return new Map([...cards].filter(forwards))
}

/** Subnets of its interfaces first, and everything else by its first interface. The system itself may be set otherwise. */
function lowerSystem(instance: string, cards: readonly Card[], part: Network): void {
  const id = systemTable(instance)
  const sorted = [...cards].sort(
    (a, b) => a.card.props.device - b.card.props.device || (a.card.id < b.card.id ? -1 : 1),
  )
  part.tables.push({
    id,
    owner: instance,
    order: SYSTEM_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [],
    maxPaths: 1,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  })
  for (const [i, { card, at }] of sorted.entries()) {
    const link = toLink(id, card.id)
    part.links.push({
      id: link,
      from: id,
      to: leafId(at.subnet.id),
      up: true,
      owner: card.id,
      shown: false,
      admits: [],
      zone: zoneOf(at.subnet),
    })
    const route = (prefix: string, kind: 'connected' | 'default') => ({
      table: id,
      prefix: prefix as Prefix,
      kind,
      next: { k: 'link', link } as const,
      owner: instance,
      rule: 'aws/instance-routes',
    })
    part.origins.push(route(at.subnet.props.cidr, 'connected'))
    if (i === 0) part.origins.push(route('0.0.0.0/0', 'default'), route('::/0', 'default'))
  }
}
