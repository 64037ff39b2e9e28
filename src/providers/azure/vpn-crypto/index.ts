import type { DesignRecord } from '../../../model/index.ts'
import type { CryptoProfile, Proposals } from '../../joint/proposals/index.ts'

/** What one custom policy of a connection may name, one of each sort. */
const CUSTOM: Proposals = {
  phase1: {
    encryption: ['AES256', 'AES192', 'AES128', 'AES256-GCM', 'AES128-GCM'],
    integrity: ['SHA2-384', 'SHA2-256', 'SHA1', 'MD5'],
    groups: ['24', '20', '19', '14', '2', '1'],
  },
  phase2: {
    encryption: ['AES256-GCM', 'AES192-GCM', 'AES128-GCM', 'AES256', 'AES192', 'AES128', '3DES', 'DES'],
    integrity: ['SHA2-256', 'SHA1', 'MD5'],
    groups: ['24', '20', '19', '14', '2', '1', 'none'],
  },
}

/** The set of a connection without a policy: one Diffie-Hellman group, 2. In phase 2 what it takes in either role. */
const DEFAULT: Proposals = {
  phase1: { encryption: ['AES256', 'AES128', '3DES'], integrity: ['SHA1', 'SHA2-256'], groups: ['2'] },
  phase2: {
    encryption: ['AES256-GCM', 'AES256', 'AES128', '3DES'],
    integrity: ['SHA1', 'SHA2-256'],
    groups: ['none', '1', '2', '14', '24'],
  },
}

const LEGACY: Proposals = {
  phase1: { encryption: ['AES256', 'AES128', '3DES'], integrity: ['SHA1'], groups: ['2'] },
  phase2: { encryption: ['AES256', 'AES128', '3DES'], integrity: ['SHA1'], groups: ['none'] },
}

const SOURCES = [
  'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq',
  'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-devices',
]

/** A connection of a route-based gateway. IKE's own lifetime is fixed there, and the policy has no phase 1 lifetime. */
const azureCrypto: CryptoProfile = {
  accepts: { IKEv2: CUSTOM, IKEv1: CUSTOM },
  defaults: { IKEv2: DEFAULT, IKEv1: DEFAULT },
  single: true,
  leavesOwn: true,
  phase1Lifetime: { default: 28800 },
  phase2Lifetime: { default: 27000, range: [300, 86400] },
  dpdTimeout: { default: 45, range: [9, 3600] },
  starts: true,
  mss: 1350,
  sources: SOURCES,
}

/** The Basic SKU takes no policy of the user's. */
const azureBasicCrypto: CryptoProfile = {
  ...azureCrypto,
  accepts: { IKEv2: DEFAULT, IKEv1: DEFAULT },
  fixed: true,
}

/** A policy-based gateway takes no policy of the user's, and speaks IKEv1 whatever the connection says. */
const azurePolicyBasedCrypto: CryptoProfile = {
  accepts: { IKEv2: LEGACY, IKEv1: LEGACY },
  defaults: { IKEv2: LEGACY, IKEv1: LEGACY },
  fixed: true,
  phase1Lifetime: { default: 28800 },
  phase2Lifetime: { default: 3600 },
  starts: true,
  mss: 1350,
  sources: SOURCES,
}

/** A connection of a Virtual WAN hub takes fewer than one of a VPN gateway, and has shorter times. */
const HUB: Proposals = {
  phase1: {
    encryption: ['AES256-GCM', 'AES128-GCM', 'AES256', 'AES128'],
    integrity: ['SHA2-384', 'SHA2-256'],
    groups: ['20', '19', '24', '14'],
  },
  phase2: {
    encryption: ['AES256-GCM', 'AES128-GCM', 'AES256', 'AES128'],
    integrity: ['SHA2-256'],
    groups: ['20', '19', '24', '14', 'none'],
  },
}

const azureHubCrypto: CryptoProfile = {
  ...azureCrypto,
  accepts: { IKEv2: HUB, IKEv1: HUB },
  phase2Lifetime: { default: 3600, range: [300, 86400] },
  sources: ['https://learn.microsoft.com/azure/virtual-wan/virtual-wan-ipsec'],
}

/** By what kind of gateway the connection belongs to. */
export function azureCryptoOf({ kind, props }: Pick<DesignRecord, 'kind' | 'props'>): CryptoProfile | undefined {
  if (kind === 'azure/hub-vpn-gateway') return azureHubCrypto
  if (kind !== 'azure/vpn-gateway') return undefined
  if (props['vpnType'] === 'PolicyBased') return azurePolicyBasedCrypto
  return props['sku'] === 'Basic' ? azureBasicCrypto : azureCrypto
}
