import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { attachmentFindings, attachmentRules } from './attachments.ts'
import { gatewayFindings, gatewayRules } from './gateways.ts'
import { routeFindings, routeRules } from './routes.ts'
import { tunnelFindings, tunnelRules } from './second-tunnel.ts'

export const findingRules: readonly CheckRule[] = [...routeRules, ...gatewayRules, ...attachmentRules, ...tunnelRules]

/** Design rules of AWS that are no errors in the values of one record. */
export const awsFindings = (context: CheckContext): readonly Finding[] => [
  ...routeFindings(context),
  ...gatewayFindings(context),
  ...attachmentFindings(context),
  ...tunnelFindings(context),
]
