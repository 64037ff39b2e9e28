import type { CryptoSet, DeadPeerDetection, Encryption, Integrity, IpsecCrypto } from '../../../codegen/device/index.ts'
import type {
  Encryption as AgreedEncryption,
  Integrity as AgreedIntegrity,
  PhaseSets,
  SideCrypto,
} from '../../joint/proposals/index.ts'

const ENCRYPTIONS: Readonly<Record<AgreedEncryption, Encryption>> = {
  AES256: 'aes256',
  'AES256-GCM': 'aes256gcm16',
  AES192: 'aes192',
  'AES192-GCM': 'aes192gcm16',
  AES128: 'aes128',
  'AES128-GCM': 'aes128gcm16',
  '3DES': '3des',
  DES: 'des',
}

const INTEGRITIES: Readonly<Record<AgreedIntegrity, Integrity>> = {
  'SHA2-256': 'sha256',
  'SHA2-384': 'sha384',
  'SHA2-512': 'sha512',
  SHA1: 'sha1',
  MD5: 'md5',
}

/** What both ends agreed on, as a device is told. */
export const cryptoOf = (own: SideCrypto): IpsecCrypto => ({
  phase1: setOf(own.phase1, own.phase1Lifetime),
  phase2: setOf(own.phase2, own.phase2Lifetime),
  ...(own.rekeyMargin === undefined ? {} : { rekeyMargin: own.rekeyMargin }),
})

const setOf = ({ encryption, integrity, groups }: PhaseSets, lifetime: number): CryptoSet => ({
  encryption: encryption.map((each) => ENCRYPTIONS[each]),
  integrity: integrity.map((each) => INTEGRITIES[each]),
  groups: groups.flatMap((group) => (group === 'none' ? [] : [Number(group)])),
  lifetime,
})

export const deadPeerOf = ({ dpdInterval, dpdTimeout, dpdAction }: SideCrypto): DeadPeerDetection => ({
  interval: dpdInterval,
  timeout: dpdTimeout,
  action: dpdAction,
})
