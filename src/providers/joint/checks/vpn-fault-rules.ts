import type { FaultRule } from '../../../checks/contract.ts'
export const vpnFaultRules: Readonly<Record<string, FaultRule>> = {}
