import type { DesignRecord } from '../../../model/index.ts'
import type { CryptoProfile, Proposals } from '../../joint/proposals/index.ts'

const ENCRYPTION = ['AES128', 'AES256', 'AES128-GCM', 'AES256-GCM'] as const
const INTEGRITY = ['SHA1', 'SHA2-256', 'SHA2-384', 'SHA2-512'] as const
const GROUPS = ['2', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24'] as const

const ALL: Proposals = {
  phase1: { encryption: ENCRYPTION, integrity: INTEGRITY, groups: GROUPS },
  phase2: { encryption: ENCRYPTION, integrity: INTEGRITY, groups: [...GROUPS, '5'] },
}

/** Tunnel options of a Site-to-Site VPN connection. Left alone, it takes all that it can be set to, and waits for the other end. */
export const awsCrypto: CryptoProfile = {
  accepts: { IKEv2: ALL, IKEv1: ALL },
  defaults: { IKEv2: ALL, IKEv1: ALL },
  phase1Lifetime: { default: 28800, range: [900, 28800] },
  phase2Lifetime: { default: 3600, range: [900, 3600] },
  dpdTimeout: { default: 30, range: [30, 3600] },
  dpdAction: 'clear',
  starts: false,
  mss: 1350,
  sources: ['https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html'],
}

export const awsCryptoOf = ({ kind }: DesignRecord): CryptoProfile | undefined =>
  kind === 'aws/virtual-private-gateway' || kind === 'aws/transit-gateway' ? awsCrypto : undefined
