/**
 * Names of algorithms that IKE and ESP negotiate, and the order in which one is chosen where both ends of a tunnel take
 * several: first the suite that every platform here takes and that needs no combined mode, then by strength.
 */

/** Source: RFC 8247, 2.1 and RFC 8221, 5. `-GCM`: combined mode with a 16-octet check value (RFC 4106). */
export const ENCRYPTIONS = [
  'AES256',
  'AES256-GCM',
  'AES192',
  'AES192-GCM',
  'AES128',
  'AES128-GCM',
  '3DES',
  'DES',
] as const
export type Encryption = (typeof ENCRYPTIONS)[number]

/** In phase 1 also the pseudo-random function. Source: RFC 8247, 2.2 and 2.3. */
export const INTEGRITIES = ['SHA2-256', 'SHA2-384', 'SHA2-512', 'SHA1', 'MD5'] as const
export type Integrity = (typeof INTEGRITIES)[number]

/** Diffie-Hellman groups by number. Source: RFC 8247, 2.4; the registry "IKEv2 Transform Type 4". */
export const DH_GROUPS = [
  '14',
  '19',
  '20',
  '21',
  '31',
  '15',
  '16',
  '17',
  '18',
  '24',
  '23',
  '22',
  '5',
  '2',
  '1',
] as const
export type DhGroup = (typeof DH_GROUPS)[number]

/** Phase 2 may do without an exchange of its own: no perfect forward secrecy. */
export const PFS_GROUPS = [...DH_GROUPS, 'none'] as const
export type PfsGroup = (typeof PFS_GROUPS)[number]

export const IKE_VERSIONS = ['IKEv2', 'IKEv1'] as const
export type IkeVersion = (typeof IKE_VERSIONS)[number]

/** What one end takes in one phase; the order says nothing. */
export interface PhaseSets {
  readonly encryption: readonly Encryption[]
  readonly integrity: readonly Integrity[]
  /** In phase 2 the group of perfect forward secrecy. */
  readonly groups: readonly PfsGroup[]
}

export interface Proposals {
  readonly phase1: PhaseSets
  readonly phase2: PhaseSets
}

/** Combined modes protect integrity themselves (RFC 5282, RFC 4106). */
export const isCombined = (encryption: Encryption): boolean => encryption.endsWith('-GCM')
