import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Address, type Prefix, prefixContains, prefixesOverlap, prefixNumbers } from '../../../../ip/index.ts'
import { type Design, text } from '../../../../model/index.ts'
import { circuitGatewayOf } from '../../catalog/express-route/lookup.ts'
import { all, gatewayOf, recordsOf, routeServerOf, spaceOf, subnetsOf, vnetOf } from '../../catalog/lookup.ts'
import type { RouteServerProps } from '../../schema/bgp.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { routeVia } from '../repairs/add-route.ts'
import { peersOf, type Subnet, type Vnet } from '../situation.ts'

type Route = RouteTableProps['routes'][number]

export const pastApplianceRule: CheckRule = {
  id: 'azure/er-past-appliance',
  source: 'https://github.com/skmkzyk/bicep-templates/tree/main/20220930_hub-spoke-wo-remote-gw',
}

/**
 * A subnet sends to the sites through an appliance of the hub, and what comes from the sites goes from the hub's GatewaySubnet
 * straight to the subnet: the appliance sees one direction only. One finding per network and prefix.
 */
export function pastAppliances(context: CheckContext): Finding[] {
  const { design } = context
  return all(design, 'azure/vnet').flatMap((hub) => {
    const gatewaySubnet = subnetsOf(design, hub.id).find(({ name }) => name === 'GatewaySubnet')
    const gateway = gatewayOf(design, hub.id) ?? circuitGatewayOf(design, hub.id)
    if (!gateway || !gatewaySubnet) return []
    const seen = new Set<string>()
    return [hub, ...peersOf(design, hub.id)].flatMap((vnet) =>
      subnetsOf(design, vnet.id).flatMap((subnet): Finding[] => {
        const back = subnet.id === gatewaySubnet.id ? undefined : wayBack(design, hub, vnet, subnet)
        const space = spaceOf(vnet).find((prefix) => prefixContains(prefix, subnet.props.prefix as Prefix))
        if (!back || !space || seen.has(space) || steered(design, gatewaySubnet, subnet, space)) return []
        seen.add(space)
        return [
          findingFor(context, { hub, vnet, subnet, gatewaySubnet, prefix: prefixFor(hub, vnet, subnet, space), back }),
        ]
      }),
    )
  })
}

/** In the hub itself a route for its whole space would also catch the gateways' own addresses. */
const prefixFor = (hub: Vnet, vnet: Vnet, subnet: Subnet, space: Prefix): Prefix =>
  hub.id === vnet.id ? (subnet.props.prefix as Prefix) : space

interface Way {
  readonly route: Route
  readonly appliance: { readonly id: string; readonly name: string }
}

/** The user route by which the subnet sends to sites through an appliance of the hub, where it is the one in force. */
function wayBack(design: Design, hub: Vnet, vnet: Vnet, subnet: Subnet): Way | undefined {
  const table = design.records[subnet.props.routeTable ?? '']
  if (table?.kind !== 'azure/route-table' || !reachedFromSites(design, hub, vnet)) return undefined
  const { routes, disableBgpRoutePropagation } = table.props as unknown as RouteTableProps
  const inside = [hub, vnet, ...peersOf(design, vnet.id)].flatMap(spaceOf)
  const learns = usesGateway(design, hub, vnet) && !disableBgpRoutePropagation
  for (const route of routes) {
    const appliance = route.nextHopType === 'VirtualAppliance' ? applianceAt(design, hub, route.nextHopIp) : undefined
    const prefix = route.prefix as Prefix
    if (!appliance || appliance.parent === subnet.id || inside.some((space) => prefixContains(space, prefix))) continue
    if (!learns || sites(design).some((site) => prefixContains(prefix, site) && longer(prefix, site)))
      return { route, appliance }
  }
  return undefined
}

/** A learned route for a site is as long as the site's prefix: only a user route that is as long wins over it. */
const longer = (route: Prefix, site: Prefix): boolean => prefixNumbers(route).length >= prefixNumbers(site).length

