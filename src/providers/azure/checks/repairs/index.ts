import type { Blocker, CheckContext, Repair } from '../../../../checks/contract.ts'
import type { Outcome } from '../../../../network/index.ts'
import { mendCircuitChain } from '../express-route/mend-circuit-chain.ts'
import { mendCircuits } from '../express-route/mend-circuits.ts'
import { approveEndpoint, forwardForOthers, openFirewall } from '../services/repairs.ts'
import { readSituation, type Situation } from '../situation.ts'
import { completePattern } from './complete-pattern.ts'
import { openFilter } from './filters.ts'
import { joinGateways, mendConnections, switchBgpOn } from './gateways.ts'
import { applianceAtNextHop, balancerAtNextHop, coverSubnets, removeRoute, switchForwardingOn } from './next-hops.ts'
import {
  completePeering,
  openPeering,
  peerDirectly,
  peerSpeakers,
  peerWithNextHop,
  useRemoteGateway,
} from './peerings.ts'
import { fillPool } from './pools.ts'
import {
  addAppliance,
  allowPropagation,
  associateTable,
  routeThroughAppliance,
  routeThroughGateway,
} from './route-there.ts'
import { mendSessions, overrideAsns, passBetweenBranches } from './sessions.ts'

type Generator = (situation: Situation) => readonly Repair[]

/** What can be done where a setting refuses the packet: the setting, or a way around it. */
const settings: readonly Generator[] = [
  openPeering,
  switchForwardingOn,
  fillPool,
  openFilter,
  openFirewall,
  approveEndpoint,
  forwardForOthers,
  removeRoute,
  peerDirectly,
]

/** What can be done where no route leads to the destination, or one leads astray. */
const routes: readonly Generator[] = [
  completePeering,
  coverSubnets,
  allowPropagation,
  useRemoteGateway,
  switchBgpOn,
  mendConnections,
  mendCircuits,
  mendSessions,
  passBetweenBranches,
  overrideAsns,
  fillPool,
  balancerAtNextHop,
  applianceAtNextHop,
  peerWithNextHop,
  peerSpeakers,
  associateTable,
  routeThroughGateway,
  routeThroughAppliance,
  removeRoute,
  addAppliance,
  joinGateways,
  mendCircuitChain,
  completePattern,
  peerDirectly,
]

const REFUSED: readonly Outcome[] = ['access-disabled', 'forwarded-not-allowed', 'not-forwarding', 'filter-denied']

/** Edits of Azure records that may remove a blocker. */
export function azureRepairs(blocker: Blocker, context: CheckContext): readonly Repair[] {
  const situation = readSituation(blocker, context)
  const generators = REFUSED.includes(blocker.outcome) ? settings : routes
  return generators.flatMap((generate) => generate(situation))
}
