import type { NatGatewayProps, PublicIpProps } from '../schema/compute.ts'
import type { CircuitGatewayProps } from '../schema/express-route.ts'
import type { NsgProps, RouteTableProps, SubnetProps, VnetProps } from '../schema/network.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'
import type { Drafting } from './drafting.ts'
import type { Subnet } from './plan.ts'

/** Security groups, route tables, public addresses, NAT gateways and networks with their subnets. */
export function planNetworks(draft: Drafting): void {
  planNsgs(draft)
  planRouteTables(draft)
  planPublicIps(draft)
  planNatGateways(draft)
  planVnets(draft)
}

function planNsgs(draft: Drafting): void {
  for (const record of draft.context.ofKind<NsgProps>('azure/nsg')) {
    const rules = record.props.rules.map((rule) => ({ ...rule, name: draft.partName(record.id, 'rule', rule.name) }))
    draft.add({ kind: 'nsg', ...draft.common('nsg', record), rules })
    for (const rule of rules) {
      const mixed = [rule.sources, rule.destinations].some((list) => list.length > 1 && list.some(isTag))
      if (mixed) draft.note('tags-in-list', record, { rule: rule.name })
    }
  }
}

/** A service tag or `*`, which the platform takes alone but not among other prefixes of a rule. */
const isTag = (text: string): boolean => !/^[0-9a-f.:/-]+$/i.test(text) || !/[.:]/.test(text)

function planRouteTables(draft: Drafting): void {
  for (const record of draft.context.ofKind<RouteTableProps>('azure/route-table')) {
    draft.add({
      kind: 'route-table',
      ...draft.common('route-table', record),
      disableBgpRoutePropagation: record.props.disableBgpRoutePropagation,
      routes: record.props.routes.map((route) => ({ ...route, name: draft.partName(record.id, 'route', route.name) })),
    })
  }
}

function planPublicIps(draft: Drafting): void {
  // A gateway without availability zones refuses an address that has them.
  const gateways = draft.context.ofKind<VpnGatewayProps>('azure/vpn-gateway')
  const circuitGateways = draft.context.ofKind<CircuitGatewayProps>('azure/expressroute-gateway')
  const zoneless = new Set([
    ...gateways.flatMap(({ props }) => (isZonal(props.sku) ? [] : props.publicIps)),
    ...circuitGateways.flatMap(({ props }) => (isZonal(props.sku) ? [] : [props.publicIp])),
  ])
  for (const record of draft.context.ofKind<PublicIpProps>('azure/public-ip')) {
    draft.add({ kind: 'public-ip', ...draft.common('public-ip', record), zonal: !zoneless.has(record.id) })
  }
}

/** Whether gateways of this SKU are spread over availability zones, and so need addresses that are. */
export const isZonal = (sku: VpnGatewayProps['sku'] | CircuitGatewayProps['sku']): boolean =>
  sku.endsWith('AZ') || sku === 'ErGwScale'

function planNatGateways(draft: Drafting): void {
  for (const record of draft.context.ofKind<NatGatewayProps>('azure/nat-gateway')) {
    const publicIps = draft.keysOf('public-ip', record.props.publicIps)
    draft.add({ kind: 'nat-gateway', ...draft.common('nat-gateway', record), publicIps })
  }
}

function planVnets(draft: Drafting): void {
  const subnets = draft.context.ofKind<SubnetProps>('azure/subnet')
  for (const record of draft.context.ofKind<VnetProps>('azure/vnet')) {
    const own = subnets.filter((subnet) => subnet.parent === record.id)
    draft.add({
      kind: 'vnet',
      ...draft.common('vnet', record),
      addressSpace: record.props.addressSpace,
      subnets: own.map((subnet): Subnet => {
        const { nsg, routeTable, natGateway, ...props } = subnet.props
        return {
          ...props,
          record: subnet.id,
          name: draft.partName(record.id, 'subnet', subnet.name, subnet.id),
          ...(draft.find('nsg', nsg) ? { nsg: nsg! } : {}),
          ...(draft.find('route-table', routeTable) ? { routeTable: routeTable! } : {}),
          ...(draft.find('nat-gateway', natGateway) ? { natGateway: natGateway! } : {}),
        }
      }),
    })
  }
}