const sites = (design: Design): Prefix[] =>
  recordsOf(design, 'onprem/site').flatMap(({ props }) => (props['prefixes'] ?? []) as Prefix[])

const usesGateway = (design: Design, hub: Vnet, vnet: Vnet): boolean => hub.id === vnet.id || borrows(design, hub, vnet)

const borrows = (design: Design, hub: Vnet, vnet: Vnet): boolean =>
  all(design, 'azure/vnet-peering').some(({ ends, props }) => {
    if (ends?.a === vnet.id && ends.b === hub.id) return props.a?.useRemoteGateways && props.b?.allowGatewayTransit
    return ends?.b === vnet.id && ends.a === hub.id && props.b?.useRemoteGateways && props.a?.allowGatewayTransit
  })

/** The gateway announces the network, or a Route Server beside it passes on what an appliance announces. */
function reachedFromSites(design: Design, hub: Vnet, vnet: Vnet): boolean {
  if (hub.id === vnet.id || borrows(design, hub, vnet)) return true
  const server = routeServerOf(design, hub.id)
  if (!server || !(server.props as RouteServerProps).branchToBranch) return false
  return recordsOf(design, 'azure/bgp-peering').some(({ ends }) => ends?.a === server.id || ends?.b === server.id)
}

/** What forwards at this address of the hub: an interface of an appliance, a load balancer, a firewall. */
function applianceAt(design: Design, hub: Vnet, address: string | undefined) {
  const owner = Object.values(design.records).find(
    ({ id, props }) => address !== undefined && props['address'] === address && vnetOf(design, id)?.id === hub.id,
  )
  return owner && { id: owner.id, name: owner.name, parent: owner.parent }
}

/** Whether GatewaySubnet has a route for the subnet that leads to an appliance and wins over the system route of its space. */
function steered(design: Design, gatewaySubnet: Subnet, subnet: Subnet, space: Prefix): boolean {
  const table = design.records[gatewaySubnet.props.routeTable ?? '']
  if (table?.kind !== 'azure/route-table') return false
  const own = subnet.props.prefix as Prefix
  return (table.props as unknown as RouteTableProps).routes.some(
    ({ prefix, nextHopType }) =>
      nextHopType === 'VirtualAppliance' &&
      prefixesOverlap(prefix as Prefix, own) &&
      prefixNumbers(prefix as Prefix).length >= prefixNumbers(space).length,
  )
}

interface Bypass {
  readonly hub: Vnet
  readonly vnet: Vnet
  readonly subnet: Subnet
  readonly gatewaySubnet: Subnet
  readonly prefix: Prefix
  readonly back: Way
}

function findingFor(context: CheckContext, { hub, vnet, subnet, gatewaySubnet, prefix, back }: Bypass): Finding {
  const { design, name } = context
  const nextHopIp = back.route.nextHopIp as Address
  const values = { appliance: name(back.appliance.id), subnet: name(subnet.id), hub: hub.name, prefix }
  const edit = routeVia(design, gatewaySubnet, prefix, vnet.name, { nextHopType: 'VirtualAppliance', nextHopIp })
  const title = text('azure.fix.steer-gateway', values)
  return {
    id: `${pastApplianceRule.id} ${hub.id} ${prefix}`,
    rule: pastApplianceRule.id,
    severity: 'warning',
    what: text('azure.finding.past-appliance.what', values),
    where: text('azure.finding.past-appliance.where', { subnet: name(gatewaySubnet.id), prefix }),
    why: text(`check.${pastApplianceRule.id}.why`),
    source: pastApplianceRule.source,
    marks: [
      { record: gatewaySubnet.id, path: 'props.routeTable' },
      { record: back.appliance.id },
      { record: subnet.id, path: 'props.routeTable' },
    ],
    repairs: edit
      ? [{ way: `steer:${gatewaySubnet.id}:${prefix}`, title, preference: 'add', edit, toward: back.appliance.id }]
      : [],
  }
}
