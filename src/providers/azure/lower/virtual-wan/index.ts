import type { Network } from '../../../../network/index.ts'
import { emptyNetwork } from '../../../joint/merge-parts.ts'
import { rememberBy } from '../../../joint/same-facts.ts'
import { lowerBetweenHubs } from './between-hubs.ts'
import { lowerHubBgp } from './bgp.ts'
import { lowerBranches } from './branches.ts'
import type { HubFacts } from './records.ts'
import { lowerHubRoutes } from './routes.ts'
import { lowerHubTables } from './tables.ts'

/** A virtual hub: its tables, what they hold and how they learn. The last result per hub is kept and reused. */
export const lowerHub = rememberBy((facts: HubFacts) => facts.hub, lower)

function lower(facts: HubFacts): Network {
  const part = emptyNetwork()
  lowerHubTables(facts, part)
  lowerHubRoutes(facts, part)
  lowerBranches(facts, part)
  lowerBetweenHubs(facts, part)
  lowerHubBgp(facts, part)
  return part
}
