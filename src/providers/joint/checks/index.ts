import type { ProviderChecks } from '../../../checks/contract.ts'
import type { LinkKind } from '../../provider.ts'
import type { VpnCandidates } from '../vpn-candidates.ts'
import { joinByNewVpn } from './join-by-vpn.ts'
import { mendVpns } from './mend-vpn.ts'
import { vpnFaultRules } from './vpn-fault-rules.ts'
import { vpnFindings, vpnRules } from './vpn-findings.ts'

/** Checks of the VPN between two providers. */
export const vpnChecks = (vpn: LinkKind, providers: readonly VpnCandidates[]): ProviderChecks => ({
  rules: vpnRules,
  faults: vpnFaultRules,
  findings: (context) => vpnFindings(context, providers),
  repairs: (blocker, context) => [...mendVpns(blocker, context, providers), ...joinByNewVpn(blocker, context, vpn)],
})
