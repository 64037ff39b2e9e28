import type { Admission, Network } from '../../../network/index.ts'
import { zoneOf } from './facts.ts'
import { entering, leaving } from './gateways.ts'
import { toLink, unassociatedTable } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { Attachment, VpcFacts } from './records.ts'

/**
 * The way from a subnet to a transit gateway, through the attachment's subnet in the same zone, whose network ACL is asked too.
 * Sources: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html (Availability Zones); docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html.
 */
export function lowerWayToTransit(leaf: Leaf, attachment: Attachment, facts: VpcFacts, part: Network): void {
  const { gateway, association, link, subnets } = attachment
  if (!leaf.routeTable?.props.routes.some(({ target }) => target === gateway.id)) return
  const zone = leaf.facts && zoneOf(leaf.facts.subnet)
  const door = subnets.find((subnet) => zone === undefined || zoneOf(subnet) === zone)
  const closed: Admission = { k: 'never', outcome: 'zone-not-attached', rule: 'aws/tgw-zone' }
  part.links.push({
    id: toLink(leaf.id, gateway.id),
    from: leaf.id,
    to: association?.id ?? unassociatedTable(gateway.id),
    up: true,
    owner: link.id,
    shown: true,
    admits: door ? [] : [closed],
    filters: [...leaving(leaf), ...entering(facts.subnets.find(({ subnet }) => subnet.id === door?.id))],
    ...(zone === undefined ? {} : { zone }),
  })
}
