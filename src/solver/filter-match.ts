import { type Address, containsAddress, prefixNumbers } from '../ip/index.ts'
import type { AddressMatch, FilterRule } from '../network/index.ts'
import type { WalkContext } from './walk-context.ts'
import type { Packet } from './walk-state.ts'

/** Whether an active row of the table that forwards, of one of these kinds, covers the address. */
export function coveredByRoutes(
  context: WalkContext,
  table: string,
  kinds: readonly string[],
  address: Address,
): boolean {
  const { solution } = context
  const best = solution.lookup(table, address, kinds)
  if (!best) return false
  const forwards = (next: { k: string } | null): boolean => next !== null && next.k !== 'drop'
  if (best.rows.some((row) => forwards(row.next))) return true
  // The longest row drops: a shorter one may still cover the address. Rare, so all rows are looked at.
  const host = context.numbers(address)
  return solution
    .rows(table)
    .some(
      (row) =>
        row.state === 'active' &&
        kinds.includes(row.kind) &&
        forwards(row.next) &&
        containsAddress(prefixNumbers(row.prefix), host),
    )
}

/** Whether an address matches. `routes-of` asks the solved table. */
export function matchesAddress(context: WalkContext, match: AddressMatch, address: Address): boolean {
  switch (match.k) {
    case 'any':
      return true
    case 'set':
      return context.inSet(match.set, address)
    case 'routes-of':
      return coveredByRoutes(context, match.table, match.kinds, address)
    case 'not':
      return !matchesAddress(context, match.of, address)
  }
}

const LAST_PORT = 65535

/** A packet without a known port (ICMP has none) matches only a list that holds every port. */
export function matchesPort(ranges: FilterRule['sourcePorts'], port: number | undefined): boolean {
  if (ranges.length === 0) return true
  return ranges.some(([from, to]) => (port === undefined ? from <= 1 && to === LAST_PORT : from <= port && port <= to))
}

/** Everything of a rule but its addresses: direction, protocol, ports. */
export function matchesService(rule: FilterRule, direction: 'in' | 'out', packet: Packet): boolean {
  return (
    rule.direction === direction &&
    (rule.protocol === 'any' || rule.protocol === packet.protocol) &&
    (rule.icmpTypes === undefined || (packet.icmpType !== undefined && rule.icmpTypes.includes(packet.icmpType))) &&
    matchesPort(rule.sourcePorts, packet.sourcePort) &&
    matchesPort(rule.destinationPorts, packet.destinationPort)
  )
}
