import type { DhGroup, Encryption, Integrity, PfsGroup } from '../../joint/proposals/index.ts'
import type { CryptoSeen } from '../../joint/terraform/vpn-seen.ts'
import type { IpsecPolicy } from './plan.ts'

/** learn.microsoft.com/azure/vpn-gateway/ipsec-ike-policy-howto: names of algorithms, groups and PFS groups. */
const ENCRYPTION: Readonly<Record<Encryption, string>> = {
  AES256: 'AES256',
  'AES256-GCM': 'GCMAES256',
  AES192: 'AES192',
  'AES192-GCM': 'GCMAES192',
  AES128: 'AES128',
  'AES128-GCM': 'GCMAES128',
  '3DES': 'DES3',
  DES: 'DES',
}
const INTEGRITY: Readonly<Record<Integrity, string>> = {
  'SHA2-256': 'SHA256',
  'SHA2-384': 'SHA384',
  'SHA2-512': 'SHA512',
  SHA1: 'SHA1',
  MD5: 'MD5',
}
const CURVES: Readonly<Partial<Record<PfsGroup, string>>> = { '19': 'ECP256', '20': 'ECP384' }

const dhGroup = (group: DhGroup | 'none'): string => CURVES[group] ?? `DHGroup${group}`
const pfsGroup = (group: PfsGroup): string =>
  CURVES[group] ?? (group === 'none' ? 'None' : group === '14' ? 'PFS2048' : `PFS${group}`)

/**
 * One of each sort, as agreed; what the platform would choose for itself is no policy, so there the suite that all take.
 * A combined mode stands for integrity, too.
 */
export function policyOf({ own, by }: CryptoSeen): IpsecPolicy {
  const { phase1, phase2 } = by === 'platform' ? SUITE : own
  const ipsec = phase2.encryption[0] ?? 'AES256'
  const hash = phase2.integrity[0]
  return {
    ikeEncryption: ENCRYPTION[phase1.encryption[0] ?? 'AES256'],
    ikeIntegrity: INTEGRITY[phase1.integrity[0] ?? 'SHA2-256'],
    dhGroup: dhGroup(phase1.groups[0] ?? '14'),
    ipsecEncryption: ENCRYPTION[ipsec],
    ipsecIntegrity: ipsec.endsWith('-GCM') ? ENCRYPTION[ipsec] : INTEGRITY[hash ?? 'SHA2-256'],
    pfsGroup: pfsGroup(phase2.groups[0] ?? '14'),
    lifetime: own.phase2Lifetime,
  }
}

const STRONG = { encryption: ['AES256'], integrity: ['SHA2-256'], groups: ['14'] } as const
const SUITE = { phase1: STRONG, phase2: STRONG }
