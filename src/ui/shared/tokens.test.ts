import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')

/** Colours of one theme by name. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(selector)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--ww-([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1]!, match[2]!]))
}

/** Relative luminance (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const themes = { light: colours('[data-theme="light"]'), dark: colours('[data-theme="dark"] {') }
const families = ['reach', 'broken', 'warn', 'info', 'ghost', 'azure', 'aws', 'google', 'alibaba', 'onprem']

describe.each(Object.entries(themes))('colours of the %s theme', (_, theme) => {
  const pairs = (): [string, string, number][] => {
    const list: [string, string, number][] = []
    for (const text of ['text', 'text-2', 'text-3']) {
      for (const ground of ['surface', 'surface-2', 'canvas']) list.push([text, ground, 4.5])
    }
    for (const family of families) {
      for (const ground of ['surface', 'surface-2', `${family}-soft`]) list.push([`${family}-text`, ground, 4.5])
      for (const ground of ['surface', 'canvas']) list.push([`${family}-line`, ground, 3])
    }
    list.push(['on-accent', 'accent', 4.5], ['on-ink', 'ink', 4.5], ['accent-text', 'accent-soft', 4.5])
    list.push(['on-accent', 'broken-line', 4.5], ['border-control', 'surface', 3], ['edge', 'canvas', 3])
    return list
  }
  it('has 4.5:1 for words and 3:1 for strokes (WCAG 1.4.3, 1.4.11)', () => {
    const poor = pairs().filter(([a, b, least]) => contrast(theme.get(a)!, theme.get(b)!) < least)
    expect(poor).toEqual([])
  })
})
