/** What the ends of VPNs take in key exchange, asked of the provider that owns the record. Apart from the page's first load. */
import type { DesignRecord } from '../model/index.ts'
import { alibabaCryptoOf } from './alibaba/vpn-crypto.ts'
import { awsCryptoOf } from './aws/vpn-crypto.ts'
import { azureCryptoOf } from './azure/vpn-crypto.ts'
import { googleCryptoOf } from './google/vpn-crypto.ts'
import type { CryptoProfile } from './joint/proposals/index.ts'

/** `undefined`: a device, which takes what it is told. */
export const cryptoOf = (record: DesignRecord | undefined): CryptoProfile | undefined =>
  record && (awsCryptoOf(record) ?? azureCryptoOf(record) ?? googleCryptoOf(record) ?? alibabaCryptoOf(record))
