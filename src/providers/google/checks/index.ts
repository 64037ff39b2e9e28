import type { ProviderChecks } from '../../../checks/contract.ts'
import { explainGoogle } from './explain.ts'
import { faultRules } from './fault-rules.ts'
import { findingRules, googleFindings } from './findings/index.ts'
import { denyByRule } from './repairs/firewall.ts'
import { googleRepairs } from './repairs/index.ts'

export const googleChecks: ProviderChecks = {
  rules: findingRules,
  faults: faultRules,
  findings: googleFindings,
  repairs: googleRepairs,
  separations: denyByRule,
  explain: explainGoogle,
}
