/**
 * The one list of checks: what each provider knows about mistakes and repairs. Apart from the registry, so that only
 * what analyses loads it.
 */
import type { ProviderChecks } from '../checks/contract.ts'
import { alibabaChecks } from './alibaba/checks/index.ts'
import { awsChecks } from './aws/checks/index.ts'
import { azureChecks } from './azure/checks/index.ts'
import { googleChecks } from './google/checks/index.ts'
import { vpnChecks } from './joint/checks/index.ts'
import { circuitChecks } from './joint/checks/join-by-circuit.ts'
import { circuitKind } from './joint/circuit/circuit-kind.ts'
import { vpnKind } from './joint/vpn-kind.ts'
import { onpremChecks } from './onprem/checks/index.ts'
import { providers } from './registry.ts'
import { cryptoOf } from './vpn-crypto.ts'

const vpnCandidates = providers.flatMap((provider) => provider.vpnCandidates ?? [])

const circuitCandidates = providers.flatMap((provider) => provider.circuitCandidates ?? [])

export const checks: readonly ProviderChecks[] = [
  azureChecks,
  awsChecks,
  googleChecks,
  alibabaChecks,
  onpremChecks,
  vpnChecks(vpnKind(vpnCandidates), vpnCandidates, cryptoOf),
  circuitChecks(circuitKind(circuitCandidates), circuitCandidates),
]
