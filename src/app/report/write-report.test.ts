import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createI18n, formatText } from '../../i18n/index.ts'
import { type Design, parseDesign } from '../../model/index.ts'
import { catalogs, jointLinks, kindIndex } from '../../providers/catalogs.ts'
import { providers } from '../../providers/registry.ts'
import { analyse } from '../analysis/analyse.ts'
import { buildCatalog } from '../catalog.ts'
import { embeddedPicture } from './embedded-picture.ts'
import { gatherTables } from './report-answers.ts'
import { writeReport } from './write-report.ts'

const catalog = buildCatalog(catalogs, jointLinks)
const languages = { en: await createI18n('en'), ja: await createI18n('ja') }

function example(name: string): Design {
  const file = new URL(`../../examples/${name}.wheelwright.json`, import.meta.url)
  const parsed = parseDesign(readFileSync(file, 'utf8'), kindIndex)
  if (!parsed.ok) throw new Error(`${name} is no design`)
  return parsed.design
}

const twoHubs = example('two-hubs-internet-vpn')

async function reportOf(design: Design, language: 'en' | 'ja' = 'en'): Promise<string> {
  const analysis = analyse(design, providers)
  const answers = {
    summary: analysis.summary(),
    tables: await gatherTables(design, catalog, analysis),
    findings: analysis.findings(),
    intents: analysis.intents(),
    exports: [analysis.export('terraform')],
  }
  const say = (text: Parameters<typeof formatText>[1]) => formatText(languages[language], text)
  return writeReport({ design, catalog, answers, say, picture: 'diagram.svg' })
}

/** Rows of the table below a heading, cells without their code marks. */
function tableBelow(report: string, heading: string): string[][] {
  const section = report.slice(report.indexOf(`\n${heading}\n`) + heading.length + 3)
  const lines = section
    .slice(0, section.search(/\n\n/) < 0 ? undefined : section.indexOf('\n\n', 2))
    .trim()
    .split('\n')
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replace(/^`(.*)`$/, '$1')),
  )
}

const hubs = await reportOf(twoHubs)

describe('the report of a design', () => {
  it('has the six rows of the article for the machine of spoke10', () => {
    const rows = tableBelow(hubs, '### vm-spoke10: Effective routes')
    expect(rows.map((row) => row[2]).sort()).toEqual(
      ['10.0.0.0/16', '10.10.0.0/16', '10.100.0.0/16', '10.100.200.254/32', '10.110.0.0/16', '10.120.0.0/16'].sort(),
    )
    expect(rows.filter((row) => row[4] === '20.239.118.196')).toHaveLength(4)
    expect(hubs).toContain('Rows of the platform that are left out: 5.')
  })

  it('tells the address plan in the order of prefixes, and what is left of each network', () => {
    const rows = tableBelow(hubs, '## Address plan')
    expect(rows.map((row) => row[0])).toEqual([
      '10.0.0.0/16',
      '10.0.0.0/24',
      '10.0.100.0/24',
      '10.0.200.0/24',
      '10.10.0.0/16',
      '10.10.0.0/24',
      '10.20.0.0/16',
      '10.20.0.0/24',
      '10.100.0.0/16',
      '10.100.0.0/24',
      '10.100.100.0/24',
      '10.100.200.0/24',
      '10.110.0.0/16',
      '10.110.0.0/24',
      '10.120.0.0/16',
      '10.120.0.0/24',
    ])
    // 10.10.0.0/16 without 10.10.0.0/24 leaves a /17 to a /24, one of each.
    expect(rows[4]![5]).toBe('`10.10.128.0/17`, `10.10.64.0/18`, `10.10.32.0/19`, `10.10.16.0/20` and 4 more')
  })

  it('gives every intent its verdict, and every broken one its blockers and repairs', () => {
    const rows = tableBelow(hubs, '## Intents')
    expect(
      rows
        .filter((row) => row[0] === '**Broken**')
        .map((row) => row[1])
        .sort(),
    ).toEqual(['vm-spoke10 → vm-spoke20', 'vm-spoke110 → vm-spoke120'])
    expect(hubs).toContain('Ways to repair it, each proved on a copy of the design:')
    expect(hubs).toMatch(/\*\*Error:\*\* vm-spoke10 has no route to vnet-spoke20/)
  })

  it('names things with the same table together', () => {
    expect(hubs).toContain('### bastion-hub00, vm-hub00: Effective routes')
    expect(hubs.match(/^### .*vm-hub00/gm)).toHaveLength(1)
  })

  it('has the same shape in Japanese, in Japanese words', async () => {
    const japanese = await reportOf(twoHubs, 'ja')
    const shape = (report: string) => report.split('\n').map((line) => /^(#+|\||-|$)/.exec(line)?.[0] ?? 'text')
    expect(shape(japanese)).toEqual(shape(hubs))
    expect(japanese).toContain('## アドレス計画')
  })

  it('lets a hostile name break neither a table nor a line', async () => {
    const name = 'x | y](javascript:alert(1)) <script> `a` \\ *b*'
    const record = { ...twoHubs.records['vnet-spoke10']!, name }
    const report = await reportOf({
      ...twoHubs,
      name: '# <b>',
      records: { ...twoHubs.records, 'vnet-spoke10': record },
    })
    expect(report).toMatch(/^# \\# &lt;b&gt;$/m)
    expect(report).not.toMatch(/<script|[^\\]\]\(javascript/)
    const bars = (line: string) => line.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length
    const tables = report.split('\n\n').filter((block) => block.startsWith('| '))
    for (const table of tables) expect(new Set(table.split('\n').map(bars)).size).toBe(1)
  })

  it('says what the export leaves out', async () => {
    const site = await reportOf(example('hub-with-site'))
    const notes = analyse(example('hub-with-site'), providers).export('terraform').notes
    expect(notes.length).toBeGreaterThan(0)
    expect(site).toContain('What the export to terraform says:')
  })

  it('of an empty design says that there is nothing', async () => {
    const report = await reportOf({ ...twoHubs, records: {}, intents: {}, layout: {} })
    expect(report).toContain('No network has a prefix yet.')
    expect(report).toContain('No findings.')
  })
})

describe('a picture inside the report', () => {
  it('is an address that holds every byte of it (RFC 2397)', () => {
    const address = embeddedPicture('<svg>日本</svg>')
    const [head, data] = address.split(',')
    expect(head).toBe('data:image/svg+xml;base64')
    expect(Buffer.from(data!, 'base64').toString('utf8')).toBe('<svg>日本</svg>')
  })
})
