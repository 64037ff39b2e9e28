import type { ProviderChecks } from '../../../checks/contract.ts'
import { faultRules } from './fault-rules.ts'
import { summarize } from './fewer-prefixes.ts'
import { onpremRepairs } from './repairs.ts'

export const onpremChecks: ProviderChecks = {
  rules: [],
  faults: faultRules,
  findings: () => [],
  repairs: onpremRepairs,
  fewerPrefixes: summarize,
}
