import type { Address } from '../../../ip/index.ts'
import type { Link, NextHop, TableId } from '../../../network/index.ts'
import type { LowerContext } from '../../provider.ts'
import { find, type Of, vpcOf } from '../catalog/lookup.ts'
import type { CustomRoute } from '../schema/route.ts'
import { outTable, wayTo } from './ids.ts'

/** Names something that is not there, or not in this VPC: the route stands in the table and drops. */
const NOWHERE: NextHop = { k: 'drop', outcome: 'blackhole' }

/** Where a custom route of a table leads: one next hop for each that it names. Source: CreateRouteEntry, NextHopType. */
export function nextHopsOf(
  route: CustomRoute,
  table: TableId,
  vpc: Of<'alibaba/vpc'>,
  context: LowerContext,
): NextHop[] {
  switch (route.nextHopType) {
    case 'Ipv4Gateway':
    case 'NatGateway':
      return [{ k: 'exit', where: 'internet' }]
    case 'GatewayEndpoint':
      return [{ k: 'exit', where: 'service' }]
    default:
      return route.nextHops.length === 0 ? [NOWHERE] : route.nextHops.map((id) => hopTo(id, table, vpc, context))
  }
}

function hopTo(id: string, table: TableId, vpc: Of<'alibaba/vpc'>, { design }: LowerContext): NextHop {
  const record = design.records[id]
  const here = vpcOf(design, id)?.id === vpc.id
  switch (record?.kind) {
    case 'alibaba/ecs':
    case 'alibaba/havip':
      return here ? { k: 'address', address: String(record.props['address']) as Address } : NOWHERE
    case 'alibaba/vpn-gateway':
      return here ? { k: 'link', link: wayTo(table, id) } : NOWHERE
    case 'alibaba/vpc-peering':
      return record.ends?.a === vpc.id || record.ends?.b === vpc.id ? { k: 'link', link: wayTo(table, id) } : NOWHERE
    case 'alibaba/tr-attachment':
      return record.ends?.b === vpc.id ? { k: 'link', link: wayTo(table, id) } : NOWHERE
    case 'alibaba/vbr':
      return { k: 'link', link: wayTo(table, id) }
    default:
      return NOWHERE
  }
}

/** Ways from a table to VPN gateways and border routers: inner hops of the platform. */
export const innerWay = (table: TableId, target: { id: string }, to: TableId): Link => ({
  id: wayTo(table, target.id),
  from: table,
  to,
  up: true,
  owner: target.id,
  shown: false,
  admits: [],
})

export const waysToGateways = (table: TableId, gateways: readonly { id: string }[]): Link[] =>
  gateways.map((gateway) => innerWay(table, gateway, outTable(gateway.id)))

/** Border routers that routes of a table name. */
export function waysToVbrs(table: TableId, routes: readonly CustomRoute[], { design }: LowerContext): Link[] {
  const named = new Set(routes.flatMap(({ nextHops }) => nextHops))
  return [...named].flatMap((id) => {
    const vbr = find(design, 'alibaba/vbr', id)
    return vbr ? [innerWay(table, vbr, vbr.id)] : []
  })
}
