import type { CryptoSet, Encryption, Integrity } from '../device-config.ts'

const GROUPS: Readonly<Record<number, string>> = {
  1: 'modp768',
  2: 'modp1024',
  5: 'modp1536',
  14: 'modp2048',
  15: 'modp3072',
  16: 'modp4096',
  17: 'modp6144',
  18: 'modp8192',
  19: 'ecp256',
  20: 'ecp384',
  21: 'ecp521',
  22: 'modp1024s160',
  23: 'modp2048s224',
  24: 'modp2048s256',
  31: 'curve25519',
}

/**
 * The proposals of one phase in strongSwan's keywords (https://docs.strongswan.org/docs/5.9/config/proposals.html): one for
 * the ciphers that need a separate integrity algorithm, one for those that authenticate by themselves, in order of
 * preference. The latter need a pseudo-random function in phase 1. Throws a RangeError on a group without a keyword.
 */
export function proposalsOf(set: CryptoSet, phase: 1 | 2): string[] {
  const aead = set.encryption.filter(isAead)
  const plain = set.encryption.filter((cipher) => !isAead(cipher))
  const groups = set.groups.map(groupName)
  const made = [
    { first: set.encryption.indexOf(plain[0]!), words: [...plain, ...set.integrity, ...groups], used: plain },
    { first: set.encryption.indexOf(aead[0]!), words: [...aead, ...prfs(set.integrity, phase), ...groups], used: aead },
  ]
  return made
    .filter(({ used }) => used.length > 0)
    .sort((a, b) => a.first - b.first)
    .map(({ words }) => words.join('-'))
}

const isAead = (cipher: Encryption): boolean => cipher.includes('gcm')

const prfs = (integrity: readonly Integrity[], phase: 1 | 2): string[] =>
  phase === 1 ? integrity.map((algorithm) => `prf${algorithm}`) : []

function groupName(group: number): string {
  const name = GROUPS[group]
  if (name === undefined) throw new RangeError(`no name for Diffie-Hellman group ${group}`)
  return name
}
