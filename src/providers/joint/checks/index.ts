import type { CheckContext, ProviderChecks, Repair } from '../../../checks/contract.ts'
import type { LinkKind } from '../../provider.ts'
import type { VpnCandidates } from '../vpn-candidates.ts'
import { joinByNewVpn } from './join-by-vpn.ts'
import { mendVpns } from './mend-vpn.ts'
import { type CryptoOf, commonSetRepair, proposalFindings, proposalRules } from './proposal-findings.ts'
import { vpnFaultRules } from './vpn-fault-rules.ts'
import { vpnFindings, vpnRules } from './vpn-findings.ts'

/** Checks of the VPN between two providers. */
export const vpnChecks = (vpn: LinkKind, providers: readonly VpnCandidates[], cryptoOf: CryptoOf): ProviderChecks => ({
  rules: [...vpnRules, ...proposalRules],
  faults: vpnFaultRules,
  findings: (context) => [...vpnFindings(context, providers), ...proposalFindings(context, cryptoOf)],
  repairs: (blocker, context) => [
    ...mendVpns(blocker, context, providers),
    ...mendProposals(context, cryptoOf),
    ...joinByNewVpn(blocker, context, vpn),
  ],
})

/** Of every VPN whose ends have nothing in common: it is down, wherever the flow stopped for that. */
const mendProposals = ({ design, name }: CheckContext, cryptoOf: CryptoOf): Repair[] =>
  Object.values(design.records).flatMap((link) =>
    link.kind === 'core/vpn' && link.ends
      ? commonSetRepair(link, name(link.id), (end) => cryptoOf(design.records[link.ends![end]]))
      : [],
  )
