import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all } from '../../catalog/lookup.ts'
import { otherHalf } from '../repairs/peerings.ts'

export const halfPeeringRule: CheckRule = {
  id: 'azure/peering-both-halves',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
}

/** A peering object on one side only stays Initiated, or becomes Disconnected: nothing passes. */
export function halfPeerings({ design, name }: CheckContext): Finding[] {
  return all(design, 'azure/vnet-peering').flatMap((peering): Finding[] => {
    const { a, b } = peering.props
    if ((a && b) || !peering.ends) return []
    const side = a ? 'b' : 'a'
    const [vnet, peer] = side === 'a' ? [peering.ends.a, peering.ends.b] : [peering.ends.b, peering.ends.a]
    const values = { vnet: name(vnet), peer: name(peer), peering: name(peering.id) }
    return [
      {
        id: `${halfPeeringRule.id} ${peering.id}`,
        rule: halfPeeringRule.id,
        severity: 'error',
        what: text('azure.finding.half-peering.what', values),
        where: text('azure.finding.half-peering.where', values),
        why: text(`check.${halfPeeringRule.id}.why`),
        source: halfPeeringRule.source,
        marks: [{ record: peering.id, path: `props.${side}` }],
        repairs: otherHalf(design, peering, values.peering),
      },
    ]
  })
}
