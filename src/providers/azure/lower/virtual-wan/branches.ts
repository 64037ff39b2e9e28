import type { Network, Session, Statement } from '../../../../network/index.ts'
import { internSet } from '../../../joint/intern-set.ts'
import { HUB_ASN, hubCircuitAddress, hubVpnAddresses } from './addresses.ts'
import { lowerHubEdges } from './circuits.ts'
import { arrivalTable, branchSession, hubLink, intoHub } from './ids.ts'
import { branchPropagation, coreTable, defaultTable, receiversOf, receivesHere } from './propagation.ts'
import type { HubFacts } from './records.ts'
import { HUB_GATEWAY_ORDER, HUB_KINDS, rankOf, type Source } from './selection.ts'

interface Branch {
  readonly id: string
  readonly source: Extract<Source, 'er' | 'vpn'>
  readonly addresses: readonly string[]
  /** Circuits: routes of each are told apart. */
  readonly circuits: readonly (readonly string[])[]
  readonly propagatesDefault: boolean
}

/** The gateways of a hub: what they know, what they tell the hub's tables, and what the hub tells them. */
export function lowerBranches(facts: HubFacts, part: Network): void {
  const { hub, vpn, circuits, paths } = facts
  if (vpn) {
    const addresses = hubVpnAddresses(vpn, hub)
    lowerGateway(
      { id: vpn.id, source: 'vpn', addresses, circuits: [], propagatesDefault: vpn.props.propagateDefaultRoute },
      facts,
      part,
    )
  }
  if (circuits) {
    const address = hubCircuitAddress(hub)
    const groups = [...new Set(paths.map(({ circuit }) => circuit))].map((circuit) =>
      paths.filter((path) => path.circuit === circuit).map(({ id }) => id),
    )
    const { propagateDefaultRoute } = circuits.props
    lowerGateway(
      {
        id: circuits.id,
        source: 'er',
        addresses: address ? [address] : [],
        circuits: groups,
        propagatesDefault: propagateDefaultRoute,
      },
      facts,
      part,
    )
    lowerHubEdges(facts, part)
  }
}

function lowerGateway(branch: Branch, facts: HubFacts, part: Network): void {
  const { id, addresses } = branch
  const table: Network['tables'][number] = {
    id,
    owner: id,
    order: HUB_GATEWAY_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    scope: facts.hub.id,
    reach: [],
    self: [...addresses] as Network['tables'][number]['self'],
    asn: HUB_ASN,
    ...(addresses[0] ? { routerId: addresses[0] as never } : {}),
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  }
  // What comes from a site goes into the hub, whose default table decides: never straight on to another site.
  part.tables.push(table, { ...table, id: arrivalTable(id) })
  const into = defaultTable(facts).id
  const way = { to: into, up: true, owner: id, shown: false, admits: [] }
  part.links.push(
    { ...way, id: intoHub(id), from: id },
    { ...way, id: intoHub(arrivalTable(id)), from: arrivalTable(id) },
  )
  part.origins.push(
    {
      table: arrivalTable(id),
      prefix: '0.0.0.0/0' as never,
      kind: 'hub',
      next: { k: 'link', link: intoHub(arrivalTable(id)) },
      owner: id,
      rule: 'azure/hub-branch-enters',
    },
    // Source: published BGP table of github.com/kaysalawu/azure-network-terraform, lab Vwan22: 192.168.11.0/24, path 65515.
    {
      table: id,
      prefix: facts.hub.props.prefix as never,
      kind: 'hub',
      next: { k: 'link', link: intoHub(id) },
      owner: facts.hub.id,
      rule: 'azure/hub-own-prefix',
    },
  )
  const receivers = receiversOf(facts).filter((each) => receivesHere(facts, each, branchPropagation(facts)))
  for (const receiver of receivers) part.sessions.push(...fromBranch(branch, receiver.id, facts))
  part.sessions.push(toBranch(branch, facts, part))
}

/** All branches propagate to the same tables. Source: learn.microsoft.com, About virtual hub routing (considerations). */
function fromBranch({ id, source, circuits }: Branch, table: string, { hub }: HubFacts): Session[] {
  const category = rankOf(hub.props.routingPreference, source)
  const learns: Statement = { do: 'accept', set: { category }, rule: 'azure/hub-learns-branch' }
  const session = (name: string, groups?: readonly string[]): Session => ({
    id: branchSession(id, table, name),
    from: id,
    to: table,
    pair: `${id}/${table}`,
    requires: { links: [] },
    carries: { kinds: ['site', 'learned'], which: 'equal-best' },
    export: [
      { match: { tags: ['site-host'] }, do: 'deny', rule: 'azure/host-route-stays' },
      { ...(groups ? { match: { groups: [...groups] } } : {}), do: 'accept', rule: 'azure/hub-learns-branch' },
    ],
    import: [learns],
    arrives: { kind: source, next: { k: 'link', link: hubLink(table, id) }, paths: 1 },
    owner: id,
  })
  // Both links of a circuit show as one route. Source: published tables of github.com/dmauser/azure-virtualwan, gr-vwan.
  return source === 'vpn' ? [session('branch')] : circuits.map((groups, i) => session(`circuit${i}`, groups))
}

const ZERO = [{ prefix: '0.0.0.0/0' as never, mode: 'exact' as const }]

/**
 * Branches are associated with the default table and learn what it holds: networks, other branches, other hubs. The default route
 * only where it is propagated; what an appliance announces inside its own network not at all; ExpressRoute not to
 * ExpressRoute. Sources: learn.microsoft.com, About virtual hub routing; BGP peering with a virtual hub; Virtual hub routing preference.
 */
function toBranch({ id, source, propagatesDefault }: Branch, facts: HubFacts, part: Network): Session {
  const core = coreTable(facts)
  const zero = internSet(part.sets, ZERO)
  const inside = internSet(
    part.sets,
    facts.spokes.flatMap(({ prefixes }) => prefixes.map((prefix) => ({ prefix, mode: 'or-longer' as const }))),
  )
  const branches = ['er', 'vpn', 'remote-er', 'remote-vpn']
  const closed = facts.wan?.props.branchToBranch === false ? branches : source === 'er' ? ['er', 'remote-er'] : ['vpn']
  return {
    id: branchSession(core, id),
    from: core,
    to: id,
    pair: `${id}/${core}`,
    requires: { links: [] },
    carries: { kinds: HUB_KINDS.filter((kind) => kind !== 'exit'), which: 'best' },
    export: [
      ...(propagatesDefault
        ? []
        : [{ match: { prefixes: zero }, do: 'deny', rule: 'azure/hub-default-stays' } as const]),
      { match: { kinds: closed }, do: 'deny', rule: 'azure/hub-branch-to-branch' },
      { match: { kinds: ['nva'], prefixes: inside }, do: 'deny', rule: 'azure/hub-nva-inside' },
      { do: 'accept', rule: 'azure/hub-tells-branch' },
    ],
    import: [],
    arrives: { kind: 'hub', group: 'azure/hub', next: { k: 'link', link: intoHub(id) } },
    owner: id,
  }
}
