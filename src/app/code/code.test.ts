import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDesign } from '../../model/index.ts'
import { exportDesign } from '../../providers/emit-design.ts'
import type { Target } from '../../providers/provider.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { changedCode } from './changed-code.ts'
import { checkCode } from './check-code.ts'
import { codeBlocks } from './code-blocks.ts'
import { creationWaves } from './creation-waves.ts'

const file = (path: string, content: string) => ({ path, content, spans: [] })

function exported(name: string, target: Target) {
  const parsed = parseDesign(
    readFileSync(new URL(`../../examples/${name}.wheelwright.json`, import.meta.url), 'utf8'),
    kindIndex,
  )
  if (!parsed.ok) throw new Error(`${name} is no design`)
  return exportDesign(parsed.design, providers, target).files
}

const hcl = file(
  'main.tf',
  [
    'resource "a_net" "n" {',
    '  name = "a_sub.s is only text"',
    '}',
    '',
    'resource "a_sub" "s" {',
    '  net = a_net.n.id # a_gone.x in a comment',
    '}',
    '',
    'resource "a_vm" "v" {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform interpolates so
    '  sub  = "prefix-${a_sub.s.id}"',
    '  image = data.a_image.i.id',
    '  key  = var.key',
    '}',
    '',
    'data "a_image" "i" {',
    '}',
    '',
  ].join('\n'),
)

describe('the blocks of exported code', () => {
  it('know what they refer to: also inside strings, never in their words or in comments', () => {
    const blocks = codeBlocks([hcl])
    expect(blocks.map(({ id, needs }) => [id, needs])).toEqual([
      ['a_net.n', []],
      ['a_sub.s', ['a_net.n']],
      ['a_vm.v', ['a_sub.s', 'data.a_image.i']],
      ['data.a_image.i', []],
    ])
    expect(blocks.flatMap(({ unknown }) => unknown)).toEqual([])
  })

  it('see through locals', () => {
    const text =
      'locals {\n  k = one(random_x.k.result)\n}\n\nresource "random_x" "k" {\n}\n\nresource "a_vm" "v" {\n  k = local.k\n}\n'
    expect(codeBlocks([file('x.tf', text)]).map(({ id, needs }) => [id, needs])).toEqual([
      ['random_x.k', []],
      ['a_vm.v', ['random_x.k']],
    ])
  })

  it('name a reference that leads nowhere', () => {
    const lost = file('x.tf', 'resource "a_vm" "v" {\n  sub = a_sub.gone.id\n}\n')
    expect(codeBlocks([lost])[0]?.unknown).toEqual(['a_sub.gone'])
    expect(checkCode([lost], codeBlocks([lost])).references).toBe(false)
  })

  it('find symbols of Bicep, but not keys that are called alike', () => {
    const bicep = file(
      'main.bicep',
      "resource net 'M.N/nets@2024-01-01' = {\n  name: 'net'\n}\n\nresource sub 'M.N/subs@2024-01-01' = {\n  parent: net\n  net: 'x'\n  dependsOn: [\n    other\n  ]\n}\n\nresource other 'M.N/others@2024-01-01' = {\n  sub: 'sub'\n}\n",
    )
    expect(codeBlocks([bicep]).map(({ type, needs }) => [type, needs])).toEqual([
      ['M.N/nets', []],
      ['M.N/subs', ['main.bicep#net', 'main.bicep#other']],
      ['M.N/others', []],
    ])
  })
})

