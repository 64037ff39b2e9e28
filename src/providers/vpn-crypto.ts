/** What the ends of VPNs take in key exchange, asked of the provider that owns the record. Apart from the page's first load. */
import type { DesignRecord } from '../model/index.ts'
import { alibabaCryptoOf } from './alibaba/vpn-crypto/index.ts'
import { awsCryptoOf } from './aws/vpn-crypto/index.ts'
import { azureCryptoOf } from './azure/vpn-crypto/index.ts'
import { googleCryptoOf } from './google/vpn-crypto/index.ts'
import type { CryptoProfile } from './joint/proposals/index.ts'

/** `undefined`: a device, which takes what it is told. */
export const cryptoOf = (record: DesignRecord | undefined): CryptoProfile | undefined =>
  record && (awsCryptoOf(record) ?? azureCryptoOf(record) ?? googleCryptoOf(record) ?? alibabaCryptoOf(record))
