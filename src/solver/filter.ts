import type { AddressMatch, Endpoint, Filter, FilterId, FilterRule, SegmentId } from '../network/index.ts'
import { matchesAddress, matchesService } from './filter-match.ts'
import type { Packet, Todo, WalkRun, WalkState } from './walk-state.ts'

interface Verdict {
  allowed: boolean
  name: string
  rule: string
}

/** Whether the source matches; every question about the sender's own address is noted. */
export function sourceMatches(run: WalkRun, packet: Packet, match: AddressMatch, sender: boolean): boolean {
  const answer = matchesAddress(run.context, match, packet.source)
  if (packet.own && match.k !== 'any') run.reads?.sourceTests.push({ k: 'match', match, sender, answer })
  return answer
}

function ruleMatches(
  run: WalkRun,
  rule: FilterRule,
  direction: 'in' | 'out',
  packet: Packet,
  sender: boolean,
): boolean {
  return (
    matchesService(rule, direction, packet) &&
    rule.destinations.some((match) => matchesAddress(run.context, match, packet.destination)) &&
    rule.sources.some((match) => sourceMatches(run, packet, match, sender))
  )
}

/** The first rule of that direction that matches decides; none: `otherwise`, whose name is empty. */
function evaluateFilter(
  run: WalkRun,
  filter: Filter,
  direction: 'in' | 'out',
  { packet, forwarded }: Pick<WalkState, 'packet' | 'forwarded'>,
  sender: boolean,
): Verdict {
  for (const rule of filter.rules) {
    if (rule.onlyDirect && forwarded) continue
    if (ruleMatches(run, rule, direction, packet, sender)) {
      return { allowed: rule.action === 'allow', name: rule.name, rule: rule.rule }
    }
  }
  return { allowed: filter.otherwise === 'allow', name: '', rule: filter.otherwiseRule }
}

/**
 * Whether the stateful filters of an endpoint have seen the flow. A connection is tracked where it passed: an answer that
 * comes another way is a new flow to the filters there.
 */
function knowsFlow(run: WalkRun, state: WalkState, { owner }: Endpoint, sender: boolean): boolean {
  if (!run.returning) {
    if (!sender) state.passed = [...state.passed, owner]
    return false
  }
  if (run.known) return run.known.has(owner)
  if (!sender) state.unasked = [...state.unasked, owner]
  return true
}

/**
 * Passes the packet through the filters of an endpoint, in their order. On the return leg stateful filters let pass,
 * unasked, what they let pass before. Returns the end of the walk when one denies.
 */
export function passFilters(
  run: WalkRun,
  state: WalkState,
  endpoint: Endpoint,
  direction: 'in' | 'out',
  sender = false,
): Todo | undefined {
  const ids: FilterId[] = direction === 'in' ? endpoint.filtersIn : endpoint.filtersOut
  for (const id of ids) {
    const known = () => run.context.filters.get(id)?.stateful === true && knowsFlow(run, state, endpoint, sender)
    const denied = passFilter(run, state, id, direction, { sender, known })
    if (denied) return denied
  }
  return undefined
}

/** Asks one filter about the packet, unless it is stateful and `known` says that it let the flow pass before. */
export function passFilter(
  run: WalkRun,
  state: WalkState,
  id: FilterId,
  direction: 'in' | 'out',
  { sender = false, known }: { sender?: boolean; known?: () => boolean } = {},
): Todo | undefined {
  const filter = run.context.filters.get(id)
  if (!filter) return undefined
  if (run.reads) run.reads.filters = true
  if (known?.()) return undefined
  const { allowed, name, rule } = evaluateFilter(run, filter, direction, state, sender)
  const { owner } = filter
  if (run.traced) state.steps.push({ k: 'filter', filter: id, owner, direction, ruleName: name, rule, allowed })
  return allowed ? undefined : { k: 'end', outcome: 'filter-denied', decidedBy: { rule, owner } }
}

/** Passes the filters at the border between the segment that the packet stands in and the one it goes to, if it is another. */
export function passBorder(
  run: WalkRun,
  state: WalkState,
  from: SegmentId | undefined,
  to: SegmentId | undefined,
): Todo | undefined {
  if (from === to) return undefined
  const { segments = {} } = run.context.solution.network
  const ways = [
    { ids: from === undefined ? [] : (segments[from] ?? []), direction: 'out' },
    { ids: to === undefined ? [] : (segments[to] ?? []), direction: 'in' },
  ] as const
  for (const { ids, direction } of ways) {
    for (const id of ids) {
      const denied = passFilter(run, state, id, direction)
      if (denied) return denied
    }
  }
  return undefined
}
