import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, type ParsedAddress, readAddress } from './address.ts'
import {
  containsAddress,
  formatPrefix,
  type ParsedPrefix,
  type Prefix,
  prefix,
  prefixNumbers,
  prefixOf,
} from './prefix.ts'
import { canonicalNumbers, PrefixTable } from './prefix-table.ts'
import { compileRanges } from './range-index.ts'

const anyPrefix = fc
  .tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 32 }))
  .map(([value, length]) => prefixNumbers(prefixOf(formatAddress({ family: 4, value }), length)))
const anyAddress = fc.integer({ min: 0, max: 0xffffffff })

/** Longest match by looking at every prefix. */
function scan(prefixes: readonly ParsedPrefix[], address: ParsedAddress): string | undefined {
  const holding = prefixes.filter((one) => containsAddress(one, address)).sort((a, b) => b.length - a.length)
  return holding[0] && formatPrefix(holding[0])
}

describe('longest-prefix structures', () => {
  it('agree with looking at every prefix', () => {
    fc.assert(
      fc.property(
        fc.array(anyPrefix, { maxLength: 40 }),
        fc.array(anyAddress, { minLength: 20, maxLength: 20 }),
        (list, some) => {
          const prefixes = [...new Map(list.map((one) => [formatPrefix(one), one])).values()]
          const table = new PrefixTable<string>()
          for (const one of prefixes) table.set(one, formatPrefix(one))
          const ranges = compileRanges(prefixes)
          const edges = prefixes.flatMap(({ value, length }) => {
            const start = Number(value)
            return [start, start + 2 ** (32 - length) - 1, start - 1, start + 2 ** (32 - length)]
          })
          for (const value of [...some, ...edges].filter((one) => one >= 0 && one <= 0xffffffff)) {
            const expected = scan(prefixes, { family: 4, value })
            expect(table.longest({ family: 4, value })).toBe(expected)
            const entry = ranges.find(value)
            expect(entry < 0 ? undefined : formatPrefix(prefixes[entry] as ParsedPrefix)).toBe(expected)
          }
        },
      ),
    )
  })

  it('find the default route, and keep the two families apart', () => {
    const table = new PrefixTable<string>()
    table.set(prefixNumbers(prefix('0.0.0.0/0')), 'default')
    table.set(prefixNumbers(prefix('fd00::/8')), 'six')
    expect(table.longest(readAddress('8.8.8.8') as ParsedAddress)).toBe('default')
    expect(table.longest(readAddress('fd00::1') as ParsedAddress)).toBe('six')
    expect(table.longest(readAddress('2001:db8::1') as ParsedAddress)).toBeUndefined()
    expect(table.size).toBe(2)
  })

  it('visit every covering prefix of a prefix, longest first', () => {
    const table = new PrefixTable<string>()
    for (const text of ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '10.2.0.0/16'])
      table.set(prefixNumbers(prefix(text)), text)
    const seen: string[] = []
    table.visitCovering(prefixNumbers(prefix('10.1.0.0/16')), (value) => {
      seen.push(value)
      return undefined
    })
    expect(seen).toEqual(['10.1.0.0/16', '10.0.0.0/8'])
  })

  it('read canonical text as the careful reader does', () => {
    for (const text of ['0.0.0.0/0', '255.255.255.255/32', '10.4.0.0/14', 'fd00:1::/32'])
      expect(canonicalNumbers(text as Prefix)).toEqual(prefixNumbers(text as Prefix))
  })
})
