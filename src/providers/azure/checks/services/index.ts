import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { bastionGroupRule, bastionGroups } from './bastion-nsg.ts'
import { firewallExitRule, firewallsWithoutExit, natUnusedRule, unusedNatGateways } from './default-elsewhere.ts'
import { bypassedAppliances, endpointBypassRule } from './endpoint-bypass.ts'
import { ownSubnetRule, routesToOwnSubnet } from './own-subnet-route.ts'
import { tunnelEndpointRule, tunnelEndpoints } from './tunnel-endpoint.ts'

export const serviceRules: readonly CheckRule[] = [
  tunnelEndpointRule,
  ownSubnetRule,
  endpointBypassRule,
  natUnusedRule,
  firewallExitRule,
  bastionGroupRule,
]

/** Design rules of private endpoints, tunnels, firewalls, NAT gateways and Bastion. */
export const serviceFindings = (context: CheckContext): Finding[] =>
  [
    tunnelEndpoints,
    routesToOwnSubnet,
    bypassedAppliances,
    unusedNatGateways,
    firewallsWithoutExit,
    bastionGroups,
  ].flatMap((check) => check(context))
