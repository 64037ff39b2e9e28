import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { recordsOf } from '../../catalog/lookup.ts'
import { ownersOf, routeUses } from '../findings/route-uses.ts'

export const ownSubnetRule: CheckRule = {
  id: 'azure/route-to-own-subnet',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined',
}

/**
 * A route table sends its own subnet's packets to an appliance in that subnet. What the appliance forwards unpacked would
 * come back to it; only packets inside its tunnel get away.
 */
export function routesToOwnSubnet({ design, name }: CheckContext): Finding[] {
  const tunnelled = new Set(recordsOf(design, 'azure/overlay').flatMap(({ ends }) => [ends?.a, ends?.b]))
  return routeUses(design).flatMap(({ table, index, route, subnet }): Finding[] => {
    const owner = ownersOf(design, route.nextHopIp ?? '').find(({ kind }) => kind === 'azure/nic')
    if (route.nextHopType !== 'VirtualAppliance' || !owner || owner.parent !== subnet.id) return []
    if (!tunnelled.has(String(owner.props['machine']))) return []
    const values = { table: table.name, prefix: route.prefix, appliance: name(owner.id), subnet: name(subnet.id) }
    return [
      {
        id: `${ownSubnetRule.id} ${table.id} ${subnet.id} ${route.prefix}`,
        rule: ownSubnetRule.id,
        severity: 'warning',
        what: text('azure.finding.own-subnet-route.what', values),
        where: text('azure.finding.route.where', { ...values, route: route.name }),
        why: text(`check.${ownSubnetRule.id}.why`),
        source: ownSubnetRule.source,
        marks: [{ record: table.id, path: `props.routes.${index}` }, { record: owner.id }, { record: subnet.id }],
        repairs: [],
      },
    ]
  })
}
