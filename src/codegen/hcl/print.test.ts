// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code in another language is what is tested
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, block, body, call, type HclNode, hcl, printHcl, ref, template } from './index.ts'

const print = (...nodes: HclNode[]) => printHcl(nodes).text

/** A text as Terraform reads it: strings are Unicode NFC. */
const asHcl = (text: string) => text.normalize('NFC')

/** hcl2json keeps templates as source text; this undoes its way of writing `${` and `%{` that are text. */
const asText = (json: string) => json.replaceAll(/([$%])\1\{/g, '$1{')

describe('printing HCL', () => {
  it('keeps every string value through a parser of the language', async () => {
    const piece = fc.constantFrom(
      '${',
      '%{',
      '$',
      '%',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '日本語',
      "'",
      '#',
      '<<EOT',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (values) => {
        const file = print(block('locals', [], [attribute('values', values)]))
        const json = await parse('test.tf', file)
        const read = json.locals[0].values as string[]
        expect(read.map(asText)).toEqual(values.map(asHcl))
      }),
      { numRuns: 150 },
    )
  })

  it('aligns the equals signs of neighbouring single-line attributes only', () => {
    const nodes = body(
      attribute('a', 1),
      attribute('longer', 'x'),
      attribute(
        'list',
        Array.from({ length: 12 }, (_, i) => `10.${i}.0.0/16`),
      ),
      attribute('after_all', true),
      attribute('b', null),
    )
    expect(print(...nodes)).toBe(
      [
        'a      = 1',
        'longer = "x"',
        'list = [',
        ...Array.from({ length: 12 }, (_, i) => `  "10.${i}.0.0/16",`),
        ']',
        'after_all = true',
        'b         = null',
        '',
      ].join('\n'),
    )
  })

  it('parts blocks from their neighbours by one blank line and writes an empty block on one', () => {
    const nodes = [
      attribute('a', 1),
      block('features', [], []),
      block('x', ['y'], [attribute('z', ref('a', 'b', 0, 'c'))]),
    ]
    expect(print(block('provider', ['p'], nodes))).toBe(
      'provider "p" {\n  a = 1\n\n  features {}\n\n  x "y" {\n    z = a.b[0].c\n  }\n}\n',
    )
  })

  it('does not take text before a reference for an escaped one', async () => {
    const file = print(attribute('a', template('cost $', ref('var', 'x'), ' $', '{y}')))
    expect(file).toBe('a = "cost \\u0024${var.x} $${y}"\n')
    expect(await parse('test.tf', file)).toHaveProperty('a')
  })

  it('writes calls, objects with keys that are no identifiers, and comments without letting them end early', () => {
    const object = hcl({
      k: 'object',
      entries: [
        ['vm 1', hcl('x')],
        ['b', call('coalesce', ref('var', 'x'), 'y')],
      ],
    })
    const commented = { ...attribute('a', object), comment: 'one\ntwo ${x}' }
    expect(print(commented)).toBe('# one\n# two ${x}\na = {\n  "vm 1" = "x"\n  b      = coalesce(var.x, "y")\n}\n')
  })

  it('refuses a name that is no identifier', () => {
    expect(() => print(attribute('a b', 1))).toThrow('identifier')
    expect(() => print(attribute('a', ref('var', '${x}')))).toThrow('identifier')
  })

  it('reports the lines of each block by what it was written for', () => {
    const nodes = [
      block('a', [], [attribute('x', 1), block('in', [], [], 'inner')], 'outer'),
      block('b', [], [], 'other'),
    ]
    expect(printHcl(nodes).spans).toEqual([
      { source: 'outer', from: 1, to: 5 },
      { source: 'inner', from: 4, to: 4 },
      { source: 'other', from: 7, to: 7 },
    ])
  })
})
