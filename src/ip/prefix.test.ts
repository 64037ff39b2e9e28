import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address } from './address.ts'
import {
  addressAt,
  hostPrefix,
  parsePrefix,
  prefix,
  prefixContains,
  prefixesOverlap,
  prefixOf,
  prefixSize,
  readPrefix,
} from './prefix.ts'

test('a prefix with host bits is refused, because clouds refuse it', () => {
  expect(readPrefix('10.0.0.4/24')).toBe('host-bits-set')
  expect(readPrefix('2001:db8::1/64')).toBe('host-bits-set')
  expect(parsePrefix('10.0.0.0/24')).toBe('10.0.0.0/24')
})

test('what is not a prefix is refused', () => {
  for (const bad of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/08', '/8', '::/129', '10.0.0.0/8/8', 'ten/8'])
    expect(readPrefix(bad)).toBe('not-a-prefix')
})

test('a bare address is a host prefix', () => {
  expect(parsePrefix('10.0.0.4')).toBe('10.0.0.4/32')
  expect(hostPrefix(address('2001:db8::1'))).toBe('2001:db8::1/128')
})

test('containment and overlap go by bits, also at the ends of the address space', () => {
  expect(prefixContains(prefix('0.0.0.0/0'), prefix('255.255.255.255/32'))).toBe(true)
  expect(prefixContains(prefix('128.0.0.0/1'), address('255.0.0.1'))).toBe(true)
  expect(prefixContains(prefix('10.0.0.0/16'), prefix('10.0.0.0/8'))).toBe(false)
  expect(prefixContains(prefix('::/0'), prefix('10.0.0.0/8'))).toBe(false)
  expect(prefixesOverlap(prefix('10.0.0.0/8'), prefix('10.200.0.0/16'))).toBe(true)
  expect(prefixesOverlap(prefix('10.0.0.0/9'), prefix('10.128.0.0/9'))).toBe(false)
})

test('addresses are counted from either end of a prefix', () => {
  expect(addressAt(prefix('10.0.200.0/24'), 4)).toBe('10.0.200.4')
  expect(addressAt(prefix('10.0.200.0/24'), -2)).toBe('10.0.200.254')
  expect(addressAt(prefix('255.255.255.0/24'), -1)).toBe('255.255.255.255')
  expect(addressAt(prefix('2001:db8::/64'), -1)).toBe('2001:db8::ffff:ffff:ffff:ffff')
  expect(prefixSize(prefix('10.0.0.0/27'))).toBe(32)
})

test('the prefix of an address holds it', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 }), (value, length) => {
      const a = address(`${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`)
      const p = prefixOf(a, length)
      return prefixContains(p, a) && p.endsWith(`/${length}`) && parsePrefix(p) === p
    }),
  )
})
