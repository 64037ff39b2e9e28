import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Design } from '../model/index.ts'
import { writeInside } from './io.ts'
import { runCli } from './run.ts'

const site = resolve('src/examples/hub-with-site.wheelwright.json')
const twoHubs = resolve('src/examples/two-hubs-internet-vpn.wheelwright.json')
const threeRegions = resolve('src/examples/three-regions-vpn-hub.wheelwright.json')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(...args: string[]) {
  let out = ''
  let error = ''
  const code = await runCli(args, {
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    cwd: folder,
  })
  return { code, out, error }
}

const json = async (...args: string[]) => JSON.parse((await run(...args)).out)

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function changed(change: (records: Record<string, Record<string, unknown>>) => void): string {
  const design = JSON.parse(readFileSync(twoHubs, 'utf8')) as Design
  change(design.records as unknown as Record<string, Record<string, unknown>>)
  return file('changed.json', design)
}

describe('routes', () => {
  it('prints the portal’s table of a NIC: six rows, the next hop is the gateway’s public address', async () => {
    const { code, out } = await run('routes', twoHubs, '--at', 'nic-spoke10')
    const lines = out.trim().split('\n')
    expect(code).toBe(0)
    expect(lines[1]!.split(/ {2,}/)).toEqual([
      'Source',
      'State',
      'Address Prefixes',
      'Next Hop Type',
      'Next Hop IP Address',
      'User Defined Route Name',
    ])
    expect(lines.slice(2, 8).filter((line) => line.includes('20.239.118.196')).length).toBe(4)
  })

  it('finds a NIC by its name, its machine’s name or its address', async () => {
    const byNic = await json('routes', twoHubs, '--at', 'nic-spoke10', '--format', 'json')
    expect(byNic.tables[0]).toMatchObject({ record: 'nic-spoke10', name: 'vm-spoke10', table: 'routes' })
    for (const name of ['vm-spoke10', '10.10.0.4']) {
      const other = await json('routes', twoHubs, '--at', name, '--format', 'json')
      expect(other.tables[0].rows).toEqual(byNic.tables[0].rows)
    }
  })

  it('without a name shows everything that has tables', async () => {
    const { tables } = await json('routes', twoHubs, '--format', 'json')
    const names = tables.map(({ name }: { name: string }) => name)
    expect(names).toEqual(expect.arrayContaining(['vm-spoke10', 'vpngw-hub01', 'vpngw-hub02']))
  })
})

describe('ping', () => {
  it('tells both directions, and fails where the article says so', async () => {
    const { code, out } = await run('ping', twoHubs, '--from', 'vm-spoke10', '--to', 'vm-spoke20')
    expect(code).toBe(0)
    expect(out).toMatch(/Forward fails at the first hop[\s\S]*Return fails at the first hop[\s\S]*\nfail\n$/)
  })

  it('as JSON carries steps and outcomes', async () => {
    const answer = await json(
      'ping',
      twoHubs,
      '--from',
      'vm-spoke10',
      '--to',
      '10.110.0.4',
      '--proto',
      'tcp/22',
      '--format',
      'json',
    )
    expect(answer).toMatchObject({ from: 'vm-spoke10', to: '10.110.0.4', probe: 'tcp/22', ok: true })
    expect(answer.forward).toMatchObject({ ok: true, outcome: 'delivered' })
    expect(answer.forward.steps[0]).toMatchObject({ n: 1, record: 'nic-spoke10' })
    expect(answer.back.outcome).toBe('delivered')
  })

  it('answers a batch in the order of its pairs', async () => {
    const pairs = [
      { from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' },
      { from: '10.10.0.4', to: 'vm-hub00', probe: 'tcp/22' },
      { from: 'vm-spoke110', to: 'vm-spoke120' },
    ]
    const answers = await json('ping', twoHubs, '--batch', file('pairs.json', pairs))
    expect(
      answers.map(({ from, probe, ok }: { from: string; probe: string; ok: boolean }) => [from, probe, ok]),
    ).toEqual([
      ['nic-spoke10', 'icmp', false],
      ['10.10.0.4', 'tcp/22', true],
      ['vm-spoke110', 'icmp', false],
    ])
    expect(answers[0]).toMatchObject({ forward: { outcome: 'drop-route' }, back: { outcome: 'drop-route' } })
  })

  it('answers the rest of a batch when a pair names nothing, and ends with an error', async () => {
    const pairs = file('pairs.json', [
      { from: 'nobody', to: 'vm-hub00' },
      { from: 'vm-spoke10', to: 'vm-hub00' },
    ])
    const { code, out, error } = await run('ping', twoHubs, '--batch', pairs)
    expect([code, error]).toEqual([2, 'pair 1: nobody: no endpoint is called so\n'])
    expect(JSON.parse(out).map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true])
  })

  it('refuses an ambiguous name and lists what it could be', async () => {
    const path = changed((records) => {
      records['nic-spoke20']!.name = 'nic-spoke10x'
      records['nic-spoke110']!.name = 'nic-spoke10x'
    })
    const { code, error } = await run('ping', path, '--from', 'nic-spoke10x', '--to', 'vm-hub00')
    expect(code).toBe(2)
    expect(error).toBe('nic-spoke10x: could be any of nic-spoke110 (10.110.0.4), nic-spoke20 (10.20.0.4)\n')
  })
})

