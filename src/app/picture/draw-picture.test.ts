import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createI18n, formatText } from '../../i18n/index.ts'
import { type Design, parseDesign } from '../../model/index.ts'
import { catalogs, jointLinks, kindIndex } from '../../providers/catalogs.ts'
import { providers } from '../../providers/registry.ts'
import { analyse } from '../analysis/analyse.ts'
import { buildCatalog } from '../catalog.ts'
import { countBadges } from '../drawing/count-badges.ts'
import { drawDesign } from '../drawing/draw-design.ts'
import { drawPicture } from './draw-picture.ts'
import { pictureColors } from './picture-colors.ts'
import type { PictureOptions } from './picture-options.ts'

const catalog = buildCatalog(catalogs, jointLinks)
const english = await createI18n('en')
const japanese = await createI18n('ja')
const plain: PictureOptions = { theme: 'light', language: 'en', say: (text) => formatText(english, text) }

function example(name: string): Design {
  const file = new URL(`../../examples/${name}.wheelwright.json`, import.meta.url)
  const parsed = parseDesign(readFileSync(file, 'utf8'), kindIndex)
  if (!parsed.ok) throw new Error(`${name} is no design`)
  return parsed.design
}

const twoHubs = example('two-hubs-internet-vpn')

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every text that is drawn, without the titles that are only read out. */
const textsOf = (source: string): string[] =>
  [...source.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => unescaped(match[1]!))

