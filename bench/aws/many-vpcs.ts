/** Imports, solves and asks networks of AWS: what `describe` tells of many VPCs, and two peered transit gateways with many more. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { importAws } from '../../src/import/aws/index.ts'
import type { SourceFile } from '../../src/import/source-file.ts'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../src/model/index.ts'
import { lowerDesign } from '../../src/providers/lower-design.ts'
import { providers } from '../../src/providers/registry.ts'
import { solve } from '../../src/solver/index.ts'
import { reachability } from '../../src/solver/traces.ts'
import type { BenchRow } from '../row.ts'
import { bestOf } from '../stopwatch.ts'

const VPCS = 200
const HOSTS = 10
const ICMP = { protocol: 'icmp' } as const

/** VPCs in two regions, half at each of two peered transit gateways, with instances in two zones. */
function twoTransits(): Design {
  const records: Record<string, DesignRecord> = {}
  const put = (id: string, kind: string, props: { [key: string]: Json }, more: object = {}) => {
    records[id] = { id, kind: `aws/${kind}`, name: id, ...more, props }
  }
  const [asn, routes] = [64512, [10, 11].map((first) => `${first}.0.0.0/8`)]
  for (const side of [0, 1]) put(`tgw${side}`, 'transit-gateway', { asn: asn + side, vpnEcmp: true })
  put('peering', 'transit-gateway-peering', { accepted: true }, { ends: { a: 'tgw0', b: 'tgw1' } })
  const attachments: string[][] = [[], []]
  for (let n = 0; n < VPCS; n++) {
    const side = n % 2
    const block = `${10 + side}.${Math.floor(n / 2)}`
    const vpc = `vpc${n}`
    put(vpc, 'vpc', { cidrs: [`${block}.0.0/16`] })
    const targets = ['10.0.0.0/8', '11.0.0.0/8'].map((destination) => ({ destination, target: `tgw${side}` }))
    put(`${vpc}-main`, 'route-table', { main: true, routes: targets, propagations: [] }, { parent: vpc })
    const rule = [{ protocol: 'all', cidrs: n % 7 === 0 ? ['10.0.0.0/8'] : ['0.0.0.0/0'] }]
    const group = { inbound: rule, outbound: [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }] }
    put(`${vpc}-sg`, 'security-group', group, { parent: vpc })
    const subnets = ['a', 'b'].map((zone, z) => {
      put(`${vpc}-${zone}`, 'subnet', { cidr: `${block}.${z}.0/24`, zone }, { parent: vpc })
      return `${vpc}-${zone}`
    })
    for (let h = 0; h < HOSTS; h++) {
      const card = { device: 0, address: `${block}.${h % 2}.${10 + h}`, sourceDestCheck: true, autoPublicIp: false }
      put(`${vpc}-h${h}`, 'network-interface', { ...card, securityGroups: [`${vpc}-sg`] }, { parent: subnets[h % 2] })
    }
    const ends = { a: `tgw${side}`, b: vpc }
    put(`${vpc}-att`, 'transit-gateway-vpc-attachment', { subnets, applianceMode: false }, { ends })
    attachments[side]?.push(`${vpc}-att`)
  }
  for (const side of [0, 1]) {
    const own = attachments[side] ?? []
    const far = [{ destination: routes[1 - side] ?? '', attachment: 'peering' }]
    const props = { associations: [...own, 'peering'], propagations: own, routes: far }
    put(`table${side}`, 'transit-gateway-route-table', props, { parent: `tgw${side}` })
  }
  return { ...emptyDesign('bench'), records }
}

