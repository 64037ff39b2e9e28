import type { ProviderChecks } from '../../../checks/contract.ts'
import { faultRules } from './fault-rules.ts'
import { alibabaFindings, findingRules } from './findings.ts'
import { connectionRepairs } from './repairs/connections.ts'
import { settingRepairs } from './repairs/settings.ts'
import { vpcRouteRepairs } from './repairs/vpc-routes.ts'
import { readSituation } from './situation.ts'

export const alibabaChecks: ProviderChecks = {
  rules: findingRules,
  faults: faultRules,
  findings: alibabaFindings,
  repairs(blocker, context) {
    const situation = readSituation(blocker, context)
    return [vpcRouteRepairs, connectionRepairs, settingRepairs].flatMap((each) => each(situation))
  },
}
