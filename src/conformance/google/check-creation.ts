import type { CodeBlock } from '../../app/code/code-block.ts'
import { codeBlocks } from '../../app/code/code-blocks.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import { jointLinks } from '../../providers/catalogs.ts'
import { exportDesign } from '../../providers/emit-design.ts'
import { providers } from '../../providers/registry.ts'
import { DesignBuilder } from '../design-builder.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'

/** What the design chooses, so that no resource has to be asked for it: the ranges inside the tunnels and the keys. */
const CHOSEN_BY_DESIGN = /^tunnel1_(preshared_key|cgw_inside_address|vgw_inside_address|bgp_asn)\b/

/**
 * `resources`: the VPN between a gateway of AWS and an HA VPN gateway is joined as a user joins it and exported as one
 * Terraform root, once for each gateway of AWS that the case allows.
 */
export function checkCreation(input: Members, expect: Members): void {
  input.only('resources')
  expect.only('edges', 'waves', 'acyclic')
  for (const kind of ['aws/virtual-private-gateway', 'aws/transit-gateway'])
    checkRoot(joined(kind), input.texts('resources'), expect)
}

function checkRoot(design: Design, resources: readonly string[], expect: Members): void {
  const blocks = codeBlocks(exportDesign(design, providers, 'terraform').files)
  const circle = blocks.find((block) => waitsForItself(block, blocks))
  if (expect.flag('acyclic', true) === (circle !== undefined))
    throw new Difference(circle ? `${circle.id} waits for itself` : 'nothing waits in a circle')
  const ofType = (types: string) => blocks.filter(({ type }) => types.split('|').includes(type))
  for (const resource of resources) {
    const [types = '', count] = resource.split(' x')
    const found = ofType(types).length
    if (found !== Number(count ?? 1)) throw new Difference(`${found} ${types}, expected ${count ?? 1}`)
  }
  for (const edge of expect.list('edges')) {
    const [from, to, attributes] = edge as [string, string, string]
    const bare = ofType(from).find((block) =>
      CHOSEN_BY_DESIGN.test(attributes) ? !waitsFor(block, to, blocks) : !names(block, to, blocks),
    )
    if (bare) throw new Difference(`${bare.id} does not name ${to} (${attributes})`)
  }
  checkWaves(expect.list('waves') as string[][], blocks)
}

/** Of the named types, which are created at the same time, in order: what they need besides is there before. */
function checkWaves(expected: readonly (readonly string[])[], blocks: readonly CodeBlock[]): void {
  const listed = new Map(expected.flat().flatMap((types) => types.split('|').map((type) => [type, types])))
  const wave = (block: CodeBlock): number =>
    Math.max(0, ...needsOf(block, blocks).map((need) => wave(need) + (listed.has(need.type) ? 1 : 0)))
  const waves: Set<string>[] = []
  for (const block of blocks) {
    const types = listed.get(block.type)
    if (types === undefined) continue
    const n = wave(block)
    waves[n] = new Set([...(waves[n] ?? []), types])
  }
  const found = JSON.stringify([...waves].map((types) => [...(types ?? [])].sort()))
  const wanted = JSON.stringify(expected.map((types) => [...types].sort()))
  if (found !== wanted) throw new Difference(`waves ${found}, expected ${wanted}`)
}

const needsOf = (block: CodeBlock, blocks: readonly CodeBlock[]): readonly CodeBlock[] =>
  blocks.filter(({ id }) => block.needs.includes(id))

const names = (block: CodeBlock, types: string, blocks: readonly CodeBlock[]): boolean =>
  needsOf(block, blocks).some(({ type }) => types.split('|').includes(type))

const waitsFor = (block: CodeBlock, types: string, blocks: readonly CodeBlock[]): boolean =>
  names(block, types, blocks) || needsOf(block, blocks).some((need) => waitsFor(need, types, blocks))

/** Whether what a block needs needs the block. */
function waitsForItself(block: CodeBlock, blocks: readonly CodeBlock[]): boolean {
  const seen = new Set<CodeBlock>()
  const visit = (at: CodeBlock): boolean =>
    needsOf(at, blocks).some((need) => {
      if (need === block) return true
      if (seen.has(need)) return false
      seen.add(need)
      return visit(need)
    })
  return visit(block)
}

/** A VPC and a network with nothing but their gateways, joined by the first offer. */
function joined(kind: string): Design {
  const builder = new DesignBuilder('creation order')
  const region = builder.add('aws/region', 'aws', { region: 'ap-northeast-1' })
  const vpc = builder.add('aws/vpc', 'vpc', { cidrs: ['10.1.0.0/16'] }, { parent: region })
  const parent = kind === 'aws/transit-gateway' ? region : vpc
  const own = builder.add(
    kind,
    'gateway',
    kind === 'aws/transit-gateway' ? { asn: 64512, vpnEcmp: true } : { asn: 64512 },
    { parent },
  )
  const far = addGoogle(builder)
  const design = builder.finish()
  const offer = jointLinks.flatMap((link) => link.connect(design, own.id, far.id)).find(({ ok }) => ok)
  if (!offer?.ok) throw new Missing(`a VPN with ${kind}`)
  const records = Object.fromEntries((offer.edit.put ?? []).map((record) => [record.id, record]))
  return { ...design, records: { ...design.records, ...records } }
}

function addGoogle(builder: DesignBuilder): DesignRecord {
  const network = builder.add('google/network', 'network', {
    mode: 'custom',
    routingMode: 'GLOBAL',
    bestPath: 'LEGACY',
    alwaysCompareMed: false,
    addCostToMed: false,
    regionCosts: [],
    mtu: 1460,
  })
  const router = builder.add(
    'google/cloud-router',
    'router',
    {
      region: 'asia-northeast1',
      asn: 65001,
      advertiseMode: 'DEFAULT',
      advertiseAllSubnets: false,
      advertisedRanges: [],
    },
    { parent: network },
  )
  const props = { region: 'asia-northeast1', router: router.id }
  return builder.add('google/ha-vpn-gateway', 'ha-gateway', props, { parent: network })
}
