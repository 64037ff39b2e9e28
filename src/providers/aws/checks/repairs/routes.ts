import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type Edit, type RecordId, text } from '../../../../model/index.ts'
import { childrenOf, partOf, routeTablesOf } from '../../catalog/lookup.ts'
import type { Route } from '../../schema/network.ts'
import { attachmentsOf, peeringsBetween, putting, repair, type Situation, withProps } from '../situation.ts'

const ZERO = '0.0.0.0/0'

/** A route for the blocker's destination in the deciding route table: a new one, or another target for the same destination. */
export function addRoute({ design, routeTable }: Situation, destination: string, target: RecordId): Edit | undefined {
  const record = design.records[routeTable?.id ?? '']
  if (!record || !routeTable) return undefined
  const { routes } = routeTable.props
  const same = routes.findIndex((route) => route.destination === destination)
  if (routes[same]?.target === target) return undefined
  const route: Route = { destination, target }
  return putting(withProps(record, { routes: same < 0 ? [...routes, route] : routes.with(same, route) }))
}

/** Whether an address is of the Internet: no network of the design has it. */
const isAbroad = ({ blocker }: Situation): boolean => blocker.holder === undefined && blocker.receiver === undefined

/**
 * A transit gateway never writes routes into VPCs: each subnet's table needs its own.
 * Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html.
 */
export function routeToTransit(situation: Situation): Repair[] {
  const { design, vpc, routeTable, blocker, to } = situation
  if (!vpc || !routeTable || to?.id === vpc.id) return []
  return attachmentsOf(design, vpc.id).flatMap(({ ends }): Repair[] => {
    const gateway = design.records[ends?.a ?? '']
    const edit = gateway && addRoute(situation, isAbroad(situation) ? ZERO : blocker.prefix, gateway.id)
    if (!gateway || !edit) return []
    const title = text('aws.fix.route', {
      prefix: isAbroad(situation) ? ZERO : blocker.prefix,
      target: gateway.name,
      table: routeTable.name,
    })
    return [repair(`transit:${gateway.id}`, title, 'use', edit, gateway.id)]
  })
}

/** Routes to a peer are written by hand, on both sides. Source: docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html. */
export function routeToPeer(situation: Situation): Repair[] {
  const { design, vpc, routeTable, blocker, to } = situation
  if (!vpc || !routeTable || !to || to.id === vpc.id) return []
  return peeringsBetween(design, vpc.id, to.id).flatMap((link): Repair[] => {
    const edit = addRoute(situation, blocker.prefix, link.id)
    if (!edit || !link.props.accepted) return []
    const title = text('aws.fix.route', {
      prefix: blocker.prefix,
      target: situation.context.name(link.id),
      table: routeTable.name,
    })
    return [repair(`peering:${link.id}`, title, 'use', edit, to.id)]
  })
}

/** Off by default, and the first thing that is forgotten. Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html. */
export function switchPropagationOn({ design, vpc, routeTable, to }: Situation): Repair[] {
  const gateway = vpc && partOf(design, vpc.id, 'aws/virtual-private-gateway')
  const record = design.records[routeTable?.id ?? '']
  if (!gateway || !record || !routeTable || to?.id === vpc.id) return []
  if (routeTable.props.propagations.includes(gateway.id)) return []
  const propagations = [...routeTable.props.propagations, gateway.id]
  const title = text('aws.fix.propagation', { gateway: gateway.name, table: routeTable.name })
  const edit = putting(withProps(record, { propagations }))
  return [repair(`propagation:${routeTable.id}`, title, 'restore', edit, gateway.id)]
}

/** A static route to the gateway, where nothing is learned. */
export function routeToPrivateGateway(situation: Situation): Repair[] {
  const { design, vpc, routeTable, blocker, to } = situation
  const gateway = vpc && partOf(design, vpc.id, 'aws/virtual-private-gateway')
  if (!gateway || !routeTable || to) return []
  const edit = addRoute(situation, blocker.prefix, gateway.id)
  const title = text('aws.fix.route', { prefix: blocker.prefix, target: gateway.name, table: routeTable.name })
  return edit ? [repair(`gateway:${gateway.id}`, title, 'use', edit, gateway.id)] : []
}

/** To the Internet: by the internet gateway for public addresses, by a NAT gateway for others. */
export function routeToInternet(situation: Situation): Repair[] {
  const { design, vpc, subnet, routeTable } = situation
  if (!vpc || !subnet || !routeTable || !isAbroad(situation)) return []
  const nats = routeTablesOf(design, vpc.id).length
    ? childrenOf(design, vpc.id)
        .filter(({ kind }) => kind === 'aws/subnet')
        .flatMap(({ id }) => childrenOf(design, id))
        .filter(({ kind, parent }) => kind === 'aws/nat-gateway' && parent !== subnet.id)
    : []
  const gateway = partOf(design, vpc.id, 'aws/internet-gateway')
  return [...nats, ...(gateway ? [gateway] : [])].flatMap((target): Repair[] => {
    const edit = addRoute(situation, ZERO, target.id)
    const title = text('aws.fix.route', { prefix: ZERO, target: target.name, table: routeTable.name })
    return edit ? [repair(`internet:${target.id}`, title, 'use', edit, target.id)] : []
  })
}

/** A route that decides and leads to the wrong place: without it another one may lead to the destination. */
export function removeRoute({ design, routeTable, blocker }: Situation): Repair[] {
  const record = design.records[routeTable?.id ?? '']
  const matched = blocker.matched?.prefix
  if (!record || !routeTable || matched === undefined || blocker.matched?.kind === 'local') return []
  const left = routeTable.props.routes.filter(({ destination }) => destination !== matched)
  const shorter = left.some(
    ({ destination }) => destination !== undefined && prefixContains(destination as Prefix, matched),
  )
  if (left.length === routeTable.props.routes.length || !shorter) return []
  const title = text('aws.fix.remove-route', { prefix: matched, table: routeTable.name })
  return [repair(`route:${routeTable.id}:${matched}`, title, 'use', putting(withProps(record, { routes: left })))]
}
