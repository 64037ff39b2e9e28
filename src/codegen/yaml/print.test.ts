import { expect, test } from 'vitest'
import { printYaml, yamlMap, yamlText } from './index.ts'

// YAML 1.2.2, 7.3.3: what a plain scalar may be; and 10.3.2, 1.1: what readers take for another type.
test('a text that YAML could read as something else is quoted', () => {
  const texts = [
    'eth0',
    'a b',
    'yes',
    'Null',
    '~',
    '1.5',
    '0x10',
    '1:30',
    '- a',
    'a: b',
    'a #b',
    '*x',
    '',
    ' x',
    '{',
    '"',
    '@',
  ]
  const { text } = printYaml(yamlMap({ list: texts }))
  expect(text.split('\n').slice(1, -1)).toEqual([
    '  - eth0',
    '  - a b',
    ...texts.slice(2).map((each) => `  - ${JSON.stringify(each)}`),
  ])
})

test('signs that are not seen are escaped, and half of a pair becomes a replacement', () => {
  expect(printYaml(yamlMap({ a: '\u0000\u0085\u2028\u202e\ud800' })).text).toBe(
    'a: "\\u0000\\u0085\\u2028\\u202e\ufffd"\n',
  )
})

test('maps and lists nest, empty ones stand in the line', () => {
  const tree = yamlMap({
    a: yamlMap({ b: [yamlMap({ c: 1, d: [true, null] }), 'x'], e: [], f: yamlMap({}) }),
    g: [['x', 2]],
  })
  expect(printYaml(tree, ['one\ntwo']).text).toBe(
    '# one\n# two\na:\n  b:\n    - c: 1\n      d:\n        - true\n        - null\n    - x\n  e: []\n  f: {}\ng:\n  - ["x", 2]\n',
  )
})

// YAML 1.2.2, 8.1: the indentation of the first line decides, and only printable signs may stand in a block.
test('a text of several lines is a literal block where it can be one', () => {
  const of = (text: string) => printYaml(yamlMap({ a: yamlText(text) })).text
  expect(of('x\n  y\n\nz\n')).toBe('a: |\n  x\n    y\n\n  z\n')
  expect(of('x\ny')).toBe('a: |-\n  x\n  y\n')
  expect(of('  x\n')).toBe('a: "  x\\n"\n')
  expect(of('x\n\n')).toBe('a: "x\\n\\n"\n')
  expect(of('x\u0007\n')).toBe('a: "x\\u0007\\n"\n')
})
