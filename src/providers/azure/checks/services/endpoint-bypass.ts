import type { CheckContext, CheckRule, Finding, Repair } from '../../../../checks/contract.ts'
import { type Address, hostPrefix, type Prefix, prefixContains, prefixNumbers } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { find, recordsOf, spaceOf, vnetOf } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { type RouteUse, routeUses } from '../findings/route-uses.ts'
import { peersOf, type Subnet, type Vnet, withProp } from '../situation.ts'

export const endpointBypassRule: CheckRule = {
  id: 'azure/endpoint-bypass',
  source: 'https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy',
}

/** A user route to an appliance covers a private endpoint, and the endpoint's own /32 route takes its packets past it. */
export function bypassedAppliances(context: CheckContext): Finding[] {
  const { design } = context
  const uses = routeUses(design).filter(({ route }) => route.nextHopType === 'VirtualAppliance')
  if (uses.length === 0) return []
  return recordsOf(design, 'azure/private-endpoint').flatMap((endpoint) => {
    const subnet = find(design, 'azure/subnet', endpoint.parent)
    const vnet = vnetOf(design, endpoint.parent)
    if (!subnet || !vnet) return []
    const near = new Set([vnet.id, ...peersOf(design, vnet.id).map(({ id }) => id)])
    return uses
      .filter((use) => near.has(use.subnet.parent ?? '') && isBypassed(use, endpoint, subnet, vnet))
      .map((use) => findingFor(context, use, endpoint, subnet, vnet))
  })
}

const lengthOf = (prefix: string): number => prefixNumbers(prefix as Prefix).length

/** Length of the prefix of the network's space that holds the endpoint: shorter user routes never replace its route. */
function spaceLength(vnet: Vnet, address: Address): number {
  return Math.max(0, ...spaceOf(vnet).flatMap((prefix) => (prefixContains(prefix, address) ? [lengthOf(prefix)] : [])))
}

/** The default route never meant endpoints; one inside the endpoint's network did. */
function isBypassed({ route, table }: RouteUse, endpoint: DesignRecord, subnet: Subnet, vnet: Vnet): boolean {
  const address = endpoint.props['address'] as Address
  const { routes } = table.props as unknown as RouteTableProps
  const length = lengthOf(route.prefix)
  if (!prefixContains(route.prefix as Prefix, address) || length === 0 || length === 32) return false
  if (routes.some(({ prefix }) => prefix === hostPrefix(address))) return false
  const policies = subnet.props.privateEndpointNetworkPolicies ?? 'Disabled'
  return !(['Enabled', 'RouteTableEnabled'].includes(policies) && length >= spaceLength(vnet, address))
}

function findingFor(
  { design, name }: CheckContext,
  { route, table, index, subnet: from }: RouteUse,
  endpoint: DesignRecord,
  subnet: Subnet,
  vnet: Vnet,
): Finding {
  const address = endpoint.props['address'] as Address
  const values = { endpoint: endpoint.name, from: name(from.id), prefix: route.prefix, address, table: table.name }
  return {
    id: `${endpointBypassRule.id} ${endpoint.id} ${table.id} ${from.id} ${route.prefix}`,
    rule: endpointBypassRule.id,
    severity: 'warning',
    what: text('azure.finding.endpoint-bypass.what', values),
    where: text('azure.finding.route.where', { ...values, route: route.name, subnet: values.from }),
    why: text(`check.${endpointBypassRule.id}.why`),
    source: endpointBypassRule.source,
    marks: [{ record: endpoint.id }, { record: table.id, path: `props.routes.${index}` }],
    repairs: [
      ...(lengthOf(route.prefix) >= spaceLength(vnet, address) ? [policiesOn(design, subnet, name(subnet.id))] : []),
      hostRoute(table, route, address),
    ],
  }
}

function policiesOn(design: Design, subnet: Subnet, name: string): Repair {
  const record = design.records[subnet.id]!
  const groups = subnet.props.privateEndpointNetworkPolicies === 'NetworkSecurityGroupEnabled'
  const value = groups ? 'Enabled' : 'RouteTableEnabled'
  return {
    way: `endpoint-policies:${subnet.id}`,
    title: text('azure.fix.endpoint-policies', { subnet: name }),
    preference: 'use',
    edit: { put: [withProp(record, 'privateEndpointNetworkPolicies', value)] },
  }
}

function hostRoute(table: DesignRecord, route: RouteUse['route'], address: Address): Repair {
  const { routes } = table.props as unknown as RouteTableProps
  const prefix = hostPrefix(address)
  const added = { ...route, name: `${route.name}-${address.replaceAll(/[.:]/g, '-')}`, prefix }
  return {
    way: `endpoint-host:${table.id}`,
    title: text('azure.fix.endpoint-host', { prefix, table: table.name }),
    preference: 'add',
    edit: { put: [withProp(table, 'routes', [...routes, added])] },
  }
}
