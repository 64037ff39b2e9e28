import type { ProviderChecks } from '../../../checks/contract.ts'
import { onpremRepairs } from './repairs.ts'

export const onpremChecks: ProviderChecks = { rules: [], faults: {}, findings: () => [], repairs: onpremRepairs }
