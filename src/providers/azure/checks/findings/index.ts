import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'

export const findingRules: readonly CheckRule[] = []
export const azureFindings = (_: CheckContext): readonly Finding[] => []
