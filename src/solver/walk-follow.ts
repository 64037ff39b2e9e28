import type { Address } from '../ip/index.ts'
import type { Endpoint, LinkId, NextHop, ScopeId, TableId } from '../network/index.ts'
import { passBorder } from './filter.ts'
import { crossLink } from './walk-link.ts'
import { passOutgoing } from './walk-receive.ts'
import type { Decision, Todo, WalkRun, WalkState } from './walk-state.ts'
import { undoAt } from './walk-undo.ts'

/** Recursive next hops deeper than this do not resolve. */
const MAX_RECURSION = 8

function followLink(run: WalkRun, state: WalkState, id: LinkId): Todo {
  const crossing = crossLink(run, state, id)
  if (crossing.k === 'refused') return crossing.end
  if (crossing.encapsulated) return { k: 'enter', table: state.table }
  const { link } = crossing
  if (link.shown && run.context.hasReverse(link)) state.adjacencies.push([link.from, link.to].sort().join(' '))
  state.originating = false
  return { k: 'enter', table: crossing.to }
}

function followScope(run: WalkRun, state: WalkState, scope: ScopeId, by: Decision): Todo {
  const { context } = run
  const { destination } = state.packet
  state.originating = false
  const endpoint = context.endpointIn(scope, destination)
  if (endpoint) return deliver(run, state, endpoint)
  const undone = undoAt(run, state, { scope })
  if (undone) return undone
  const box = context.boxIn(scope, destination)
  if (box !== undefined) return { k: 'enter', table: box }
  const outcome = context.inSubnet(scope, destination) === false ? 'no-subnet' : 'no-endpoint'
  return { k: 'end', outcome, decidedBy: by }
}

const segmentHere = (run: WalkRun, state: WalkState) => run.context.tables.get(state.table)?.table.segment

/** Hands the packet to an endpoint, over the border between two segments where there is one. */
const deliver = (run: WalkRun, state: WalkState, endpoint: Endpoint): Todo =>
  passBorder(run, state, segmentHere(run, state), endpoint.segment) ?? { k: 'receive', endpoint }

type Neighbor = { k: 'endpoint'; endpoint: Endpoint } | { k: 'box'; table: TableId } | { k: 'link'; link: LinkId }

/** Who owns a next-hop address, seen from a table: an endpoint or box in reach, or what a resolving route leads to. */
function findNeighbor(run: WalkRun, from: TableId, address: Address, depth = 0): Neighbor | undefined {
  const { context } = run
  const table = context.tables.get(from)?.table
  if (!table || depth > MAX_RECURSION) return undefined
  for (const scope of table.reach) {
    const endpoint = context.endpointIn(scope, address)
    if (endpoint) return { k: 'endpoint', endpoint }
    const box = context.boxIn(scope, address)
    if (box !== undefined) return { k: 'box', table: box }
  }
  // Recursive resolution of a next hop (RFC 4271, 5.1.3), through the kinds that the table allows.
  if (table.resolves.length === 0) return undefined
  const next = context.solution.lookup(from, address, table.resolves)?.rows[0]?.next
  if (next?.k === 'link') return { k: 'link', link: next.link }
  if (next?.k === 'box' || next?.k === 'scope') {
    const link = context.linkTo(from, address)
    return link === undefined ? undefined : { k: 'link', link }
  }
  if (next?.k === 'address' && next.address !== address) return findNeighbor(run, from, next.address, depth + 1)
  return undefined
}

function followAddress(run: WalkRun, state: WalkState, address: Address, by: Decision): Todo {
  const neighbor = findNeighbor(run, state.table, address)
  switch (neighbor?.k) {
    case undefined:
      return { k: 'end', outcome: 'next-hop-unreachable', decidedBy: by }
    case 'endpoint':
      state.originating = false
      return deliver(run, state, neighbor.endpoint)
    case 'box':
      state.originating = false
      return { k: 'enter', table: neighbor.table }
    case 'link':
      return followLink(run, state, neighbor.link)
  }
}

function deliverInBox(run: WalkRun, state: WalkState): Todo {
  const { context } = run
  const { destination } = state.packet
  const scope = context.tables.get(state.table)?.table.scope
  const endpoint =
    (scope !== undefined && context.endpointIn(scope, destination)) || context.endpointBehind(state.table, destination)
  if (endpoint) return { k: 'receive', endpoint }
  const undone = undoAt(run, state, { scope })
  if (undone) return undone
  // The prefix of a line between two boxes: the far one has the address.
  const link = context.linkTo(state.table, destination)
  return link === undefined ? { k: 'end', outcome: 'delivered' } : followLink(run, state, link)
}

/** The peering that a next hop crosses on its way, if it names one. */
function crossFirst(run: WalkRun, state: WalkState, link: LinkId | undefined): Todo | undefined {
  if (link === undefined) return undefined
  const crossing = crossLink(run, state, link)
  return crossing.k === 'refused' ? crossing.end : undefined
}

/** Follows a next hop out of the table that the packet is in. */
export function follow(run: WalkRun, state: WalkState, next: NextHop, by: Decision): Todo {
  const staysInBox = next.k === 'drop' || (next.k === 'link' && run.context.links.get(next.link)?.encapsulates)
  const denied = staysInBox ? undefined : passOutgoing(run, state)
  if (denied) return denied
  switch (next.k) {
    case 'link':
      return followLink(run, state, next.link)
    case 'scope':
      return crossFirst(run, state, next.link) ?? followScope(run, state, next.scope, by)
    case 'address':
      return crossFirst(run, state, next.link) ?? followAddress(run, state, next.address, by)
    case 'box':
      return deliverInBox(run, state)
    case 'drop':
      return { k: 'end', outcome: next.outcome, decidedBy: by }
    case 'exit': {
      const stopped = passBorder(run, state, segmentHere(run, state), undefined)
      if (stopped) return stopped
      state.exit = next.where
      if (run.traced) state.steps.push({ k: 'exit', where: next.where })
      return { k: 'end', outcome: next.where === 'outside' ? 'outside' : 'exits', decidedBy: by }
    }
  }
}
