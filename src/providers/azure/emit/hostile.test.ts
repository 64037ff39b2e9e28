import { createRequire } from 'node:module'
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { Language, Parser } from 'web-tree-sitter'
import type { DesignRecord } from '../../../model/index.ts'
import { exported, hub, record, site, vpn } from './design-fixture.ts'

let parser: Parser

beforeAll(async () => {
  await Parser.init()
  parser = new Parser()
  parser.setLanguage(
    await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')),
  )
})

const RECORDS: readonly DesignRecord[] = [
  ...hub('one', 0),
  ...hub('two', 1, { activeActive: true }),
  record('azure/nsg', 'nsg', 'rg-one', {
    rules: [
      {
        name: 'rule',
        priority: 100,
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        sources: ['*'],
        sourcePorts: ['*'],
        destinations: ['*'],
        destinationPorts: ['22'],
      },
    ],
  }),
  record('azure/subnet', 'subnet', 'vnet-one', { prefix: '10.0.0.0/24', nsg: 'nsg' }),
  record('azure/vm', 'vm', 'subnet', { size: 'Standard_B2s' }),
  record('azure/nic', 'nic', 'subnet', { machine: 'vm', address: '10.0.0.4', ipForwarding: false }),
  site({ publicIps: [], asn: 65100, bgpAddress: '192.168.0.1' }),
  vpn('vpn', 'gw-one', 'site'),
]

const piece = fc.constantFrom(
  '${',
  '%{',
  "'",
  '"',
  '\\',
  '\n',
  '}',
  '日本語',
  'ハブ',
  'a',
  'Z',
  '9',
  '-',
  '_',
  '.',
  ' ',
  '#',
  '__proto__',
  'resource',
)
const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))

it('any names give code that parses, with as many resources as plain names give', async () => {
  const resources = (records: readonly DesignRecord[]) => {
    const terraform = exported('terraform', ...records).files.filter(({ path }) => path.endsWith('.tf'))
    return { terraform, bicep: exported('bicep', ...records).files.filter(({ path }) => path.endsWith('.bicep')) }
  }
  const plain = resources(RECORDS)
  const count = (files: readonly { content: string }[], start: RegExp) =>
    files.reduce((sum, { content }) => sum + (content.match(start)?.length ?? 0), 0)

  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: RECORDS.length, maxLength: RECORDS.length }), async (names) => {
      // A reserved subnet keeps its name: what it is depends on it.
      const renamed = RECORDS.map((one, i) => (one.name === 'GatewaySubnet' ? one : { ...one, name: names[i]! }))
      const { terraform, bicep } = resources(renamed)
      expect(count(terraform, /^resource "/gm)).toBe(count(plain.terraform, /^resource "/gm))
      expect(count(bicep, /^resource \w+ '[^']+' =/gm)).toBe(count(plain.bicep, /^resource \w+ '[^']+' =/gm))
      for (const { path, content } of terraform) await parse(path, content)
      for (const { content } of bicep) expect(parser.parse(content)!.rootNode.hasError, content).toBe(false)
    }),
    { numRuns: 40 },
  )
})
