import type { Link, Network } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { blocksOf } from './facts.ts'
import { entryTable, peeringLink } from './ids.ts'
import type { VpcFacts } from './records.ts'

/**
 * A peering as packets of this VPC cross it: it delivers to addresses of the peer's blocks and carries nothing on.
 * Source: docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html.
 */
export function lowerPeerings({ vpc, peers }: VpcFacts, part: Network): void {
  for (const peer of peers) {
    const set = internSet(
      part.sets,
      blocksOf(peer.vpc).map((prefix) => ({ prefix, mode: 'or-longer' })),
    )
    part.links.push({
      id: peeringLink(peer.link.id, vpc.id),
      from: entryTable(vpc.id),
      to: entryTable(peer.vpc.id),
      up: true,
      owner: peer.link.id,
      shown: true,
      admits: [{ k: 'destination-in', set, outcome: 'non-transitive', rule: 'aws/peering-not-transitive' }],
    } satisfies Link)
  }
}
