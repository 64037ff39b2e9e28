import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareAddresses, formatAddress, parseAddress, readAddress } from './address.ts'

test('an IPv4 address is four decimal octets without leading zeros', () => {
  expect(parseAddress('10.0.0.4')).toBe('10.0.0.4')
  for (const bad of [
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.-1',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '',
    '1e1.0.0.1',
  ])
    expect(parseAddress(bad)).toBeUndefined()
})

test('IPv6 text is written as RFC 5952 section 4 says', () => {
  // Examples of RFC 5952: leading zeros (4.1), longest and first run of zeros (4.2), a single zero group is kept (4.2.2), lower case (4.3).
  expect(parseAddress('2001:0db8::0001')).toBe('2001:db8::1')
  expect(parseAddress('2001:db8:0:0:0:0:2:1')).toBe('2001:db8::2:1')
  expect(parseAddress('2001:db8:0:1:1:1:1:1')).toBe('2001:db8:0:1:1:1:1:1')
  expect(parseAddress('2001:0:0:1:0:0:0:1')).toBe('2001:0:0:1::1')
  expect(parseAddress('2001:db8:0:0:1:0:0:1')).toBe('2001:db8::1:0:0:1')
  expect(parseAddress('2001:DB8::A')).toBe('2001:db8::a')
  expect(parseAddress('::')).toBe('::')
})

test('an IPv6 address may end in dotted decimal (RFC 4291 section 2.2)', () => {
  expect(readAddress('::ffff:192.0.2.1')).toEqual({ family: 6, value: 0xffffc0000201n })
  expect(readAddress('64:ff9b::192.0.2.33')).toEqual(readAddress('64:ff9b::c000:221'))
})

test('broken IPv6 text is refused', () => {
  for (const bad of [
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'fe80::1%eth0',
    '12345::',
    'g::',
    '1:2:3:4:5:6:7::8:9',
    '::1.2.3',
  ])
    expect(parseAddress(bad)).toBeUndefined()
})

test('every address reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (value) => readAddress(formatAddress({ family: 4, value }))?.value === value),
  )
  fc.assert(
    fc.property(
      fc.bigInt(0n, (1n << 128n) - 1n),
      (value) => readAddress(formatAddress({ family: 6, value }))?.value === value,
    ),
  )
})

test('IPv4 sorts before IPv6, then by number', () => {
  const sorted = ['::1', '10.0.0.2', '9.255.0.1', '::'].map((t) => readAddress(t)!).sort(compareAddresses)
  expect(sorted.map(formatAddress)).toEqual(['9.255.0.1', '10.0.0.2', '::', '::1'])
})
