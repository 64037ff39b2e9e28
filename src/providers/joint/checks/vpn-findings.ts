import type { CheckContext, CheckRule, Finding } from '../../../checks/contract.ts'
export const vpnRules: readonly CheckRule[] = []
export const vpnFindings = (_: CheckContext): readonly Finding[] => []