/** Names of elements, checked to nest: what a strict reader of XML would refuse throws here. */
function elementsOf(source: string): Set<string> {
  const open: string[] = []
  const names = new Set<string>()
  for (const [, close, name, self] of source.matchAll(/<(\/?)([a-z]+)(?:\s[a-zA-Z:-]+="[^"<]*")*(\/?)>|<[^>]*>/g)) {
    if (name === undefined) throw new Error('an element that is not well formed')
    names.add(name)
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`)
    } else if (!self) open.push(name)
  }
  if (open.length > 0) throw new Error(`${open} stay open`)
  return names
}

describe('the picture of a design', () => {
  it('is a whole SVG document that refers to nothing outside of itself', () => {
    const { source, width, height } = drawPicture(twoHubs, catalog, plain)
    expect(source).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
    expect(elementsOf(source)).toEqual(new Set(['svg', 'title', 'rect', 'g', 'text', 'path', 'circle']))
    expect(source.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/url\(|href|https?:|@import|style=/)
    expect(source).toContain(`width="${width}" height="${height}"`)
  })

  it('shows every network and machine of the article with its name and prefix', () => {
    const texts = textsOf(drawPicture(twoHubs, catalog, plain).source)
    const networks = Object.values(twoHubs.records).filter(({ kind }) => kind === 'azure/vnet')
    expect(networks.map(({ name }) => name).filter((name) => !texts.includes(name))).toEqual([])
    expect(
      ['10.0.0.0/16', '10.100.0.0/16', '10.10.0.4', 'vm-spoke120', 'AS 65150 · BGP'].filter(
        (each) => !texts.includes(each),
      ),
    ).toEqual([])
  })

  it('is the same for the same design, in whatever order its records stand', () => {
    const turned = { ...twoHubs, records: Object.fromEntries(Object.entries(twoHubs.records).reverse()) }
    const drawn = drawPicture(twoHubs, catalog, plain)
    expect(drawPicture(twoHubs, catalog, plain).source).toBe(drawn.source)
    expect(textsOf(drawPicture(turned, catalog, plain).source).sort()).toEqual(textsOf(drawn.source).sort())
  })

  it('holds everything inside its edges', () => {
    for (const name of ['two-hubs-internet-vpn', 'hub-with-site', 'hub-spoke-appliance']) {
      const design = example(name)
      const { source, width, height } = drawPicture(design, catalog, plain)
      const [x, y] = /viewBox="(\S+) (\S+) /.exec(source)!.slice(1).map(Number) as [number, number]
      for (const { at } of drawDesign(design, catalog).boxes.values()) {
        expect(at.x).toBeGreaterThanOrEqual(x)
        expect(at.y).toBeGreaterThanOrEqual(y)
        expect(at.x + at.width).toBeLessThanOrEqual(x + width)
        expect(at.y + at.height).toBeLessThanOrEqual(y + height)
      }
    }
  })

  it('prints a hostile name as text', () => {
    const hostile = '</text><script>alert(1)</script>'
    const record = { ...twoHubs.records['vnet-hub00']!, name: hostile }
    const design = {
      ...twoHubs,
      name: '"><svg onload=alert(1)>',
      records: { ...twoHubs.records, 'vnet-hub00': record },
    }
    const { source } = drawPicture(design, catalog, plain)
    expect(elementsOf(source)).not.toContain('script')
    expect(source).not.toMatch(/<[^>]*onload/)
    expect(source).toContain('&lt;/text&gt;')
  })

  it('cuts a long name with dots before the edge of its box', () => {
    const name = 'a-very-long-name-'.repeat(4)
    const record = { ...twoHubs.records['vm-spoke10']!, name }
    const texts = textsOf(
      drawPicture({ ...twoHubs, records: { ...twoHubs.records, 'vm-spoke10': record } }, catalog, plain).source,
    )
    const shown = texts.find((text) => text.startsWith('a-very-long'))!
    expect(shown).toMatch(/…$/)
    expect(name.startsWith(shown.slice(0, -1))).toBe(true)
  })

  it('is painted in the colours of the chosen theme, or leaves its ground out', () => {
    const ground = (source: string) => /<\/title><rect[^>]*fill="(#\w+)"/.exec(source)?.[1]
    const dark = drawPicture(twoHubs, catalog, { ...plain, theme: 'dark' }).source
    expect(ground(dark)).toBe(pictureColors.dark.canvas)
    const light = new Set<string>(Object.values(pictureColors.light))
    for (const shared of Object.values(pictureColors.dark)) light.delete(shared)
    expect([...dark.matchAll(/#[0-9a-f]{6}/g)].map(([color]) => color).filter((color) => light.has(color))).toEqual([])
    expect(ground(drawPicture(twoHubs, catalog, { ...plain, transparent: true }).source)).not.toBe(
      pictureColors.light.canvas,
    )
  })

  it('says labels in the chosen language', () => {
    const say: PictureOptions['say'] = (text) => formatText(japanese, text)
    const { source } = drawPicture(twoHubs, catalog, { ...plain, language: 'ja', say })
    expect(source).toContain('lang="ja"')
    expect(textsOf(source).some((text) => /[ぁ-んァ-ヶ]/.test(text))).toBe(true)
  })

  it('counts findings at the corners only when asked to', () => {
    const { findings } = { findings: analyse(twoHubs, providers).findings() }
    const all = [...findings.rules, ...findings.flows.flatMap(({ blockers }) => blockers)]
    const badges = countBadges(all, twoHubs, drawDesign(twoHubs, catalog))
    const shown = textsOf(drawPicture(twoHubs, catalog, { ...plain, badges }).source)
    const bare = textsOf(drawPicture(twoHubs, catalog, plain).source)
    expect(shown.length - bare.length).toBe(badges.size)
    expect(badges.size).toBeGreaterThan(0)
  })

  it('draws both directions of a ping with the numbers of its steps, and why it stopped', () => {
    const analysis = analyse(twoHubs, providers)
    const passing = analysis.ping({ from: 'nic-spoke10', to: 'nic-spoke110', probe: 'icmp' })
    const bare = textsOf(drawPicture(twoHubs, catalog, plain).source)
    const texts = textsOf(drawPicture(twoHubs, catalog, { ...plain, trace: passing }).source)
    expect(texts.length).toBeGreaterThan(bare.length + 3)
    const failing = analysis.ping({ from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' })
    const stopped = textsOf(drawPicture(twoHubs, catalog, { ...plain, trace: failing }).source)
    expect(stopped.filter((text) => /^(Forward|Return): 10\.0\.0\.0\/8/.test(text))).toHaveLength(2)
  })

  it('of an empty design is an empty picture', () => {
    const { source, width } = drawPicture({ ...twoHubs, records: {}, layout: {} }, catalog, plain)
    expect(textsOf(source)).toEqual([])
    expect(width).toBeGreaterThan(0)
  })
})

describe('the colours of pictures', () => {
  const css = readFileSync(new URL('../../ui/shared/tokens.css', import.meta.url), 'utf8')
  it.each(['light', 'dark'] as const)('are the tokens of the interface (%s)', (theme) => {
    const start = css.indexOf(theme === 'light' ? '[data-theme="light"]' : '[data-theme="dark"] {')
    const block = css.slice(start, css.indexOf('}', start))
    const tokens = Object.fromEntries(
      [...block.matchAll(/--ww-([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1]!, match[2]!]),
    )
    expect(pictureColors[theme]).toEqual(
      Object.fromEntries(Object.keys(pictureColors[theme]).map((name) => [name, tokens[name]])),
    )
  })
})
