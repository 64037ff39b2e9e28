import type { Encryption, Integrity, PfsGroup } from '../../joint/proposals/index.ts'
import type { VpnProps, VpnSide } from '../../joint/vpn-fields.ts'
import type { TunnelConfiguration } from './configuration.ts'

type Entry = NonNullable<VpnSide['crypto']>[number]

/** `aes-128-cbc`, `aes-256-gcm-16`; `undefined` for what is no name of an algorithm here. */
export function readEncryption(name: string | undefined): Encryption | undefined {
  const bits = /aes-?(128|192|256)/i.exec(name ?? '')?.[1] as '128' | '192' | '256' | undefined
  if (bits === undefined) return /3des/i.test(name ?? '') ? '3DES' : undefined
  return /gcm/i.test(name ?? '') ? `AES${bits}-GCM` : `AES${bits}`
}

/** `sha1`, `hmac-sha1-96`, `sha2-256`, `hmac-sha2-256-128`. */
export function readIntegrity(name: string | undefined): Integrity | undefined {
  const bits = /sha-?2?-?(256|384|512)/i.exec(name ?? '')?.[1] as '256' | '384' | '512' | undefined
  if (bits !== undefined) return `SHA2-${bits}`
  return /sha-?1/i.test(name ?? '') ? 'SHA1' : /md5/i.test(name ?? '') ? 'MD5' : undefined
}

const GROUPS = '1 2 5 14 15 16 17 18 19 20 21 22 23 24 31'.split(' ')
const group = (number: number | undefined): PfsGroup | undefined =>
  GROUPS.includes(String(number)) ? (String(number) as PfsGroup) : undefined

/**
 * What a file tells the customer's device about key exchange and encryption of one tunnel, as that end's entry. What it
 * does not say, or no field takes, is left out. `tunnel` counts from 0.
 */
export function cryptoEntry({ ike, ipsec }: TunnelConfiguration, tunnel: number): Entry {
  const list = <T>(value: T | undefined): [T] | undefined => (value === undefined ? undefined : [value])
  const within = (value: number | undefined, min: number, max: number): number | undefined =>
    value !== undefined && value >= min && value <= max ? value : undefined
  const { dpdInterval, dpdRetries } = ipsec
  const timeout = dpdInterval !== undefined && dpdRetries !== undefined ? dpdInterval * dpdRetries : undefined
  const entry = {
    tunnel,
    phase1Encryption: list(readEncryption(ike.encryption)),
    phase1Integrity: list(readIntegrity(ike.integrity)),
    phase1Groups: list(group(ike.group)),
    phase1Lifetime: within(ike.lifetime, 300, 86400),
    phase2Encryption: list(readEncryption(ipsec.encryption)),
    phase2Integrity: list(readIntegrity(ipsec.integrity)),
    phase2Groups: list(group(ipsec.group)),
    phase2Lifetime: within(ipsec.lifetime, 300, 86400),
    dpdInterval: within(dpdInterval, 1, 3600),
    dpdTimeout: within(timeout, 5, 3600),
    mss: within(ipsec.mss, 536, 9000),
  }
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry
}

/** A side with this entry for its tunnel in place of an older one; other values that the older one states stay. */
export function withEntry(props: VpnProps, side: 'a' | 'b', entry: Entry): VpnProps {
  const own = props[side]
  if (!own || Object.keys(entry).length < 2) return props
  const before = own.crypto ?? []
  const at = before.findIndex(({ tunnel }) => tunnel === entry.tunnel)
  const crypto = at < 0 ? [...before, entry] : before.map((each, i) => (i === at ? { ...each, ...entry } : each))
  return { ...props, [side]: { ...own, crypto } }
}

/** `AES128 · SHA1 · DH 2 · 28800 s`, of each phase that an entry states anything of. */
export function entryWords(entry: Entry | undefined): { readonly phase1: string; readonly phase2: string } {
  const words = (
    encryption: readonly string[] = [],
    integrity: readonly string[] = [],
    groups: readonly string[] = [],
    lifetime: number | undefined,
  ): string =>
    [
      ...encryption,
      ...integrity,
      ...groups.map((each) => `DH ${each}`),
      ...(lifetime === undefined ? [] : [`${lifetime} s`]),
    ].join(' · ')
  return {
    phase1: words(entry?.phase1Encryption, entry?.phase1Integrity, entry?.phase1Groups, entry?.phase1Lifetime),
    phase2: words(entry?.phase2Encryption, entry?.phase2Integrity, entry?.phase2Groups, entry?.phase2Lifetime),
  }
}