/** What `describe` would tell of the first `count` VPCs of such a design, with all that stands in them. */
function described(design: Design, count: number): SourceFile[] {
  const wanted = Array.from({ length: count }, (_, n) => `vpc${n}`)
  const of = (kind: string) => Object.values(design.records).filter((record) => record.kind === `aws/${kind}`)
  const inside = (kind: string) => of(kind).filter(({ parent }) => wanted.includes(parent ?? ''))
  const subnets = inside('subnet')
  const cards = of('network-interface').filter(({ parent }) => subnets.some(({ id }) => id === parent))
  const vpcOf = (subnet: string | undefined) => design.records[subnet ?? '']?.parent
  const all = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]
  const lists = {
    Vpcs: of('vpc').flatMap(({ id, props }) =>
      wanted.includes(id) ? [{ VpcId: id, CidrBlock: (props['cidrs'] as string[])[0] }] : [],
    ),
    Subnets: subnets.map(({ id, parent, props }) => ({
      SubnetId: id,
      VpcId: parent,
      CidrBlock: props['cidr'],
      AvailabilityZone: `eu-west-1${props['zone']}`,
    })),
    RouteTables: inside('route-table').map(({ id, parent }) => ({
      RouteTableId: id,
      VpcId: parent,
      Associations: [{ Main: true }],
      Routes: [{ DestinationCidrBlock: '10.0.0.0/8', TransitGatewayId: 'tgw0', State: 'active' }],
    })),
    SecurityGroups: inside('security-group').map(({ id, parent }) => ({
      GroupId: id,
      VpcId: parent,
      IpPermissions: all,
      IpPermissionsEgress: all,
    })),
    NetworkInterfaces: cards.map(({ id, parent, props }) => ({
      NetworkInterfaceId: id,
      InterfaceType: 'interface',
      SubnetId: parent,
      VpcId: vpcOf(parent),
      PrivateIpAddress: props['address'],
      Groups: [{ GroupId: `${vpcOf(parent)}-sg` }],
    })),
    TransitGateways: [{ TransitGatewayId: 'tgw0', Options: { AmazonSideAsn: 64512 } }],
    TransitGatewayVpcAttachments: wanted.map((VpcId) => ({
      TransitGatewayAttachmentId: `${VpcId}-att`,
      TransitGatewayId: 'tgw0',
      VpcId,
      SubnetIds: [`${VpcId}-a`, `${VpcId}-b`],
      State: 'available',
    })),
  }
  return Object.entries(lists).map(([name, list]) => ({ path: `${name}.json`, text: JSON.stringify({ [name]: list }) }))
}

/** Measured networks, of the folder that `WHEELWRIGHT_MEASURED` names. */
function measured(): { name: string; files: SourceFile[] }[] {
  const root = process.env['WHEELWRIGHT_MEASURED']
  if (root === undefined) return []
  const below = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory() && existsSync(join(root, name, 'measured.json')))
    .map((name) => ({
      name,
      files: below(join(root, name)).map((path) => ({ path, text: readFileSync(join(root, name, path), 'utf8') })),
    }))
}

const importAndSolve = (files: readonly SourceFile[]) => solve(lowerDesign(importAws('bench', files).design, providers))

export async function run(): Promise<BenchRow[]> {
  const design = twoTransits()
  const files = described(design, VPCS / 2)
  const networks = measured().sort((a, b) => size(b.files) - size(a.files))
  const [largest] = networks
  const solveAll = bestOf(2, () => solve(lowerDesign({ ...design, records: { ...design.records } }, providers)))
  const solution = solve(lowerDesign(design, providers))
  const hosts = Object.values(design.records).flatMap(({ id, kind }) => (kind === 'aws/network-interface' ? [id] : []))
  const matrix = bestOf(2, () => reachability(solution, hosts, ICMP))
  return [
    ...(largest
      ? [
          {
            name: `import and solve of ${largest.name}`,
            value: bestOf(3, () => importAndSolve(largest.files)),
            unit: 'ms',
            target: 200,
          },
        ]
      : []),
    {
      name: `import and solve of ${VPCS / 2} described VPCs`,
      value: bestOf(2, () => importAndSolve(files)),
      unit: 'ms',
      target: 1500,
    },
    { name: `solve ${VPCS} VPCs on two peered transit gateways`, value: solveAll, unit: 'ms', target: 1500 },
    { name: `matrix of ${hosts.length} instances in them`, value: matrix, unit: 'ms', target: 5000 },
  ]
}

const size = (files: readonly SourceFile[]): number => files.reduce((sum, { text }) => sum + text.length, 0)
