import type { Address } from '../ip/index.ts'
import type { EndpointId, Outcome, Probe, RecordId, TableId, Walk } from '../network/index.ts'
import { passFilters } from './filter.ts'
import type { Solution } from './solution.ts'
import { type WalkContext, walkContext } from './walk-context.ts'
import { enter } from './walk-enter.ts'
import { follow } from './walk-follow.ts'
import { receive } from './walk-receive.ts'
import {
  copyState,
  type Leg,
  type Packet,
  type Reads,
  type Todo,
  type Undo,
  type WalkRun,
  type WalkState,
} from './walk-state.ts'
import { undoHere } from './walk-undo.ts'

/** Branches of equal-cost paths and pools that are walked; further ones are left out. */
export const MAX_BRANCHES = 64

/** An endpoint that sends, or a table whose box originates the packet itself. */
export type WalkStart = { endpoint: EndpointId } | { table: TableId; source?: Address }

export interface WalkOptions {
  destination: Address
  probe: Probe
}

/** A leg as the solver's own callers ask for it. */
export interface LegRequest {
  start: WalkStart
  destination: Address
  probe: Probe
  returning?: boolean
  /** Owners of the stateful filters that saw the flow on the other leg; absent: all are taken to have seen it. */
  known?: ReadonlySet<RecordId>
  /** Translations of the other leg, in the order in which they were made. */
  undo?: readonly Undo[]
  /** The source that the packet shows, where it is not the sender's address. */
  source?: Address
  traced?: boolean
  reads?: Reads
}

/** Stands for a client's port: the first of the dynamic range (RFC 6335, section 6). */
const CLIENT_PORT = 49152

/** Types of a ping and its answer (RFC 792). */
const ECHO = 8
const ECHO_REPLY = 0

function firstPacket({ probe, destination, returning }: LegRequest, source: Address): Packet {
  const packet = { source, own: true, destination, protocol: probe.protocol }
  if (probe.protocol === 'icmp') return { ...packet, icmpType: returning ? ECHO_REPLY : ECHO }
  const server = probe.port
  if (returning) return { ...packet, destinationPort: CLIENT_PORT, ...(server !== undefined && { sourcePort: server }) }
  return { ...packet, sourcePort: CLIENT_PORT, ...(server !== undefined && { destinationPort: server }) }
}

const UNSPECIFIED = '0.0.0.0' as Address

function prepare(context: WalkContext, request: LegRequest): { run: WalkRun; state: WalkState; todo: Todo } {
  const { start, undo = [], returning = false, known, traced = false, reads } = request
  const sender = 'endpoint' in start ? context.endpoints.get(start.endpoint) : undefined
  if ('endpoint' in start && !sender) throw new Error(`no such endpoint: ${start.endpoint}`)
  const startTable = 'endpoint' in start ? sender!.table : start.table
  const here = context.tables.get(startTable)
  const own = sender?.address ?? ('table' in start ? start.source : undefined) ?? here?.table.self[0] ?? UNSPECIFIED
  const source = request.source ?? own
  // An answer keeps the address that was asked (RFC 1122, 3.2.2.6); so does a box that was told its source.
  // A machine that forwards but looks its packets up in its network's table is no end of the tunnels that start there.
  const isBox = sender ? (here?.self.has(sender.address) ?? false) : !('source' in start)
  const run: WalkRun = { context, returning, known, traced, startTable, reads }
  const state: WalkState = {
    table: startTable,
    packet: firstPacket(request, source),
    stack: [],
    undo,
    made: [],
    zone: sender?.zone,
    forwarded: false,
    originating: !returning && isBox,
    leaving: undefined,
    seen: new Set(),
    hops: 0,
    steps: [],
    boxes: [],
    adjacencies: [],
    overhead: false,
    passed: [],
    unasked: [],
    exit: undefined,
  }
  const via = undoHere(run, state)
  const denied = sender && passFilters(run, state, sender, 'out', true)
  return { run, state, todo: denied ?? { k: 'enter', table: via ?? startTable } }
}

function advance(run: WalkRun, state: WalkState, todo: Exclude<Todo, { k: 'end' | 'fork' }>): Todo {
  switch (todo.k) {
    case 'enter':
      return enter(run, state, todo.table)
    case 'follow':
      return follow(run, state, todo.next, todo.by)
    case 'receive':
      return receive(run, state, todo.endpoint)
  }
}

/**
 * Every branch of one leg, in the order of the routes and pool members; at most `MAX_BRANCHES`.
 * Throws when the sender is no endpoint of the network.
 */
export function walkLegs(context: WalkContext, request: LegRequest): Leg[] {
  const { run, ...first } = prepare(context, request)
  const pending = [first]
  const legs: Leg[] = []
  for (let branch = pending.pop(); branch && legs.length < MAX_BRANCHES; branch = pending.pop()) {
    const { state } = branch
    let { todo } = branch
    while (todo.k !== 'end') {
      if (todo.k !== 'fork') {
        todo = advance(run, state, todo)
        continue
      }
      const copies = todo.ways.slice(1).map((way) => ({ way, state: copyState(state) }))
      for (const { way, state: copy } of copies.reverse()) pending.push({ state: copy, todo: way(copy) })
      todo = todo.ways[0]!(state)
    }
    legs.push({ outcome: todo.outcome, decidedBy: todo.decidedBy, arrived: todo.arrived, state })
  }
  return legs
}

/** The outcome on which all branches agree. */
export function agreedOutcome(legs: readonly Leg[]): Outcome {
  const { outcome } = legs[0]!
  return legs.every((leg) => leg.outcome === outcome) ? outcome : 'equal-paths-disagree'
}

const report = ({ outcome, state, decidedBy }: Leg): Walk => ({
  outcome,
  steps: state.steps,
  ...(decidedBy && { decidedBy }),
})

/** The answer for one leg. Branches that disagree are all in it, and the first that fails gives the steps. */
export function reportLegs(legs: readonly Leg[]): Walk {
  const outcome = agreedOutcome(legs)
  if (outcome !== 'equal-paths-disagree') return report(legs[0]!)
  const failing = legs.find((leg) => leg.outcome !== 'delivered')!
  return { ...report(failing), outcome, branches: legs.map(report) }
}

/**
 * Walks one leg: typed steps and a closed outcome. Throws when the sender is no endpoint of the network.
 * A destination that nothing owns counts as `delivered` only where a box has its prefix (next hop `box`).
 */
export function walk(solution: Solution, start: WalkStart, options: WalkOptions): Walk {
  return reportLegs(walkLegs(walkContext(solution), { start, ...options, traced: true }))
}
