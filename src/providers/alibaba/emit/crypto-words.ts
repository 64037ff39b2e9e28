import type { RecordId } from '../../../model/index.ts'
import { type Encryption, type Integrity, type SideCrypto, tunnelCrypto } from '../../joint/proposals/index.ts'
import type { EmitContext } from '../../provider.ts'
import type { connectionsAt } from '../catalog/lookup.ts'
import { alibabaCrypto } from '../vpn-crypto/index.ts'

/** Words of CreateVpnConnection, IkeEncAlg and IkeAuthAlg; what it has no word for is not taken there. */
const ENCRYPTION: Readonly<Partial<Record<Encryption, string>>> = {
  AES256: 'aes256',
  AES192: 'aes192',
  AES128: 'aes',
  '3DES': '3des',
  DES: 'des',
}
const INTEGRITY: Readonly<Record<Integrity, string>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  'SHA2-256': 'sha256',
  'SHA2-384': 'sha384',
  'SHA2-512': 'sha512',
}

/** Both phases in the words of the API: one algorithm of each sort, and a Diffie-Hellman group as `group14`. */
export function cryptoWords({ version, phase1, phase2, phase1Lifetime, phase2Lifetime }: SideCrypto) {
  const group = phase2.groups[0] ?? '14'
  return {
    ike: {
      version: version === 'IKEv1' ? 'ikev1' : 'ikev2',
      mode: 'main',
      encryption: ENCRYPTION[phase1.encryption[0] ?? 'AES256'] ?? 'aes256',
      integrity: INTEGRITY[phase1.integrity[0] ?? 'SHA2-256'],
      group: `group${phase1.groups[0] ?? '14'}`,
      lifetime: phase1Lifetime,
    },
    ipsec: {
      encryption: ENCRYPTION[phase2.encryption[0] ?? 'AES256'] ?? 'aes256',
      integrity: INTEGRITY[phase2.integrity[0] ?? 'SHA2-256'],
      group: group === 'none' ? 'disabled' : `group${group}`,
      lifetime: phase2Lifetime,
    },
  }
}

/** What this end of a tunnel is to be set to, as both ends agreed. `tunnel` counts from 0. */
export function sideCrypto(
  context: EmitContext,
  own: RecordId,
  { link, side, peer }: ReturnType<typeof connectionsAt>[number],
  tunnel: number,
): SideCrypto {
  const [mine, theirs] = [own, peer].map((id) => context.vpnEnd(id, link as never)?.crypto)
  const [a, b] = side === 'a' ? [mine ?? alibabaCrypto, theirs] : [theirs, mine ?? alibabaCrypto]
  return tunnelCrypto(link.props, tunnel, a, b)[side]
}
