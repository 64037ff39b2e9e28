import { describe, expect, it } from 'vitest'
import { languageOf, tokenize } from './tokenize.ts'

const kinds = (line: string): string[] =>
  tokenize(line)
    .filter((token) => token.text.trim())
    .map((token) => `${token.kind} ${token.text}`)

describe('colouring a line of code', () => {
  it('loses no character of any line', () => {
    for (const line of ['', '  a = "b\\"c" # d', "param x string = 'it\\'s'", '"open', '/* a */ b', '日本語 = "x"']) {
      expect(
        tokenize(line)
          .map((token) => token.text)
          .join(''),
      ).toBe(line)
    }
  })
  it('leaves words of other files alone', () => {
    expect(languageOf('site/frr.conf')).toBe('commands')
    expect(tokenize(' neighbor 10.0.0.1 route-map in-1 in', 'commands')).toHaveLength(1)
    expect(tokenize('! BGP', 'commands')).toEqual([{ kind: 'comment', text: '! BGP' }])
    expect(tokenize('# Router', languageOf('README.md'))).toEqual([{ kind: 'keyword', text: '# Router' }])
  })
  it('tells keywords, names, strings and comments apart', () => {
    expect(kinds('resource "azurerm_subnet" "a" {')).toEqual([
      'keyword resource',
      'string "azurerm_subnet"',
      'string "a"',
      'plain {',
    ])
    expect(kinds('  name = "a" # note')).toEqual(['name name', 'plain =', 'string "a"', 'comment # note'])
    expect(kinds("  type: 'x' // note")).toEqual(['name type', 'plain :', "string 'x'", 'comment // note'])
  })
  it('keeps a comment sign inside a string as string', () => {
    expect(kinds('a = "# b"')).toEqual(['name a', 'plain =', 'string "# b"'])
  })
})
