import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { ambiguousFindings, ambiguousRules } from './ambiguous.ts'
import { attachmentFindings, attachmentRules } from './attachments.ts'
import { gatewayFindings, gatewayRules } from './gateways.ts'
import { routeFindings, routeRules } from './routes.ts'
import { tunnelFindings, tunnelRules } from './second-tunnel.ts'
import { sessionFindings, sessionRules } from './sessions.ts'

export const findingRules: readonly CheckRule[] = [
  ...routeRules,
  ...gatewayRules,
  ...attachmentRules,
  ...sessionRules,
  ...ambiguousRules,
  ...tunnelRules,
]

/** Design rules of AWS that are no errors in the values of one record. */
export const awsFindings = (context: CheckContext): readonly Finding[] => [
  ...routeFindings(context),
  ...gatewayFindings(context),
  ...attachmentFindings(context),
  ...sessionFindings(context),
  ...ambiguousFindings(context),
  ...tunnelFindings(context),
]
