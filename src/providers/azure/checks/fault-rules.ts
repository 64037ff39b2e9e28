import type { FaultRule } from '../../../checks/contract.ts'
export const faultRules: Readonly<Record<string, FaultRule>> = {}
