import type { DesignRecord } from '../../../model/index.ts'
import type { CryptoProfile, PhaseSets, Proposals } from '../../joint/proposals/index.ts'

const GROUPS = ['14', '23', '24', '5', '15', '16', '18', '2', '19', '20', '21', '31'] as const
const GCM = ['AES128-GCM', 'AES192-GCM', 'AES256-GCM'] as const

const IKEV2: Proposals = {
  phase1: {
    encryption: ['AES128', 'AES192', 'AES256', '3DES', ...GCM],
    integrity: ['SHA1', 'MD5', 'SHA2-256', 'SHA2-384', 'SHA2-512'],
    groups: GROUPS,
  },
  phase2: {
    encryption: ['AES128', 'AES256', 'AES192', ...GCM],
    integrity: ['SHA2-256', 'SHA2-512', 'SHA1'],
    groups: GROUPS,
  },
}

/** With IKEv1 there is one suite, and no other. */
const ONE: PhaseSets = { encryption: ['AES128'], integrity: ['SHA1'], groups: ['2'] }
const IKEV1: Proposals = { phase1: ONE, phase2: ONE }

/**
 * A tunnel of Cloud VPN: nothing has to be set, and it takes what its page lists. Perfect forward secrecy is required.
 * The Terraform provider's version that exports name has no argument for ciphers.
 */
export const googleCrypto: CryptoProfile = {
  accepts: { IKEv2: IKEV2, IKEv1: IKEV1 },
  defaults: { IKEv2: IKEV2, IKEv1: IKEV1 },
  fixed: true,
  leavesOwn: true,
  phase1Lifetime: { default: 36000 },
  phase2Lifetime: { default: 10800 },
  starts: true,
  mss: 1350,
  sources: ['https://cloud.google.com/network-connectivity/docs/vpn/concepts/supported-ike-ciphers'],
}

export const googleCryptoOf = ({ kind }: DesignRecord): CryptoProfile | undefined =>
  kind === 'google/ha-vpn-gateway' || kind === 'google/classic-vpn-gateway' ? googleCrypto : undefined
