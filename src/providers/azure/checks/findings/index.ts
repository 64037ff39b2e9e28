import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { hairpinRule, hairpins } from '../express-route/hairpin.ts'
import { ownDefaultRule, ownDefaults } from '../express-route/own-default.ts'
import { pastApplianceRule, pastAppliances } from '../express-route/past-appliance.ts'
import { serverGatewayRule, serverGateways } from '../express-route/server-gateway.ts'
import { serviceFindings, serviceRules } from '../services/index.ts'
import { hubFindingRules, hubFindings } from '../virtual-wan/findings.ts'
import { deadNextHops, nextHopRule } from './dead-next-hop.ts'
import { halfPeeringRule, halfPeerings } from './half-peering.ts'
import { limitRule, limits } from './limits.ts'
import { routeLoopRule, routeLoops } from './route-loop.ts'
import { smallGatewaySubnetRule, smallGatewaySubnets } from './small-gateway-subnet.ts'
import { unusedTableRule, unusedTables } from './unused-table.ts'

export const findingRules: readonly CheckRule[] = [
  halfPeeringRule,
  nextHopRule,
  routeLoopRule,
  unusedTableRule,
  limitRule,
  smallGatewaySubnetRule,
  hairpinRule,
  pastApplianceRule,
  serverGatewayRule,
  ownDefaultRule,
  ...serviceRules,
  ...hubFindingRules,
]

/** Design rules of Azure that are no errors in the values of one record. */
export const azureFindings = (context: CheckContext): readonly Finding[] =>
  [
    halfPeerings,
    deadNextHops,
    routeLoops,
    unusedTables,
    limits,
    smallGatewaySubnets,
    hairpins,
    pastAppliances,
    serverGateways,
    ownDefaults,
    serviceFindings,
    hubFindings,
  ].flatMap((check) => check(context))
