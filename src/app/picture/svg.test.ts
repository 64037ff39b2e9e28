import { describe, expect, it } from 'vitest'
import { printSvg, svg } from './svg.ts'

describe('printing SVG', () => {
  it('escapes markup in text and attributes (XML 1.0, section 2.4)', () => {
    const printed = printSvg(
      svg('text', { id: '"><script>', fill: undefined }, '</text><script>alert(1)</script>&amp;'),
    )
    expect(printed).toBe(
      '<text id="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</text>',
    )
  })
  it('replaces what XML cannot write: control characters and lone surrogates (XML 1.0, section 2.2)', () => {
    expect(printSvg('a\u0000b\u001bc\ud800d\ufffee')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde')
    expect(printSvg('日本語 😀\n')).toBe('日本語 😀\n')
  })
  it('keeps line breaks of an attribute, which a reader would turn into spaces (XML 1.0, section 3.3.3)', () => {
    expect(printSvg(svg('g', { id: 'a\nb' }))).toBe('<g id="a&#10;b"/>')
  })
  it('writes numbers with at most two decimals', () => {
    expect(printSvg(svg('circle', { r: 1 / 3, cx: -0.5 }))).toBe('<circle r="0.33" cx="-0.5"/>')
  })
})
