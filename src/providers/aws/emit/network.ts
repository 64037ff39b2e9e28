import type { HclBlock } from '../../../codegen/hcl/index.ts'
import { find, routeTablesOf, subnetsOf, vpcOf } from '../catalog/lookup.ts'
import type { PrefixList, Subnet, Vpc } from '../lower/records.ts'
import type { VirtualPrivateGatewayProps } from '../schema/network.ts'
import { emitRouteTable } from './route-tables.ts'
import type { Scope } from './scope.ts'

const isV6 = (prefix: string): boolean => prefix.includes(':')

/** VPCs with their subnets, gateways and route tables, prefix lists, and the peerings between VPCs. */
export function emitNetwork(scope: Scope): HclBlock[] {
  const { context } = scope
  const ofKind = <P>(kind: string) => context.ofKind<P>(kind)
  return [
    ...(ofKind('aws/vpc') as readonly Vpc[]).flatMap((vpc) => emitVpc(scope, vpc)),
    ...ofKind('aws/internet-gateway').flatMap((gateway) => {
      const vpc = vpcOf(context.design, gateway.id)
      return vpc ? scope.own(gateway, { vpc_id: scope.id(vpc) }) : []
    }),
    ...ofKind<VirtualPrivateGatewayProps>('aws/virtual-private-gateway').map((gateway) => {
      const vpc = vpcOf(context.design, gateway.id)
      const asn = String(gateway.props.asn)
      return scope.own(gateway, { vpc_id: vpc && scope.id(vpc), amazon_side_asn: asn })
    }),
    ...(ofKind('aws/prefix-list') as readonly PrefixList[]).flatMap((list) => emitPrefixList(scope, list)),
    ...ofKind('aws/vpc-peering').flatMap((link) => emitPeering(scope, link.id)),
    ...(ofKind('aws/vpc') as readonly Vpc[]).flatMap((vpc) =>
      routeTablesOf(context.design, vpc.id).flatMap((table) => emitRouteTable(scope, vpc, table)),
    ),
  ]
}

function emitVpc(scope: Scope, vpc: Vpc): HclBlock[] {
  const [first, ...more] = vpc.props.cidrs.filter((cidr) => !isV6(cidr))
  const subnets = subnetsOf(scope.context.design, vpc.id) as readonly Subnet[]
  if (vpc.props.cidrs.some(isV6) || subnets.some(({ props }) => props.ipv6Cidr)) scope.note('ipv6', vpc)
  const base = { at: vpc.id, source: vpc.id }
  const blocks = more.map((cidr) =>
    scope.resource({
      ...base,
      type: 'aws_vpc_ipv4_cidr_block_association',
      key: `${vpc.id} ${cidr}`,
      name: `${vpc.name} ${cidr}`,
      values: { vpc_id: scope.id(vpc), cidr_block: cidr },
    }),
  )
  const dns = { enable_dns_support: true, enable_dns_hostnames: true }
  const vpcBlock = scope.own(vpc, { cidr_block: first, ...dns })
  // A subnet in a later block needs that block to be there.
  const after = blocks.map(({ labels: [type, label] }) => ({ k: 'traversal', root: type!, steps: [label!] }) as const)
  return [
    vpcBlock,
    ...blocks,
    ...subnets.flatMap((subnet) => {
      const table = find(scope.context.design, 'aws/route-table', subnet.props.routeTable)
      const { cidr, zone, zoneId } = subnet.props
      const made = scope.own(subnet, {
        vpc_id: scope.id(vpc),
        cidr_block: cidr,
        availability_zone: zoneId ? undefined : zone,
        availability_zone_id: zoneId,
        depends_on: after.length > 0 ? after : undefined,
      })
      if (table?.parent !== vpc.id) return [made]
      const values = { subnet_id: scope.id(subnet), route_table_id: scope.id(table) }
      const own = { at: vpc.id, source: subnet.id, key: subnet.id, name: subnet.name }
      return [made, scope.resource({ ...own, type: 'aws_route_table_association', values })]
    }),
  ]
}

function emitPrefixList(scope: Scope, list: PrefixList): HclBlock[] {
  const { service, entries } = list.props
  if (service) return []
  const [family] = entries.map((entry) => (isV6(entry) ? 'IPv6' : 'IPv4'))
  const fitting = entries.filter((entry) => isV6(entry) === (family === 'IPv6'))
  return [
    scope.own(
      list,
      { name: list.name.slice(0, 255), address_family: family ?? 'IPv4', max_entries: Math.max(1, fitting.length) },
      fitting.map((cidr) => ({
        k: 'block',
        type: 'entry',
        labels: [],
        body: [{ k: 'attribute', name: 'cidr', value: { k: 'string', value: cidr } }],
      })),
    ),
  ]
}

/** Accepted in the same step where both VPCs are in one account and region, else by the other side. */
function emitPeering(scope: Scope, id: string): HclBlock[] {
  const link = find(scope.context.design, 'aws/vpc-peering', id)
  const [a, b] = [link?.ends?.a, link?.ends?.b].map((end) => find(scope.context.design, 'aws/vpc', end))
  if (!link || !a || !b) return []
  const together = scope.samePlace(a.id, b.id)
  const [near, far] = [scope.place(a.id), scope.place(b.id)]
  const { accepted } = link.props
  const request = scope.own(link, {
    vpc_id: scope.id(a),
    peer_vpc_id: scope.id(b),
    peer_owner_id: far.account !== near.account ? far.account : undefined,
    peer_region: together ? undefined : far.region,
    auto_accept: together && accepted ? true : undefined,
  })
  if (together || !accepted) return [request]
  const values = { vpc_peering_connection_id: scope.id(link), auto_accept: true }
  const type = 'aws_vpc_peering_connection_accepter'
  return [request, scope.resource({ type, key: link.id, name: link.name, at: b.id, source: link.id, values })]
}
