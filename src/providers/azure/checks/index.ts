import type { ProviderChecks } from '../../../checks/contract.ts'
import { explainAzure } from './explain.ts'
import { faultRules } from './fault-rules.ts'
import { azureFindings, findingRules } from './findings/index.ts'
import { azurePatterns } from './patterns/index.ts'
import { denyByNsg } from './repairs/filters.ts'
import { azureRepairs } from './repairs/index.ts'

export const azureChecks: ProviderChecks = {
  rules: findingRules,
  faults: faultRules,
  findings: azureFindings,
  repairs: azureRepairs,
  separations: denyByNsg,
  explain: explainAzure,
  patterns: azurePatterns,
}
