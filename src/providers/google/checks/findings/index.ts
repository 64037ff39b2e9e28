import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { autoModeRule, autoModes } from './auto-mode.ts'
import { limitRule, limits } from './limits.ts'
import {
  customRoutes,
  customRoutesRule,
  halfPeeringRule,
  halfPeerings,
  lonelyProducers,
  peerAdvertisedRule,
  producerAloneRule,
  producerRule,
  producers,
  unadvertisedPeers,
} from './peerings.ts'
import { priorityGapRule, priorityGaps } from './priorities.ts'
import { regionalModeRule, regionalModes } from './regional-mode.ts'
import {
  bothInterfacesRule,
  classicBgp,
  classicBgpRule,
  insideRule,
  missingInside,
  unusedInterfaces,
} from './tunnels.ts'

export const findingRules: readonly CheckRule[] = [
  halfPeeringRule,
  customRoutesRule,
  peerAdvertisedRule,
  producerRule,
  producerAloneRule,
  regionalModeRule,
  autoModeRule,
  bothInterfacesRule,
  insideRule,
  classicBgpRule,
  priorityGapRule,
  limitRule,
]

/** Design rules of Google Cloud that are no errors in the values of one record. */
export const googleFindings = (context: CheckContext): readonly Finding[] =>
  [
    halfPeerings,
    customRoutes,
    unadvertisedPeers,
    producers,
    lonelyProducers,
    regionalModes,
    autoModes,
    unusedInterfaces,
    missingInside,
    classicBgp,
    priorityGaps,
    limits,
  ].flatMap((check) => check(context))
