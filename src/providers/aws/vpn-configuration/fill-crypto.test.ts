import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statedCrypto, tunnelCrypto } from '../../joint/proposals/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { awsCryptoOf } from '../vpn-crypto/index.ts'
import { cryptoEntry, entryWords, readEncryption, readIntegrity, withEntry } from './fill-crypto.ts'
import { readVpnConfiguration } from './index.ts'

const folder = new URL('samples/', import.meta.url)
const tunnelsOf = (name: string) => {
  const read = readVpnConfiguration(readFileSync(new URL(name, folder), 'utf8'))
  if (!read.ok) throw new Error(read.why.key)
  return read.configuration.tunnels
}

describe('key exchange out of downloads', () => {
  // Every download names AES-128, SHA-1 and group 2 as the least that the connection takes, as the samples themselves say.
  // The two excerpts of a published article name the IKE version and no algorithm.
  const whole = readdirSync(folder).filter((name) => !name.includes('excerpt'))
  test.each(whole)('%s states both phases of each tunnel', (name) => {
    for (const [i, tunnel] of tunnelsOf(name).entries()) {
      const entry = cryptoEntry(tunnel, i)
      expect(entry).toMatchObject({
        tunnel: i,
        phase1Encryption: ['AES128'],
        phase1Integrity: ['SHA1'],
        phase1Groups: ['2'],
        phase2Encryption: ['AES128'],
        phase2Integrity: ['SHA1'],
      })
    }
  })

  test('leave automatic what the file does not say', () => {
    expect(cryptoEntry(tunnelsOf('aws-generic-seed002-vpn1-excerpt.txt')[0]!, 0)).toEqual({ tunnel: 0 })
  })

  test('has the times and the MSS of the guide’s example', () => {
    const [first] = tunnelsOf('aws-generic-bgp-awsdocs.txt')
    expect(first && cryptoEntry(first, 0)).toMatchObject({
      phase1Lifetime: 28800,
      phase2Lifetime: 3600,
      dpdInterval: 10,
      dpdTimeout: 30,
      mss: 1387,
    })
    expect(first && entryWords(cryptoEntry(first, 0)).phase1).toBe('AES128 · SHA1 · DH 2 · 28800 s')
  })

  test('is what the tunnel then agrees on', () => {
    const [first] = tunnelsOf('aws-cgwconfig-tgw-bgp.xml')
    const side = { enableBgp: true, remotes: [], selectors: 'any' as const }
    const props: VpnProps = { ike: 'IKEv1', tunnels: [{ a: 0, b: 0, up: true }], a: side, b: side }
    const filled = withEntry(props, 'b', cryptoEntry(first!, 0))
    const aws = awsCryptoOf({ kind: 'aws/transit-gateway' } as never)
    expect(tunnelCrypto(filled, 0, aws).agreement.chosen?.phase1).toEqual({
      encryption: 'AES128',
      integrity: 'SHA1',
      group: '2',
    })
    expect(statedCrypto(withEntry(filled, 'b', cryptoEntry(first!, 0)).b, 0)).toEqual(statedCrypto(filled.b, 0))
  })

  test('reads the spellings of every generation', () => {
    expect(['aes-128-cbc', 'AES256', 'aes-256-gcm-16', '3des-cbc', 'x'].map(readEncryption)).toEqual([
      'AES128',
      'AES256',
      'AES256-GCM',
      '3DES',
      undefined,
    ])
    expect(['sha1', 'hmac-sha1-96', 'sha2-256', 'hmac-sha2-512-256', 'md5', ''].map(readIntegrity)).toEqual([
      'SHA1',
      'SHA1',
      'SHA2-256',
      'SHA2-512',
      'MD5',
      undefined,
    ])
  })
})
