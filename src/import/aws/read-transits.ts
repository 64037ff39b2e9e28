import type { DesignRecord } from '../../model/index.ts'
import type { Item } from './item.ts'
import type { Described } from './read-files.ts'
import { scopeOf } from './read-networks.ts'
import type { Workspace } from './workspace.ts'

const GONE = ['deleted', 'deleting', 'failed', 'rejected', 'rejecting']

const REGION_OF_ARN = /^arn:[a-z-]+:ec2:([a-z0-9-]+):/

const isThere = ({ item }: Described): boolean => !GONE.includes(item.text('State') ?? '')

/** Transit gateways and everything that is attached to them, VPNs apart: those come with their sites. */
export function readTransits(work: Workspace): void {
  for (const [id, each] of work.unique('TransitGateways', 'TransitGatewayId')) {
    if (!isThere(each)) continue
    const { item } = each
    const options = item.inner('Options')
    const region = REGION_OF_ARN.exec(item.text('TransitGatewayArn') ?? '')?.[1] ?? each.region
    const parent = scopeOf(work, item.short('OwnerId', 40) ?? each.account, region)
    const props = {
      asn: options?.asn('AmazonSideAsn') ?? 64512,
      vpnEcmp: options?.text('VpnEcmpSupport') !== 'disable',
    }
    work.add({ id, kind: 'aws/transit-gateway', name: item.name(), parent, props })
  }
  readVpcAttachments(work)
  readPeeringAttachments(work)
}

function readVpcAttachments(work: Workspace): void {
  for (const [id, each] of work.unique('TransitGatewayVpcAttachments', 'TransitGatewayAttachmentId')) {
    if (isThere(each)) addVpcAttachment(work, id, each.item, each.item.text('VpcId'), each.item.texts('SubnetIds'))
  }
  for (const [id, each] of work.unique('TransitGatewayAttachments', 'TransitGatewayAttachmentId')) {
    if (!isThere(each) || each.item.text('ResourceType') !== 'vpc' || work.find(id)) continue
    addVpcAttachment(work, id, each.item, each.item.text('ResourceId'), [])
  }
}

function addVpcAttachment(
  work: Workspace,
  id: string,
  item: Item,
  vpcId: string | undefined,
  ids: readonly string[],
): void {
  const gateway = work.find(item.text('TransitGatewayId'), 'aws/transit-gateway')
  const vpc = work.find(vpcId, 'aws/vpc')
  if (!gateway || !vpc) {
    work.leave(id, 'import.aws.no-peer', { peer: (gateway ? vpcId : item.text('TransitGatewayId')) ?? '-' })
    return
  }
  const subnets = ids.flatMap((subnet) => work.find(subnet, 'aws/subnet')?.id ?? [])
  if (subnets.length === 0) work.leave(id, 'import.aws.no-subnet')
  const applianceMode = item.inner('Options')?.text('ApplianceModeSupport') === 'enable'
  const ends = { a: gateway.id, b: vpc.id }
  const kind = 'aws/transit-gateway-vpc-attachment'
  work.add({ id, kind, name: item.name(), ends, props: { subnets, applianceMode } })
}

/** Both gateways of a peering call the attachment by the same id, each with the other as its resource. */
function readPeeringAttachments(work: Workspace): void {
  const stated = work.unique('TransitGatewayPeeringAttachments', 'TransitGatewayAttachmentId')
  const sides = new Map<string, { name: string | undefined; gateways: string[]; state: string | undefined }>()
  for (const [id, { item }] of stated) {
    const gateways = ['RequesterTgwInfo', 'AccepterTgwInfo'].flatMap(
      (side) => item.inner(side)?.text('TransitGatewayId') ?? [],
    )
    sides.set(id, { name: item.name(), gateways, state: item.text('State') })
  }
  for (const { item } of work.descriptions.all('TransitGatewayAttachments')) {
    const id = item.text('TransitGatewayAttachmentId')
    if (id === undefined || item.text('ResourceType') !== 'peering' || sides.has(id)) continue
    const gateways = [item.text('TransitGatewayId'), item.text('ResourceId')].filter((each) => each !== undefined)
    sides.set(id, { name: item.name(), gateways, state: item.text('State') })
  }
  for (const [id, { name, gateways, state }] of sides) {
    if (GONE.includes(state ?? '')) continue
    const [a, b] = gateways.map((gateway) => work.find(gateway, 'aws/transit-gateway'))
    if (!a || !b || a.id === b.id) {
      work.leave(id, 'import.aws.no-peer', { peer: (a ? gateways[1] : gateways[0]) ?? '-' })
      continue
    }
    const accepted = state === undefined || state === 'available' || state === 'modifying'
    work.add({ id, kind: 'aws/transit-gateway-peering', name, ends: { a: a.id, b: b.id }, props: { accepted } })
  }
}

