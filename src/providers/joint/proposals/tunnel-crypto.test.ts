import { describe, expect, test } from 'vitest'
import { providers } from '../../registry.ts'
import type { VpnProps, VpnSide } from '../vpn-fields.ts'
import { type CryptoProfile, DEVICE } from './profile.ts'
import { defaultsMeet, tunnelCrypto } from './tunnel-crypto.ts'

/** Profiles as the providers give them to their ends. */
async function profiles() {
  const [aws, azure, google, alibaba] = await Promise.all([
    import('../../aws/vpn-crypto/index.ts'),
    import('../../azure/vpn-crypto/index.ts'),
    import('../../google/vpn-crypto/index.ts'),
    import('../../alibaba/vpn-crypto/index.ts'),
  ])
  const gateway = (vpnType: string, sku: string) =>
    azure.azureCryptoOf({ kind: 'azure/vpn-gateway', props: { vpnType, sku } }) as CryptoProfile
  return {
    aws: aws.awsCrypto,
    azure: gateway('RouteBased', 'VpnGw1AZ'),
    basic: gateway('RouteBased', 'Basic'),
    policyBased: gateway('PolicyBased', 'Basic'),
    google: google.googleCrypto,
    alibaba: alibaba.alibabaCrypto,
    device: DEVICE,
  }
}
const all = await profiles()
type Name = keyof typeof all

const side = (crypto?: VpnSide['crypto']): VpnSide => ({
  enableBgp: true,
  remotes: [],
  selectors: 'any',
  ...(crypto ? { crypto } : {}),
})
const link = (a?: VpnSide['crypto'], b?: VpnSide['crypto'], ike: VpnProps['ike'] = 'IKEv2') => ({
  ike,
  a: side(a),
  b: side(b),
})
const suite = (a: CryptoProfile, b: CryptoProfile, props = link()) => {
  const { chosen } = tunnelCrypto(props, 0, a, b).agreement
  const words = (phase: { encryption: string; integrity?: string; group: string } | undefined) =>
    phase && `${phase.encryption} ${phase.integrity ?? '-'} ${phase.group}`
  return [words(chosen?.phase1), words(chosen?.phase2)]
}

describe('automatic proposals', () => {
  // Inside the supported sets of all four clouds: their pages, named in each profile.
  test.each([
    ['aws', 'google'],
    ['aws', 'azure'],
    ['azure', 'google'],
    ['azure', 'alibaba'],
    ['google', 'alibaba'],
    ['aws', 'device'],
    ['azure', 'device'],
    ['alibaba', 'device'],
    ['alibaba', 'alibaba'],
  ] satisfies [Name, Name][])('between %s and %s are AES-256, SHA-256 and group 14 in both phases', (a, b) => {
    expect(suite(all[a], all[b])).toEqual(['AES256 SHA2-256 14', 'AES256 SHA2-256 14'])
    expect(suite(all[b], all[a])).toEqual(['AES256 SHA2-256 14', 'AES256 SHA2-256 14'])
  })

  // cloud.google.com/network-connectivity/docs/vpn/concepts/supported-ike-ciphers, IKEv1: one cipher for each role.
  test('with IKEv1 at Google Cloud are the one suite that it has', () => {
    expect(suite(all.google, all.aws, link(undefined, undefined, 'IKEv1'))).toEqual(['AES128 SHA1 2', 'AES128 SHA1 2'])
  })

  // learn.microsoft.com/azure/vpn-gateway/vpn-gateway-vpn-faq: custom policies on all SKUs but Basic.
  test('with a gateway of the Basic SKU stay inside its defaults: group 2 only', () => {
    expect(suite(all.basic, all.aws)).toEqual(['AES256 SHA2-256 2', 'AES256 SHA2-256 14'])
  })

  // The same page, policy-based gateways: SHA1, group 2, no perfect forward secrecy. Google's page: PFS is required.
  test('of a policy-based gateway meet a device, and nothing that requires perfect forward secrecy', () => {
    expect(suite(all.policyBased, all.device)).toEqual(['AES256 SHA1 2', 'AES256 SHA1 none'])
    expect(suite(all.policyBased, all.google)).toEqual([undefined, undefined])
  })

  test('between two Azure gateways are left to the platform', () => {
    expect(tunnelCrypto(link(), 0, all.azure, all.azure).by).toBe('platform')
    expect(suite(all.azure, all.azure)).toEqual(['AES256 SHA1 2', 'AES256-GCM - none'])
  })

  test('come with times that each platform takes', () => {
    const { a, b } = tunnelCrypto(link(), 0, all.aws, all.azure)
    expect([a.phase1Lifetime, a.phase2Lifetime, a.dpdTimeout, a.start]).toEqual([28800, 3600, 30, 'wait'])
    expect([b.phase1Lifetime, b.phase2Lifetime, b.dpdTimeout, b.start]).toEqual([28800, 27000, 45, 'start'])
  })
})

describe('stated proposals', () => {
  test('of one side are what the other side follows', () => {
    const stated = [{ phase1Encryption: ['AES128' as const], phase1Groups: ['2' as const] }]
    expect(suite(all.aws, all.azure, link(undefined, stated))).toEqual(['AES128 SHA2-256 2', 'AES256 SHA2-256 14'])
  })

  test('that differ never meet', () => {
    const props = link([{ phase1Groups: ['14'] }], [{ phase1Groups: ['2'] }])
    expect(tunnelCrypto(props, 0, all.aws, all.azure).agreement.chosen).toBeUndefined()
  })

  test('that a platform does not take do not count', () => {
    const { agreement } = tunnelCrypto(link([{ phase1Encryption: ['AES256-GCM'] }]), 0, all.alibaba, all.device)
    expect(agreement.rows.find(({ meets }) => meets === undefined)).toMatchObject({
      phase: 'phase1',
      what: 'encryption',
      a: [],
    })
  })

  test('of one tunnel stand before those of all', () => {
    const props = link([{ phase1Groups: ['14'] }, { tunnel: 1, phase1Groups: ['19'] }])
    const group = (tunnel: number) => tunnelCrypto(props, tunnel, all.aws, all.device).agreement.chosen?.phase1.group
    expect([group(0), group(1)]).toEqual(['14', '19'])
  })

  // docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html: phase 1 between 900 and 28,800 seconds.
  test('keep inside what a platform lets be set', () => {
    const { a, b } = tunnelCrypto(
      link([{ phase1Lifetime: 86400 }], [{ phase1Lifetime: 86400 }]),
      0,
      all.aws,
      all.google,
    )
    expect([a.phase1Lifetime, b.phase1Lifetime]).toEqual([28800, 36000])
  })
})

describe('defaults', () => {
  test('of the four clouds meet with IKEv2, as they are', () => {
    const clouds = [all.aws, all.azure, all.google, all.alibaba]
    expect(clouds.flatMap((a) => clouds.map((b) => defaultsMeet('IKEv2', a, b)))).not.toContain(false)
  })

  test('of a policy-based gateway do not meet what requires perfect forward secrecy', () => {
    expect(defaultsMeet('IKEv1', all.policyBased, all.google)).toBe(false)
  })
})

test('every cloud says what its ends take, and where that is written', () => {
  expect(providers.map(({ id }) => id)).toEqual(expect.arrayContaining(['aws', 'azure', 'google', 'alibaba']))
  expect(
    Object.values(all)
      .flatMap(({ sources }) => sources)
      .every((source) => source.startsWith('https://')),
  ).toBe(true)
})
