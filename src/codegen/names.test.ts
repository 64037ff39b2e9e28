// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code in another language is what is tested
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifierOf, SymbolTable } from './names.ts'

describe('names in code', () => {
  it('keeps the ASCII words of a name and stands a fallback in for the rest', () => {
    expect(identifierOf('spoke-10 (東京)', 'network', 'snake')).toBe('spoke_10')
    expect(identifierOf('nic-spoke10', 'nic', 'camel')).toBe('nicSpoke10')
    expect(identifierOf('日本語', 'network', 'snake')).toBe('network')
    expect(identifierOf('10-west', 'network', 'camel')).toBe('network10West')
    expect(identifierOf("'${b}\n", 'network', 'snake')).toBe('b')
  })

  it('makes a valid identifier of any name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('snake' as const, 'camel' as const),
        (name, casing) => {
          expect(identifierOf(name, 'thing', casing)).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
        },
      ),
    )
  })

  it('gives each name once, whatever its case', () => {
    const table = new SymbolTable(['param'])
    expect(table.allocate(['param', 'paramNetwork'])).toBe('paramNetwork')
    expect(table.allocate(['hub'])).toBe('hub')
    expect(table.allocate(['Hub'])).toBe('Hub2')
    expect(table.allocate(['hub'], (name, n) => `${name}_${n}`)).toBe('hub_2')
    expect(table.allocate(['hub2'])).toBe('hub22')
  })
})