describe('check', () => {
  it('fails on an intent that does not hold', async () => {
    const { code, out } = await run('check', twoHubs, '--format', 'json')
    const report = JSON.parse(out)
    expect([code, report.ok, report.faults]).toEqual([1, false, []])
    const failing = report.intents.filter(({ ok }: { ok: boolean }) => !ok).map(({ id }: { id: string }) => id)
    expect(failing).toEqual(['spoke10-spoke20', 'spoke110-spoke120'])
  })

  it('passes a design whose intents hold', async () => {
    const design = JSON.parse(readFileSync(twoHubs, 'utf8'))
    delete design.intents['spoke10-spoke20']
    delete design.intents['spoke110-spoke120']
    expect((await run('check', file('good.json', design))).code).toBe(0)
  })

  it('tells the findings with where, why, what stops there and the repairs', async () => {
    const { out } = await run('check', twoHubs)
    expect(out).toContain(
      [
        'error   vm-spoke20 cannot answer: no route back to vnet-spoke10.  [azure/none]',
        '        Table of vnet-spoke20/default: the nearest match is 10.0.0.0/8.',
        '        It drops the packet: vnet-hub00 sits between, and peering does not transit.',
        '        stops   vm-spoke10 to vm-spoke20',
        '        fix     Route through the gateway vpngw-hub01 (4 changes)',
      ].join('\n'),
    )
    const { findings } = JSON.parse((await run('check', twoHubs, '--format', 'json')).out)
    expect(findings[0]).toMatchObject({ severity: 'error', record: 'vnet-spoke10.default' })
    expect(findings[0].flows).toEqual([
      { from: 'vm-spoke10', to: 'vm-spoke20', probe: 'icmp', intent: 'spoke10-spoke20' },
    ])
  })

  it('judges intents while something has failed, and tells what that changes', async () => {
    const { code, out } = await run('check', site, '--down', 'vpngw-hub', '--format', 'json')
    const { whatIf, intents, findings } = JSON.parse(out)
    expect([code, whatIf.down, findings]).toEqual([1, ['vpngw-hub'], []])
    expect(whatIf.flows).toEqual({ total: 6, lost: 4, gained: 0 })
    expect(intents[0].ok).toBe(false)
    const one = await run('check', site, '--down', 'conn-hub-tokyo#1')
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('flows   0 of 6 no longer pass')])
  })

  it('names the place of a fault in the document', async () => {
    const path = changed((records) => {
      records['nic-spoke10']!.props = { ...(records['nic-spoke10']!.props as object), address: '10.10.0.400' }
    })
    const { code, out } = await run('check', path)
    expect(code).toBe(1)
    expect(out).toContain('/records/nic-spoke10/props/address: 10.10.0.400 is not an IP address.')
  })

  it('names the place of a fault that only the provider knows', async () => {
    const path = changed((records) => {
      records['nic-spoke10']!.props = { ...(records['nic-spoke10']!.props as object), address: '10.99.0.4' }
    })
    const { code, out } = await run('check', path, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out).faults[0]).toMatchObject({
      record: 'nic-spoke10',
      path: '/records/nic-spoke10/props/address',
    })
  })
})

