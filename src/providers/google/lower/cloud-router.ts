import type { Prefix } from '../../../ip/index.ts'
import type { Network, Origin, Session, Statement, Table } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import type { LowerContext } from '../../provider.ts'
import {
  CATEGORY,
  NEAREST,
  PROGRAMMED_ORDER,
  ROUTER_ORDER,
  STANDARD_PRIORITY,
  STANDARD_ROUTER_ORDER,
} from '../selection.ts'
import { advertisedOrigins, exportStatements } from './advertise.ts'
import { isGlobal, isStandard, type NetworkFacts, regionCost } from './facts.ts'
import { programmedTable } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { CloudRouter, Peer } from './records.ts'
import { endsOf, type RouterSession, sessionsAt } from './sessions.ts'

/** A table of this or of a peered network that a Cloud Router's routes may get into. */
export interface Receiver {
  readonly leaf: Leaf
  /** Set where it belongs to a peer that imports what this network exports: seen from that peer. */
  readonly peer: Peer | undefined
}

/** A Cloud Router: what it announces, what it takes as learned, and the tables that it programs. */
export function lowerCloudRouter(
  context: LowerContext,
  router: CloudRouter,
  facts: NetworkFacts,
  receivers: readonly Receiver[],
): Network {
  const network = emptyNetwork()
  const sessions = sessionsAt(context, endsOf(context, router))
  const standard = isStandard(facts)
  network.tables.push(routerTable(router, facts))
  network.origins.push(...advertisedOrigins(router, facts, sessions), ...sessions.flatMap(customLearned(router)))
  if (!standard) {
    network.tables.push({ ...routerTable(router, facts), id: programmedTable(router.id), order: PROGRAMMED_ORDER })
    network.sessions.push(handOver(router))
  }
  for (const receiver of receivers) {
    const { leaf } = receiver
    if (!isGlobal(facts) && leaf.region !== router.props.region) continue
    network.sessions.push(program(router, facts, receiver, standard))
  }
  for (const { settings } of sessions) exportStatements(network.sets, router, settings)
  exportStatements(network.sets, router, undefined)
  return network
}

const routerTable = ({ id, props }: CloudRouter, facts: NetworkFacts): Table => ({
  id,
  owner: id,
  order: isStandard(facts) ? STANDARD_ROUTER_ORDER : ROUTER_ORDER,
  stages: [{ k: 'longest' }],
  shadows: [],
  reach: [],
  self: [],
  asn: props.asn,
  maxPaths: 128,
  pathMix: 'any-path',
  medScope: facts.settings?.alwaysCompareMed || !isStandard(facts) ? 'always' : 'same-neighbor-as',
  resolves: [],
})

/**
 * Custom learned routes: there while their session is. Source: cloud.google.com, Custom learned routes. Their priority
 * stands for a MED; default 100.
 */
const customLearned =
  (router: CloudRouter) =>
  ({ link, tunnel, way, settings, speaks, peerAsn }: RouterSession): Origin[] =>
    (speaks ? (settings?.learns ?? []) : []).map((prefix) => ({
      table: router.id,
      prefix: prefix as Prefix,
      kind: 'learned',
      next: { k: 'link', link: tunnelLinkId(link, tunnel, way) },
      attrs: { med: settings?.learnsMed ?? 100, ...(peerAsn === undefined ? {} : { asPath: [peerAsn] }) },
      when: {
        k: 'all',
        of: (['ab', 'ba'] as const).map((each) => ({ k: 'link-up', link: tunnelLinkId(link, tunnel, each) })),
      },
      owner: link,
      rule: 'google/custom-learned',
    }))

/** In legacy mode the control plane gets the routes that share the best AS path, whatever their MEDs. */
const handOver = ({ id }: CloudRouter): Session => ({
  id: `${id}/hands-over`,
  from: id,
  to: programmedTable(id),
  pair: `${id}/hands-over`,
  requires: { links: [] },
  carries: { kinds: ['learned'], which: 'equal-best' },
  export: [],
  import: [{ do: 'accept', rule: 'google/hands-over' }],
  arrives: { kind: 'learned', next: 'keep' },
  owner: id,
})

/**
 * Learned routes become dynamic routes of the router's region; with global dynamic routing of all regions, where others
 * add the cost. Legacy: the two lowest MEDs, priority = MED (+ cost). Standard: all, priority 65536 and more.
 * Source: cloud.google.com/network-connectivity/docs/router/concepts/learned-routes.
 */
function program(router: CloudRouter, facts: NetworkFacts, { leaf, peer }: Receiver, standard: boolean): Session {
  const cost = regionCost(facts, router.props.region, leaf.region)
  const id = `${router.id}/programs/${leaf.id}`
  return {
    id,
    from: standard ? router.id : programmedTable(router.id),
    to: leaf.id,
    pair: id,
    requires: { links: [] },
    carries: { kinds: ['learned'], which: standard ? 'all' : { best: 2 } },
    export: [],
    import: [programming(facts, cost, peer, standard)],
    arrives: { kind: peer ? 'peer-dynamic' : 'dynamic', tag: peer ? 'peer' : 'local', next: 'keep' },
    owner: peer ? peer.link.id : router.id,
  }
}

function programming(facts: NetworkFacts, cost: number, peer: Peer | undefined, standard: boolean): Statement {
  const rule = peer ? 'google/peer-dynamic-route' : cost > 0 ? 'google/dynamic-route-far' : 'google/dynamic-route'
  const common = { category: CATEGORY.dynamic, ...(peer ? { weight: -peer.rank } : {}) }
  if (!standard) return { do: 'accept', set: { ...common, addMed: cost, priority: 'med' }, rule }
  const addMed = facts.settings?.addCostToMed ? cost : 0
  const localPref = NEAREST - (facts.settings?.addCostToMed ? 0 : cost)
  return { do: 'accept', set: { ...common, addMed, localPref, priority: STANDARD_PRIORITY }, rule }
}
