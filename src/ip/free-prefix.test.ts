import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextFreePrefix } from './free-prefix.ts'
import { type Prefix, prefix, prefixContains, prefixesOverlap } from './prefix.ts'

const p = (...texts: string[]): Prefix[] => texts.map(prefix)

test('the lowest free prefix is proposed', () => {
  expect(nextFreePrefix(p('10.0.0.0/16'), [], 24)).toBe('10.0.0.0/24')
  expect(nextFreePrefix(p('10.0.0.0/16'), p('10.0.0.0/24', '10.0.2.0/24'), 24)).toBe('10.0.1.0/24')
  expect(nextFreePrefix(p('10.0.0.0/16'), p('10.0.0.0/30'), 24)).toBe('10.0.1.0/24')
  expect(nextFreePrefix(p('fd00::/48'), p('fd00::/64'), 64)).toBe('fd00:0:0:1::/64')
})

test('a later range is used when the first is full, and nothing is proposed when all are', () => {
  expect(nextFreePrefix(p('10.0.0.0/24', '10.1.0.0/24'), p('10.0.0.0/8'), 24)).toBeUndefined()
  expect(nextFreePrefix(p('10.0.0.0/24', '10.1.0.0/24'), p('10.0.0.0/24'), 25)).toBe('10.1.0.0/25')
  expect(nextFreePrefix(p('10.0.0.0/24'), [], 16)).toBeUndefined()
})

test('a proposal lies in the space and overlaps nothing that is taken', () => {
  const taken = fc.array(
    fc
      .record({ third: fc.nat(15), fourth: fc.constantFrom(0, 64, 128, 192) })
      .map((x) => prefix(`10.0.${x.third}.${x.fourth}/26`)),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(taken, fc.integer({ min: 24, max: 28 }), (used, length) => {
      const found = nextFreePrefix(p('10.0.0.0/20'), used, length)
      if (found === undefined) return true
      return prefixContains(prefix('10.0.0.0/20'), found) && used.every((other) => !prefixesOverlap(other, found))
    }),
  )
})
