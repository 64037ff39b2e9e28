import { describe, expect, it } from 'vitest'
import { code, escapeMarkdown, link, printMarkdown, strong } from './markdown.ts'

describe('printing Markdown', () => {
  it('keeps names of things as they are', () => {
    expect(escapeMarkdown('vm-spoke10 (10.10.0.4)')).toBe('vm-spoke10 (10.10.0.4)')
    expect(escapeMarkdown('ハブ 1 号')).toBe('ハブ 1 号')
  })
  it('lets no name become HTML, emphasis, an image, a formula or the end of a cell', () => {
    expect(escapeMarkdown('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;')
    expect(escapeMarkdown('![a](javascript:x) *b* `c` ~d~ $e$ | \\')).toBe(
      '\\!\\[a\\](javascript:x) \\*b\\* \\`c\\` \\~d\\~ \\$e\\$ \\| \\\\',
    )
    expect(escapeMarkdown('&lt;b&gt;')).toBe('&amp;lt;b&amp;gt;')
  })
  it('makes no links of addresses in names', () => {
    expect(escapeMarkdown('https://evil.example www.evil.example a@b.example')).toBe(
      'https&#58;//evil.example www&#46;evil.example a&#64;b.example',
    )
  })
  it('turns line breaks into spaces and takes away what turns the direction of a line', () => {
    expect(escapeMarkdown('a\r\n# b\u0000')).toBe('a \\# b ')
    expect(escapeMarkdown('a\u202eb')).toBe('a\ufffdb')
  })
  it('begins no list with a name', () => {
    expect(printMarkdown([{ k: 'paragraph', text: '- a' }])).toBe('\\- a\n')
    expect(printMarkdown([{ k: 'list', items: ['1. a', { text: '+ b', items: ['=c'] }] }])).toBe(
      '- 1\\. a\n- \\+ b\n  - \\=c\n',
    )
  })
  it('prints a table with as many cells in each row as it has columns', () => {
    const rows = [[code('10.0.0.0/8'), strong('x|y')], ['only one']]
    expect(printMarkdown([{ k: 'table', head: ['A', 'B|'], rows }])).toBe(
      '| A | B\\| |\n| --- | --- |\n| `10.0.0.0/8` | **x\\|y** |\n| only one |  |\n',
    )
  })
  it('writes as plain text what would end a span of code', () => {
    expect(printMarkdown([{ k: 'paragraph', text: code('a`|<b>') }])).toBe('a\\`\\|&lt;b&gt;\n')
  })
  it('links to the web only', () => {
    expect(printMarkdown([{ k: 'paragraph', text: link('x', 'https://a.example/b') }])).toBe(
      '[x](<https://a.example/b>)\n',
    )
    expect(printMarkdown([{ k: 'paragraph', text: link('x', 'javascript:alert(1)') }])).toBe('x\n')
  })
})