/** Route tables of transit gateways: associations, propagations, static routes. Attachments are there by now. */
export function readTransitTables(work: Workspace): void {
  for (const [id, each] of work.unique('TransitGatewayRouteTables', 'TransitGatewayRouteTableId')) {
    if (!isThere(each)) continue
    const gateway = work.find(each.item.text('TransitGatewayId'), 'aws/transit-gateway')
    if (!gateway) {
      work.leave(id, 'import.aws.no-peer', { peer: each.item.text('TransitGatewayId') ?? '-' })
      continue
    }
    const props = {
      associations: attachments(work, id, gateway, associatedWith(work, id, gateway)),
      propagations: attachments(work, id, gateway, propagatingTo(work, id)),
      routes: work.limited(id, staticRoutes(work, id), 10_000),
    }
    const name = each.item.name()
    work.add({ id, kind: 'aws/transit-gateway-route-table', name, parent: gateway.id, props })
  }
  for (const [id, { item }] of work.unique('TransitGateways', 'TransitGatewayId')) {
    const gateway = work.find(id, 'aws/transit-gateway')
    const table = (key: string) => work.find(item.inner('Options')?.text(key), 'aws/transit-gateway-route-table')?.id
    if (!gateway) continue
    work.amend(gateway, {
      defaultAssociation: table('AssociationDefaultRouteTableId'),
      defaultPropagation: table('PropagationDefaultRouteTableId'),
    })
  }
}

/** Records of attachments, each once; those that are not there are named. */
function attachments(work: Workspace, table: string, gateway: DesignRecord, ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = work.find(id)
    const here = record?.ends && (record.ends.a === gateway.id || record.ends.b === gateway.id)
    if (!here) work.leave(`${table}: ${id}`, 'import.aws.unknown-attachment')
    return here ? [record.id] : []
  })
}

/** The id of a table in the name of a file: answers of calls that ask for one table do not repeat it. */
const tableInPath = (path: string): string | undefined => /tgw-rtb-[0-9a-f]+/.exec(path)?.[0]

function associatedWith(work: Workspace, table: string, gateway: DesignRecord): string[] {
  const stated = work.descriptions.all('TransitGatewayAttachments').flatMap(({ item }) => {
    const association = item.inner('Association')
    const mine =
      association?.text('TransitGatewayRouteTableId') === table && association.text('State') !== 'disassociated'
    const own = work.find(item.text('TransitGatewayId'))?.id === gateway.id
    return mine && own ? (item.text('TransitGatewayAttachmentId') ?? []) : []
  })
  const asked = work.descriptions
    .all('Associations')
    .filter(({ file }) => tableInPath(file) === table)
    .flatMap(({ item }) => item.text('TransitGatewayAttachmentId') ?? [])
  return [...stated, ...asked]
}

function propagatingTo(work: Workspace, table: string): string[] {
  const enabled = (item: Item): string[] | string =>
    (item.text('State') ?? 'enabled') === 'enabled' ? (item.text('TransitGatewayAttachmentId') ?? []) : []
  const gathered = work.descriptions
    .all('TransitGatewayPropagations')
    .filter(({ item }) => item.text('TransitGatewayRouteTableId') === table)
    .flatMap(({ item }) => item.items('TransitGatewayRouteTablePropagations').flatMap(enabled))
  const asked = work.descriptions
    .all('TransitGatewayRouteTablePropagations')
    .filter(({ file }) => tableInPath(file) === table)
    .flatMap(({ item }) => enabled(item))
  return [...gathered, ...asked]
}

function staticRoutes(work: Workspace, table: string): object[] {
  const gathered = work.descriptions
    .all('TransitGatewayStaticRoutes')
    .filter(({ item }) => item.text('TransitGatewayRouteTableId') === table)
    .flatMap(({ item }) => item.items('Routes'))
  const asked = work.descriptions
    .all('Routes')
    .filter(({ file }) => tableInPath(file) === table)
    .map(({ item }) => item)
  const seen = new Set<string>()
  return [...gathered, ...asked].flatMap((route) => {
    if ((route.text('Type') ?? 'static') !== 'static') return []
    const destination = route.prefix('DestinationCidrBlock')
    const list = work.find(route.text('PrefixListId'), 'aws/prefix-list')
    const key = list?.id ?? destination
    if (key === undefined || seen.has(key)) return []
    seen.add(key)
    const where = list ? { prefixList: list.id } : { destination }
    const id = route.items('TransitGatewayAttachments')[0]?.text('TransitGatewayAttachmentId')
    const attachment = work.find(id)
    if (route.text('State') !== 'blackhole' && !attachment)
      work.leave(`${table}: ${key} → ${id ?? '-'}`, 'import.aws.unknown-attachment')
    return [{ ...where, ...(attachment?.ends ? { attachment: attachment.id } : {}) }]
  })
}