describe('the resources of templates', () => {
  const files = exported('three-regions-vpn-hub', 'ros')
  const blocks = codeBlocks(files)

  it('know what they refer to, through outputs and parameters also in other templates', () => {
    const customer = blocks.find(({ path, type }) => /cn-shanghai/.test(path) && type.endsWith('::CustomerGateway'))
    expect(customer?.reads).toEqual([{ id: '1-network-ap-northeast-1.yaml#VpnGatewayTokyo', attribute: 'InternetIp' }])
    expect(checkCode(files, blocks)).toEqual({ formatted: true, references: true })
  })

  it('come about gateways first, then customer gateways, then connections', () => {
    const waves = creationWaves(blocks)
    const waveOf = (type: string) => waves.find(({ groups }) => groups.some((group) => group.type === type))?.n ?? 0
    const [gateway, customer, connection] = ['VpnGateway', 'CustomerGateway', 'VpnConnection'].map((type) =>
      waveOf(`ALIYUN::VPC::${type}`),
    ) as [number, number, number]
    expect(gateway).toBeGreaterThan(0)
    expect(customer).toBeGreaterThan(gateway)
    expect(connection).toBeGreaterThan(customer)
  })

  it('name a reference that leads nowhere', () => {
    const lost = file(
      'x.yaml',
      'ROSTemplateFormatVersion: "2015-09-01"\nResources:\n  A:\n    Type: T\n    Properties:\n      B:\n        Ref: Gone\n',
    )
    expect(codeBlocks([lost])[0]?.unknown).toEqual(['Gone'])
  })
})

describe('creation waves', () => {
  it('put each block right after all that it refers to', () => {
    expect(
      creationWaves(codeBlocks([hcl])).map(({ n, groups, needs }) => ({
        n,
        types: groups.map(({ type }) => type),
        needs,
      })),
    ).toEqual([
      { n: 1, types: ['a_net', 'a_image'], needs: [] },
      { n: 2, types: ['a_sub'], needs: ['a_net'] },
      { n: 3, types: ['a_vm'], needs: ['a_image', 'a_sub'] },
    ])
  })

  it('create a peering that uses a remote gateway after that gateway (Microsoft Learn, gateway transit)', () => {
    for (const target of ['terraform', 'bicep'] as const) {
      const waves = creationWaves(codeBlocks(exported('two-hubs-internet-vpn', target)))
      const waveOf = (type: RegExp) =>
        waves.filter(({ groups }) => groups.some((group) => type.test(group.type))).map(({ n }) => n)
      const gateways = waveOf(/virtual_network_gateway$|virtualNetworkGateways$/i)
      const peerings = waveOf(/virtual_network_peering$|virtualNetworkPeerings$/i)
      expect(Math.max(...peerings)).toBeGreaterThan(Math.max(...gateways))
    }
  })

  it('wait for the module that holds them', () => {
    const root = file('main.bicep', "module part 'modules/part.bicep' = {\n  name: 'part'\n}\n")
    const part = file('modules/part.bicep', "resource net 'M.N/nets@2024-01-01' = {\n  name: 'net'\n}\n")
    expect(creationWaves(codeBlocks([root, part])).map(({ groups }) => groups[0]?.type)).toEqual([
      'modules/part.bicep',
      'M.N/nets',
    ])
  })

  it('end also where blocks refer to each other in a circle', () => {
    const circle = file('x.tf', 'resource "a_a" "a" {\n  b = a_b.b.id\n}\n\nresource "a_b" "b" {\n  a = a_a.a.id\n}\n')
    expect(creationWaves(codeBlocks([circle])).flatMap(({ blocks }) => blocks)).toHaveLength(2)
  })
})

describe('checks of exported code', () => {
  it.each(['two-hubs-internet-vpn', 'hub-with-site', 'hub-spoke-appliance'])('pass for the example %s', (name) => {
    for (const target of ['terraform', 'bicep'] as const) {
      const files = exported(name, target)
      expect(checkCode(files, codeBlocks(files))).toEqual({ formatted: true, references: true })
    }
  })

  it('see a wrong indent, a tab, a space at a line’s end and a missing last line end', () => {
    for (const content of ['a {\n b = 1\n}\n', 'a {\n\tb = 1\n}\n', 'a { \n}\n', 'a {\n}', 'a {\n']) {
      expect(checkCode([file('x.tf', content)], []).formatted).toBe(false)
    }
  })
})

describe('what changed since a download', () => {
  it('is told file by file, also for files that came or went', () => {
    const before = [file('a.tf', 'x\n'), file('b.tf', 'same\n'), file('gone.tf', 'g\n')]
    const after = [file('a.tf', 'y\n'), file('b.tf', 'same\n'), file('new.tf', 'n\n')]
    expect(changedCode(before, after).map(({ path }) => path)).toEqual(['a.tf', 'gone.tf', 'new.tf'])
    expect(changedCode(before, before)).toEqual([])
  })
})