describe('export', () => {
  it.each(['bicep', 'terraform'])('writes %s below the folder and nowhere else', async (target) => {
    const { code, out } = await run('export', twoHubs, '--to', target, '--out', 'out/deep', '--format', 'json')
    const { files } = JSON.parse(out)
    expect(code).toBe(0)
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) expect(existsSync(join(folder, 'out/deep', path))).toBe(true)
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('writes templates for the regions of a design of Alibaba Cloud, and their order as a note', async () => {
    const { code, out } = await run('export', threeRegions, '--to', 'ros', '--out', 'out', '--format', 'json')
    const { files, notes } = JSON.parse(out)
    expect(code).toBe(0)
    expect(files).toHaveLength(6)
    expect(readFileSync(join(folder, 'out', files[0]), 'utf8')).toMatch(/^ROSTemplateFormatVersion: "2015-09-01"\n/)
    expect(notes[0]).toMatch(/^6 templates: create their stacks in the order of their numbers/)
  })

  it('of a design with nothing for the target says so, writes nothing and is no error', async () => {
    const empty = file('empty.json', {
      format: 'wheelwright',
      versions: { core: 1 },
      name: 'e',
      records: {},
      intents: {},
      layout: {},
    })
    const { code, out } = await run('export', empty, '--to', 'bicep', '--out', 'out')
    expect([code, out]).toEqual([0, 'This design has nothing to export as bicep.\n'])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('never leaves its folder, not by a path and not by a link', async () => {
    mkdirSync(join(folder, 'out'))
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/link'))
    const out = join(folder, 'out')
    for (const path of ['../x', '/tmp/x', 'a/../../x', 'link/x']) {
      await expect(writeInside(out, path, '')).rejects.toThrow(/outside/)
    }
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })
})

describe('wrong usage and unreadable input end with 2 and a sentence', () => {
  it.each([
    [['nope'], /no command "nope"/],
    [['routes'], /which design file/],
    [['routes', 'gone.json'], /gone\.json: no such file/],
    [['routes', twoHubs, '--at', 'nobody'], /nobody: no record/],
    [['routes', twoHubs, '--format', 'xml'], /table or json/],
    [['routes', twoHubs, '--what'], /Unknown option/],
    [['ping', twoHubs, '--from', 'vm-hub00'], /--to is missing/],
    [['ping', twoHubs, '--from', 'vm-hub00', '--to', 'vm-hub100', '--proto', 'http'], /a probe is/],
    [['export', twoHubs, '--to', 'pulumi', '--out', 'x'], /bicep, terraform, ros, devices/],
    [['check', twoHubs, '--lang', 'fr'], /en or ja/],
    [['check', twoHubs, '--down', 'nobody'], /no link, gateway, router or appliance is called so/],
    [['routes', twoHubs, '--down', 'vpngw-hub01#1'], /no tunnels/],
  ])('%j', async (args, expected) => {
    const { code, out, error } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(expected)
  })

  it('for a file that is none of ours, cut off, or newer', async () => {
    const cutOff = file('cut.json', readFileSync(twoHubs, 'utf8').slice(0, 400))
    expect((await run('check', cutOff)).error).toMatch(/is cut off/)
    expect((await run('check', file('x.json', {}))).error).toMatch(/not written by Wheelwright/)
    const newer = file('newer.json', readFileSync(twoHubs, 'utf8').replace('"azure": 1', '"azure": 99'))
    expect(await run('check', newer)).toMatchObject({ code: 2, error: expect.stringMatching(/newer version/) })
    expect((await run('routes', file('bad.json', '{"format":"wheelwright"}'))).code).toBe(2)
  })
})

it('speaks Japanese when asked', async () => {
  const { out } = await run('ping', twoHubs, '--from', 'vm-spoke10', '--to', 'vm-hub00', '--lang', 'ja')
  expect(out).toMatch(/^往路は到達/)
})

it('runs as a program', () => {
  const args = ['scripts/run-source.mjs', 'src/cli/main.ts', 'ping', twoHubs, '--from', 'vm-hub00', '--to', 'vm-hub100']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stdout.trim().split('\n').at(-1), stderr]).toEqual([0, 'pass', ''])
}, 30_000)
