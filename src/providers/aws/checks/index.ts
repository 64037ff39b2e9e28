import type { ProviderChecks } from '../../../checks/contract.ts'
import { faultRules } from './fault-rules.ts'
import { awsFindings, findingRules } from './findings/index.ts'
import { awsRepairs } from './repairs/index.ts'

export const awsChecks: ProviderChecks = {
  rules: findingRules,
  faults: faultRules,
  findings: awsFindings,
  repairs: awsRepairs,
}
