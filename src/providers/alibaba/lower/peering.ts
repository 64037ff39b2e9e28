import type { Admission, Network, TableId } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { LowerContext } from '../../provider.ts'
import { cidrsOf, find, type Of } from '../catalog/lookup.ts'
import { systemTable, wayTo } from './ids.ts'

/**
 * Ways from a route table over the VPC's peering connections. A connection must be activated, and delivers to the ranges of
 * the peer alone. Source: VPC, VPC peering connections; that it is not transitive is what users report.
 */
export function lowerPeeringsOf(part: Network, vpc: Of<'alibaba/vpc'>, table: TableId, context: LowerContext): void {
  for (const link of context.linksAt(vpc.id)) {
    const peering = find(context.design, 'alibaba/vpc-peering', link.id)
    const peer = find(context.design, 'alibaba/vpc', peering?.ends?.a === vpc.id ? peering.ends.b : peering?.ends?.a)
    if (!peering || !peer || peer.id === vpc.id) continue
    const ranges = internSet(
      part.sets,
      cidrsOf(peer).map((prefix) => ({ prefix, mode: 'or-longer' })),
    )
    const active: Admission[] =
      peering.props.status === 'Activated'
        ? []
        : [{ k: 'never', outcome: 'not-active', rule: 'alibaba/peering-activated' }]
    part.links.push({
      id: wayTo(table, peering.id),
      from: table,
      to: systemTable(peer.id),
      up: true,
      owner: peering.id,
      shown: true,
      admits: [
        ...active,
        { k: 'destination-in', set: ranges, outcome: 'non-transitive', rule: 'alibaba/peering-not-transitive' },
      ],
    })
  }
}
