import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../run.ts'

const twoHubs = resolve('src/examples/two-hubs-internet-vpn.wheelwright.json')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  const said = { out: '', error: '' }
  const code = await runCli(args, {
    out: (text) => {
      said.out += text
    },
    error: (text) => {
      said.error += text
    },
    cwd: folder,
  })
  return { code, ...said }
}

const written = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe('picture', () => {
  it('writes an SVG file, the same bytes each time', async () => {
    const { code, out } = await run('picture', twoHubs, '-o', 'a.svg')
    await run('picture', twoHubs, '--out', 'b.svg')
    expect([code, out]).toEqual([0, `${join(folder, 'a.svg')}\n`])
    expect(written('a.svg')).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    expect(written('b.svg')).toBe(written('a.svg'))
  })

  it('draws a ping with the reason why it stops, in the language asked for', async () => {
    await run('picture', twoHubs, '-o', 'a.svg', '--from', 'vm-spoke10', '--to', 'vm-spoke20', '--lang', 'ja')
    expect(written('a.svg')).toContain('往路：10.0.0.0/8')
  })

  it('refuses what it cannot draw, and writes nothing', async () => {
    const cases: [string[], RegExp][] = [
      [['picture', twoHubs], /--out is missing/],
      [['picture', twoHubs, '-o', 'x.svg', '--theme', 'blue'], /light or dark/],
      [['picture', twoHubs, '-o', 'x.svg', '--to', 'vm-spoke20'], /--from is missing/],
      [['picture', twoHubs, '-o', 'x.svg', '--from', 'nobody', '--to', 'vm-spoke20'], /nobody: no endpoint/],
    ]
    for (const [args, expected] of cases) {
      const { code, error } = await run(...args)
      expect(code).toBe(2)
      expect(error).toMatch(expected)
    }
    expect(existsSync(join(folder, 'x.svg'))).toBe(false)
  })
})

describe('report', () => {
  it('writes a report and its diagram below the folder', async () => {
    const { code, out } = await run('report', twoHubs, '--out', 'r')
    expect([code, out]).toEqual([0, 'report.md\ndiagram.svg\n'])
    expect(readdirSync(join(folder, 'r')).sort()).toEqual(['diagram.svg', 'report.md'])
    expect(written('r/report.md')).toContain('![Diagram of two-hubs-internet-vpn](diagram.svg)')
  })

  it('puts the diagram into the report when asked', async () => {
    await run('report', twoHubs, '--out', 'r', '--embed', '--lang', 'ja')
    expect(readdirSync(join(folder, 'r'))).toEqual(['report.md'])
    expect(written('r/report.md')).toMatch(/\(data:image\/svg\+xml;base64,[\w+/=]+\)/)
    expect(written('r/report.md')).toContain('## アドレス計画')
  })
})
