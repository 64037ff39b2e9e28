import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains, prefixNumbers } from '../../../../ip/index.ts'
import { type Design, type RecordId, text } from '../../../../model/index.ts'
import { find, vnetOf } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { ownersOf, type RouteUse, routeUses } from './route-uses.ts'

export const routeLoopRule: CheckRule = {
  id: 'azure/route-loop',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined',
}

/** An appliance whose own subnet sends the packets that it forwards to it again, or to one that sends them back. */
export function routeLoops(context: CheckContext): Finding[] {
  const { design, name } = context
  return routeUses(design).flatMap((use): Finding[] => {
    const first = nextBox(design, use.subnet.id, use.route)
    if (first === undefined) return []
    const boxes = boxesAlong(design, first, use.route.prefix as Prefix)
    // Told once: at the table of the subnet that the looping appliance stands in.
    if (!boxes || design.records[boxes.at(-1)!]?.parent !== use.subnet.id) return []
    const values = {
      table: use.table.name,
      route: use.route.name,
      prefix: use.route.prefix,
      appliance: name(boxes[0]!),
      subnet: name(use.subnet.id),
    }
    return [
      {
        id: `${routeLoopRule.id} ${use.table.id} ${use.subnet.id} ${use.route.prefix}`,
        rule: routeLoopRule.id,
        severity: 'error',
        what: text('azure.finding.route-loop.what', values),
        where: text('azure.finding.route.where', values),
        why: text(`check.${routeLoopRule.id}.why`),
        source: routeLoopRule.source,
        marks: [{ record: use.table.id, path: `props.routes.${use.index}` }, ...boxes.map((record) => ({ record }))],
        repairs: [detach(use, values.subnet)],
      },
    ]
  })
}

function detach({ subnet, table }: RouteUse, name: string): Finding['repairs'][number] {
  const { routeTable: _, ...props } = subnet.props
  const put = [{ ...(subnet as never as { id: RecordId }), props }] as never
  const title = text('azure.fix.detach-table', { table: table.name, subnet: name })
  return { way: `detach:${subnet.id}`, title, preference: 'use', edit: { put } }
}

type Route = RouteTableProps['routes'][number]

/** The interface in this network that a route hands packets to, if its machine decides by effective routes alone. */
function nextBox(design: Design, subnet: RecordId, { nextHopType, nextHopIp }: Route): RecordId | undefined {
  if (nextHopType !== 'VirtualAppliance' || !nextHopIp) return undefined
  const owner = ownersOf(design, nextHopIp).find(({ kind }) => kind === 'azure/nic')
  const machine = design.records[String(owner?.props['machine'])]
  const speaks =
    machine?.props['asn'] !== undefined ||
    Object.values(design.records).some(({ ends }) => ends?.a === machine?.id || ends?.b === machine?.id)
  return owner && !speaks && vnetOf(design, subnet) ? owner.id : undefined
}

/** Appliances that a packet to this prefix is handed along, the looping one last; `undefined` when it gets away. */
function boxesAlong(design: Design, first: RecordId, prefix: Prefix): RecordId[] | undefined {
  const boxes: RecordId[] = []
  let box: RecordId | undefined = first
  while (box !== undefined) {
    const again = boxes.indexOf(box)
    if (again >= 0) return boxes.slice(again)
    boxes.push(box)
    box = handedTo(design, box, prefix)
  }
  return undefined
}

/** Where the longest user route on an appliance's own subnet sends what it forwards. */
function handedTo(design: Design, box: RecordId, prefix: Prefix): RecordId | undefined {
  const subnet = find(design, 'azure/subnet', design.records[box]?.parent)
  const table = design.records[subnet?.props.routeTable ?? '']
  if (!subnet || !table) return undefined
  const length = (route: Route) => prefixNumbers(route.prefix as Prefix).length
  const [best] = (table.props as unknown as RouteTableProps).routes
    .filter((route) => prefixContains(route.prefix as Prefix, prefix))
    .sort((a, b) => length(b) - length(a))
  return best && nextBox(design, subnet.id, best)
}
