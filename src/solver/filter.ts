import type { AddressMatch, Endpoint, Filter, FilterId, FilterRule } from '../network/index.ts'
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
  packet: Packet,
  sender: boolean,
): Verdict {
  for (const rule of filter.rules) {
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
    const filter = run.context.filters.get(id)
    if (!filter) continue
    if (run.reads) run.reads.filters = true
    if (filter.stateful && knowsFlow(run, state, endpoint, sender)) continue
    const { allowed, name, rule } = evaluateFilter(run, filter, direction, state.packet, sender)
    const { owner } = filter
    if (run.traced) state.steps.push({ k: 'filter', filter: id, owner, direction, ruleName: name, rule, allowed })
    if (!allowed) return { k: 'end', outcome: 'filter-denied', decidedBy: { rule, owner } }
  }
  return undefined
}
