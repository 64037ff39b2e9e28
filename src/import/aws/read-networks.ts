import type { DesignRecord, RecordId } from '../../model/index.ts'
import type { Described } from './read-files.ts'
import type { Workspace } from './workspace.ts'

const REGION_OF_ZONE = /^([a-z]{2}(?:-[a-z]+)+-\d{1,2})/

/** VPCs in their accounts and regions, subnets, and the gateways that are attached to VPCs. */
export function readNetworks(work: Workspace): void {
  const zones = zonesByVpc(work)
  for (const [id, each] of work.unique('Vpcs', 'VpcId')) {
    const { item } = each
    const cidrs = [
      ...item
        .items('CidrBlockAssociationSet')
        .filter(isAssociated('CidrBlockState'))
        .map((set) => set.prefix('CidrBlock')),
      ...item
        .items('Ipv6CidrBlockAssociationSet')
        .filter(isAssociated('Ipv6CidrBlockState'))
        .map((set) => set.prefix('Ipv6CidrBlock')),
    ]
    const main = item.prefix('CidrBlock')
    const blocks = [...new Set([main, ...cidrs].filter((block) => block !== undefined))]
    if (blocks.length === 0) {
      work.leave(id, 'import.aws.no-range')
      continue
    }
    const region = regionOfZone(zones.get(id)) ?? each.region
    const parent = scopeOf(work, item.short('OwnerId', 40) ?? each.account, region)
    work.add({ id, kind: 'aws/vpc', name: item.name(), parent, props: { cidrs: blocks } })
  }
  readSubnets(work)
  readGateways(work)
}

const isAssociated =
  (key: string) => (set: { inner(key: string): { text(key: string): string | undefined } | undefined }) =>
    (set.inner(key)?.text('State') ?? 'associated') === 'associated'

/** The zone of one subnet of each VPC: it says the region, whatever folder the file stood in. */
function zonesByVpc(work: Workspace): Map<string, string> {
  const zones = new Map<string, string>()
  for (const { item } of work.descriptions.all('Subnets')) {
    const [vpc, zone] = [item.text('VpcId'), item.text('AvailabilityZone')]
    if (vpc !== undefined && zone !== undefined && !zones.has(vpc)) zones.set(vpc, zone)
  }
  return zones
}

const regionOfZone = (zone: string | undefined): string | undefined => REGION_OF_ZONE.exec(zone ?? '')?.[1]

/** The frame of an account in a region. */
export function scopeOf(
  work: Workspace,
  account: string | undefined,
  region: string | undefined,
): RecordId | undefined {
  if (region === undefined) return undefined
  const id = `${account ?? 'account'}-${region}`
  const known = work.find(id, 'aws/region')
  if (known) return known.id
  const name = account === undefined ? region : `${account} ${region}`
  return work.add({ id, kind: 'aws/region', name, props: { region: region.slice(0, 40), account } }).id
}

function readSubnets(work: Workspace): void {
  for (const [id, { item }] of work.unique('Subnets', 'SubnetId')) {
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    const cidr = item.prefix('CidrBlock')
    if (!vpc || !cidr) {
      work.leave(id, vpc ? 'import.aws.no-range' : 'import.aws.no-vpc')
      continue
    }
    const six = item.items('Ipv6CidrBlockAssociationSet').find(isAssociated('Ipv6CidrBlockState'))
    const props = {
      cidr,
      ipv6Cidr: six?.prefix('Ipv6CidrBlock'),
      zone: item.short('AvailabilityZone', 40) ?? 'unknown',
      zoneId: item.short('AvailabilityZoneId', 40),
    }
    work.add({ id, kind: 'aws/subnet', name: item.name(), parent: vpc.id, props })
  }
}

/** The VPC that a gateway is attached to; what is detached or deleted is left out. */
function attachedTo(
  work: Workspace,
  { item }: Described,
  key: 'Attachments' | 'VpcAttachments',
): DesignRecord | undefined {
  const attachment = item
    .items(key)
    .find((each) => ['available', 'attached'].includes(each.text('State') ?? 'available'))
  return work.find(attachment?.text('VpcId'), 'aws/vpc')
}

function readGateways(work: Workspace): void {
  for (const [list, key, kind] of [
    ['InternetGateways', 'InternetGatewayId', 'aws/internet-gateway'],
    ['EgressOnlyInternetGateways', 'EgressOnlyInternetGatewayId', 'aws/egress-only-internet-gateway'],
  ] as const) {
    for (const [id, each] of work.unique(list, key)) {
      const vpc = attachedTo(work, each, 'Attachments')
      if (vpc) work.add({ id, kind, name: each.item.name(), parent: vpc.id, props: {} })
      else work.leave(id, 'import.aws.detached')
    }
  }
  for (const [id, each] of work.unique('VpnGateways', 'VpnGatewayId')) {
    const { item } = each
    if (item.text('State') === 'deleted') continue
    const vpc = attachedTo(work, each, 'VpcAttachments')
    const parent = vpc?.id ?? scopeOf(work, each.account, each.region)
    const asn = item.asn('AmazonSideAsn') ?? 64512
    work.add({ id, kind: 'aws/virtual-private-gateway', name: item.name(), parent, props: { asn } })
  }
}
