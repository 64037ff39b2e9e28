import type { DesignRecord } from '../../../model/index.ts'
import type { CryptoProfile, Proposals } from '../../joint/proposals/index.ts'

const ENCRYPTION = ['AES128', 'AES192', 'AES256', 'DES', '3DES'] as const
const INTEGRITY = ['SHA1', 'MD5', 'SHA2-256', 'SHA2-384', 'SHA2-512'] as const
const GROUPS = ['1', '2', '5', '14'] as const

const ACCEPTS: Proposals = {
  phase1: { encryption: ENCRYPTION, integrity: INTEGRITY, groups: GROUPS },
  phase2: { encryption: ENCRYPTION, integrity: INTEGRITY, groups: [...GROUPS, 'none'] },
}

/** One of each sort, which the console fills in: no combined modes, and no group above 14. */
const DEFAULT: Proposals = {
  phase1: { encryption: ['AES128'], integrity: ['SHA1'], groups: ['2'] },
  phase2: { encryption: ['AES128'], integrity: ['SHA1'], groups: ['2'] },
}

/** An IPsec-VPN connection: one algorithm of each sort. */
export const alibabaCrypto: CryptoProfile = {
  accepts: { IKEv2: ACCEPTS, IKEv1: ACCEPTS },
  defaults: { IKEv2: DEFAULT, IKEv1: DEFAULT },
  single: true,
  phase1Lifetime: { default: 86400, range: [300, 86400] },
  phase2Lifetime: { default: 86400, range: [300, 86400] },
  starts: true,
  mss: 1320,
  sources: [
    'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/user-guide/create-and-manage-ipsec-vpn-connections-in-single-tunnel-mode',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpn_connection',
  ],
}

export const alibabaCryptoOf = ({ kind }: DesignRecord): CryptoProfile | undefined =>
  kind === 'alibaba/vpn-gateway' || kind === 'alibaba/vpn-attachment' ? alibabaCrypto : undefined
