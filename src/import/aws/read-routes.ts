import type { DesignRecord } from '../../model/index.ts'
import type { Item } from './item.ts'
import type { Workspace } from './workspace.ts'

/** Prefix lists: those of AWS, and the user's own with their entries. */
export function readPrefixLists(work: Workspace): void {
  for (const [id, { item }] of work.unique('PrefixLists', 'PrefixListId')) {
    const entries = item.texts('Cidrs')
    const service = item.text('PrefixListName')?.slice(0, 120)
    addList(work, id, service, entries, service)
  }
  const entriesOf = new Map<string, string[]>()
  for (const { item, file } of work.descriptions.all('Entries')) {
    const list = /pl-[0-9a-f]+/.exec(file)?.[0]
    const cidr = item.prefix('Cidr')
    if (list !== undefined && cidr) entriesOf.set(list, [...(entriesOf.get(list) ?? []), cidr])
  }
  for (const [id, { item }] of work.unique('ManagedPrefixLists', 'PrefixListId')) {
    if (work.find(id, 'aws/prefix-list')) continue
    const own = item.items('Entries').flatMap((entry) => entry.prefix('Cidr') ?? [])
    const entries = own.length > 0 ? own : (entriesOf.get(id) ?? [])
    if (entries.length === 0 && item.text('OwnerId') !== 'AWS') work.leave(id, 'import.aws.no-entries')
    const service = item.text('OwnerId') === 'AWS' ? item.text('PrefixListName')?.slice(0, 120) : undefined
    addList(work, id, item.name() ?? item.text('PrefixListName'), entries, service)
  }
}

function addList(
  work: Workspace,
  id: string,
  name: string | undefined,
  cidrs: readonly string[],
  service?: string,
): void {
  const entries = [...new Set(cidrs)].filter((cidr) => /^[0-9a-f.:]+\/\d+$/i.test(cidr)).slice(0, 1000)
  work.add({ id, kind: 'aws/prefix-list', name, props: { service, entries } })
}

/** Route tables with their associations; routes need all targets to be there. */
export function readRouteTables(work: Workspace): void {
  for (const [id, { item }] of work.unique('RouteTables', 'RouteTableId')) {
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    if (!vpc) {
      work.leave(id, 'import.aws.no-vpc')
      continue
    }
    const associations = item.items('Associations')
    const edge = associations.map((each) => work.find(each.text('GatewayId'))).find((each) => each !== undefined)
    const props = {
      main: associations.some((each) => each.flag('Main') === true),
      routes: work.limited(
        id,
        item.items('Routes').flatMap((route) => readRoute(work, id, route)),
        1000,
      ),
      propagations: item
        .items('PropagatingVgws')
        .flatMap((each) => work.find(each.text('GatewayId'), 'aws/virtual-private-gateway')?.id ?? []),
      edge: edge?.id,
    }
    const record = work.add({ id, kind: 'aws/route-table', name: item.name(), parent: vpc.id, props })
    for (const association of associations) {
      const subnet = work.find(association.text('SubnetId'), 'aws/subnet')
      if (subnet) work.amend(subnet, { routeTable: record.id })
    }
    for (const route of item.items('Routes')) noteEndpoint(work, record, route)
  }
}

const TARGETS = [
  'GatewayId',
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'NetworkInterfaceId',
  'EgressOnlyInternetGatewayId',
  'InstanceId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
] as const

const targetIdOf = (route: Item): string | undefined =>
  TARGETS.map((key) => route.text(key)).find((id) => id !== undefined)

/** Local and propagated routes follow from the rest, and so do those of gateway endpoints. */
function readRoute(work: Workspace, table: string, route: Item): object[] {
  const id = targetIdOf(route)
  const propagated = route.text('Origin') === 'EnableVgwRoutePropagation'
  if (propagated && work.find(id, 'aws/virtual-private-gateway')) {
    if (!hasConnections(work, id)) {
      const prefix = route.text('DestinationCidrBlock') ?? '-'
      work.leave(`${table}: ${prefix} → ${id}`, 'import.aws.unexplained-route')
    }
    return []
  }
  const list = work.find(route.text('DestinationPrefixListId'), 'aws/prefix-list')
  if (id === 'local' || (id?.startsWith('vpce-') && route.text('DestinationPrefixListId') !== undefined)) return []
  const destination = route.prefix('DestinationCidrBlock') ?? route.prefix('DestinationIpv6CidrBlock')
  if (destination === undefined && !list) {
    work.leave(`${table}: ${route.text('DestinationPrefixListId') ?? '-'}`, 'import.aws.unknown-peer')
    return []
  }
  const where = destination === undefined ? { prefixList: list?.id } : { destination }
  const target = work.find(id)
  const gone = route.text('State') === 'blackhole'
  if (target) return [{ ...where, target: target.id }]
  if (gone) return [where]
  work.leave(`${table}: ${destination ?? list?.name ?? '-'} → ${id ?? '-'}`, 'import.aws.unknown-target')
  return [{ ...where, otherTarget: (id ?? 'unknown').slice(0, 80) }]
}

/** Whether something that brings routes is described at a virtual private gateway. */
function hasConnections(work: Workspace, id: string | undefined): boolean {
  const gateway = work.find(id)?.id
  return Object.values(work.records).some(
    ({ kind, ends }) => kind === 'core/vpn' && (ends?.a === gateway || ends?.b === gateway),
  )
}

/** A route to a prefix list by a gateway endpoint says which list and which tables the endpoint has. */
function noteEndpoint(work: Workspace, table: DesignRecord, route: Item): void {
  const endpoint = work.find(route.text('GatewayId'), 'aws/gateway-endpoint')
  const list = work.find(route.text('DestinationPrefixListId'), 'aws/prefix-list')
  if (!endpoint || !list) return
  const tables = (work.records[endpoint.id]?.props['routeTables'] as string[] | undefined) ?? []
  work.amend(endpoint, { prefixList: list.id, routeTables: [...new Set([...tables, table.id])] })
}
