import type { TraceWarning } from '../network/index.ts'
import { agreedOutcome } from './walk.ts'
import type { Leg } from './walk-state.ts'

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((member) => b.has(member))

const union = (legs: readonly Leg[], list: (leg: Leg) => readonly string[]): Set<string> => new Set(legs.flatMap(list))

/**
 * What is worth saying about a flow besides its outcome, in a fixed order.
 * `asymmetric`: the directions cross other appliances or other two-way adjacencies (tunnels); hops that exist in one direction
 * only (a subnet to its gateway) say nothing. `bypasses-appliance`: an appliance sees one direction only.
 * `mtu`: an encapsulation takes room from the packet.
 */
export function roundTripWarnings(forward: readonly Leg[], back: readonly Leg[] | undefined): TraceWarning[] {
  const warnings: TraceWarning[] = []
  const legs = [...forward, ...(back ?? [])]
  if (back && agreedOutcome(legs) === 'delivered') {
    const sameBoxes = sameMembers(
      union(forward, (leg) => leg.state.boxes),
      union(back, (leg) => leg.state.boxes),
    )
    const sameAdjacencies = sameMembers(
      union(forward, (leg) => leg.state.adjacencies),
      union(back, (leg) => leg.state.adjacencies),
    )
    if (!sameBoxes || !sameAdjacencies) warnings.push('asymmetric')
    if (!sameBoxes) warnings.push('bypasses-appliance')
  }
  const disagree = (some: readonly Leg[] | undefined): boolean =>
    some !== undefined && agreedOutcome(some) === 'equal-paths-disagree'
  if (disagree(forward) || disagree(back)) warnings.push('equal-paths-disagree')
  if (legs.some((leg) => leg.state.overhead)) warnings.push('mtu')
  return warnings
}
