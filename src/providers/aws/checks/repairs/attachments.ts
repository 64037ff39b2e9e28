import type { Repair } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all, type Of, routeTablesOf, vpcOf } from '../../catalog/lookup.ts'
import { transitGatewayVpcAttachment } from '../../catalog/transit-gateway-vpc-attachment.ts'
import { attachmentsOf, repair, type Situation } from '../situation.ts'

/**
 * A VPC of either end that is not attached to a transit gateway: it mends where its route tables lead there already.
 * Source: docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html.
 */
export function attachVpc({ design, blocker, context }: Situation): Repair[] {
  const ends = [blocker.sender, blocker.receiver, blocker.owner].flatMap((id) => vpcOf(design, id) ?? [])
  const vpcs = [...new Map(ends.map((vpc) => [vpc.id, vpc])).values()]
  return vpcs.flatMap((vpc) =>
    all(design, 'aws/transit-gateway').flatMap((gateway): Repair[] => {
      if (attachmentsOf(design, vpc.id).some(({ ends: at }) => at?.a === gateway.id)) return []
      const [offer] = transitGatewayVpcAttachment.connect(design, gateway.id, vpc.id)
      if (!offer?.ok) return []
      const title = text('aws.fix.attach', { vpc: context.name(vpc.id), gateway: gateway.name })
      const preference = leadsTo(vpc, gateway.id) ? 'restore' : 'add'
      return [repair(`attach:${vpc.id}:${gateway.id}`, title, preference, offer.edit, gateway.id)]
    }),
  )

  function leadsTo(vpc: Of<'aws/vpc'>, gateway: string): boolean {
    return routeTablesOf(design, vpc.id).some(({ props }) => props.routes.some(({ target }) => target === gateway))
  }
}
