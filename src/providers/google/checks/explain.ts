import type { Blocker, BlockerWords, CheckContext } from '../../../checks/contract.ts'
import { text } from '../../../model/index.ts'
import { anyNetworkOf } from '../catalog/lookup.ts'

/** A missing firewall rule is told apart from routing; a private destination at the Internet gateway is a missing route. */
export function explainGoogle(blocker: Blocker, { design }: CheckContext): BlockerWords | undefined {
  const network = anyNetworkOf(design, blocker.owner) ?? anyNetworkOf(design, blocker.box)
  if (!network) return undefined
  if (blocker.outcome === 'filter-denied' && blocker.decidedBy?.rule === 'google/implied-deny')
    return { why: text('google.blocker.implied-deny', { network: network.name }) }
  if (blocker.outcome === 'no-public-address')
    return { why: text('google.blocker.no-address', { destination: blocker.destination }) }
  return undefined
}
