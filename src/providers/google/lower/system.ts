import type { Prefix } from '../../../ip/index.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Link, Network, NextHop } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { SYSTEM_ORDER } from '../selection.ts'
import type { NetworkFacts, NicFacts } from './facts.ts'
import { leafId, systemLink, systemTable } from './ids.ts'
import { routeTagsOf } from './leaf.ts'
import type { Instance } from './records.ts'

interface Card extends NicFacts {
  readonly network: NetworkFacts
}

/** Machines with several interfaces: their operating system decides by which of them a packet leaves. */
export function machinesWithSystem(networks: Iterable<NetworkFacts>): ReadonlyMap<RecordId, readonly Card[]> {
  const cards = new Map<RecordId, Card[]>()
  for (const network of networks) {
    for (const each of network.nics) {
      if (!each.instance) continue
      const list = cards.get(each.instance.id) ?? []
      list.push({ ...each, network })
      cards.set(each.instance.id, list)
    }
  }
  const byIndex = (a: Card, b: Card) => a.nic.props.index - b.nic.props.index || (a.nic.id < b.nic.id ? -1 : 1)
  return new Map([...cards].filter(([, list]) => list.length > 1).map(([id, list]) => [id, list.sort(byIndex)]))
}

/**
 * The operating system of a machine with several interfaces: a route to the subnet of each, the default route through nic0,
 * and what the user wrote. Source: cloud.google.com/vpc/docs/multiple-interfaces-concepts, Routing.
 */
export function lowerSystem(instance: Instance, cards: readonly Card[]): Network {
  const part = emptyNetwork()
  const id = systemTable(instance.id)
  part.tables.push({
    id,
    owner: instance.id,
    order: SYSTEM_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: cards.map(({ network }) => network.network.id),
    self: [],
    maxPaths: 1,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  })
  part.links.push(...cards.map((card) => lineOf(instance, card)))
  const through = (card: Card): NextHop => ({ k: 'link', link: systemLink(card.nic.id) })
  const add = (kind: string, prefix: string, card: Card | undefined, rule: string) => {
    if (card)
      part.origins.push({ table: id, prefix: prefix as Prefix, kind, next: through(card), owner: instance.id, rule })
  }
  for (const card of cards) add('connected', card.subnet.props.prefix, card, 'google/system-connected')
  add('default', '0.0.0.0/0', cards[0], 'google/system-default')
  for (const { prefix, interface: index } of instance.props.systemRoutes)
    add(
      'static',
      prefix,
      cards.find(({ nic }) => nic.props.index === index),
      'google/system-route',
    )
  return part
}

const lineOf = (instance: Instance, { nic, subnet, network }: Card): Link => ({
  id: systemLink(nic.id),
  from: systemTable(instance.id),
  to: leafId(network.network.id, subnet.props.region, routeTagsOf(network, instance)),
  up: true,
  owner: nic.id,
  shown: false,
  admits: [],
})
