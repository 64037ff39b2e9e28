// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code in another language is what is tested
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Language, Parser } from 'web-tree-sitter'
import {
  type BicepStatement,
  bicep,
  callBicep,
  escapeBicep,
  interpolate,
  object,
  printBicep,
  printBicepParameters,
  reference,
} from './index.ts'

let parser: Parser

beforeAll(async () => {
  await Parser.init()
  const wasm = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')
  parser = new Parser()
  parser.setLanguage(await Language.load(wasm))
})

/** The quoted strings of a file, as the grammar sees them; fails on a syntax error. */
function stringsOf(text: string): string[] {
  const root = parser.parse(text)!.rootNode
  expect(root.hasError, text).toBe(false)
  return root.descendantsOfType('string').map((node) => node!.text)
}

/** Reads a quoted string by the rules of the language's documentation. */
function unquote(quoted: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' }
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, hex, c) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (escapes[c] ?? c),
    )
}

const print = (...statements: BicepStatement[]) => printBicep(statements).text

describe('printing Bicep', () => {
  it('keeps every string value and never opens an interpolation', () => {
    const piece = fc.constantFrom(
      '${',
      '$',
      '{',
      '}',
      "'",
      "'''",
      '\\',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '日本語',
      '//',
      '"',
    )
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
      .map((parts) => parts.join(''))
      // The grammar, unlike the language, takes a comment mark in a string for one.
      .filter((value) => !/\/[/*]/.test(value))
    fc.assert(
      fc.property(text, (value) => {
        const [read] = stringsOf(print({ k: 'variable', symbol: 'x', value: bicep(value) }))
        expect(read).not.toMatch(/(?<!\\)\$\{/)
        expect(unquote(read!)).toBe(value)
      }),
      { numRuns: 200 },
    )
  })

  it('writes one entry per line and parts statements by a blank line, but not outputs', () => {
    const file = print(
      { k: 'parameter', symbol: 'key', type: 'string', secure: true, description: "Bob's ${key}" },
      {
        k: 'resource',
        symbol: 'hub',
        type: 'Microsoft.Network/virtualNetworks@2024-05-01',
        body: object({
          name: 'hub',
          zones: ['1'],
          absent: undefined,
          list: [],
          'a b': object({ id: reference('x', 'p', 0, 'a b') }),
        }),
      },
      { k: 'output', symbol: 'a', type: 'string', value: callBicep('resourceId', 'T', reference('hub', 'name')) },
      { k: 'output', symbol: 'b', type: 'string', value: interpolate('$', reference('hub', 'id'), '/subnets/x') },
    )
    expect(file).toBe(
      [
        "@description('Bob\\'s \\${key}')",
        '@secure()',
        'param key string',
        '',
        "resource hub 'Microsoft.Network/virtualNetworks@2024-05-01' = {",
        "  name: 'hub'",
        '  zones: [',
        "    '1'",
        '  ]',
        '  list: []',
        "  'a b': {",
        "    id: x.p[0]['a b']",
        '  }',
        '}',
        '',
        "output a string = resourceId('T', hub.name)",
        "output b string = '$${hub.id}/subnets/x'",
        '',
      ].join('\n'),
    )
    stringsOf(file)
  })

  it('reports the lines of a resource and of the things inside it', () => {
    const inner = object({ name: 'in' }, 'inner')
    const { spans } = printBicep([
      { k: 'resource', symbol: 'a', type: 'T/t@1', body: object({ list: [inner] }), source: 'outer' },
    ])
    expect(spans).toEqual([
      { source: 'outer', from: 1, to: 7 },
      { source: 'inner', from: 3, to: 5 },
    ])
  })

  it('writes parameter files, and comments without letting them end early', () => {
    const values = [
      { symbol: 'key', value: callBicep('readEnvironmentVariable', 'KEY'), comment: 'one\r\ntwo\u2028three' },
    ]
    expect(printBicepParameters({ using: './main.bicep', values })).toBe(
      "using './main.bicep'\n\n// one\n// two\n// three\nparam key = readEnvironmentVariable('KEY')\n",
    )
  })

  it('refuses a symbol that is none', () => {
    expect(() => print({ k: 'variable', symbol: 'a b', value: bicep(1) })).toThrow('identifier')
  })

  it('escapes a dollar only before a brace', () => {
    expect(escapeBicep('$ ${a} $${b}')).toBe('$ \\${a} $\\${b}')
  })
})
