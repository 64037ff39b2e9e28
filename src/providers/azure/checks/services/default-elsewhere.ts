import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { recordsOf } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { type RouteUse, routeUses } from '../findings/route-uses.ts'
import { withProp } from '../situation.ts'

export const natUnusedRule: CheckRule = {
  id: 'azure/nat-unused',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#outbound-connectivity',
}

export const firewallExitRule: CheckRule = {
  id: 'azure/firewall-exit',
  source: 'https://learn.microsoft.com/azure/firewall/forced-tunneling',
}

/** User routes that send everything somewhere else than to the Internet. */
const elsewhere = (context: CheckContext): RouteUse[] =>
  routeUses(context.design).filter(({ route }) => route.prefix === '0.0.0.0/0' && route.nextHopType !== 'Internet')

/** A NAT gateway works only for what leaves by the default route to the Internet. */
export function unusedNatGateways(context: CheckContext): Finding[] {
  const { design, name } = context
  return elsewhere(context).flatMap(({ table, index, subnet }): Finding[] => {
    const nat = design.records[subnet.props.natGateway ?? '']
    if (!nat) return []
    const values = { nat: nat.name, subnet: name(subnet.id), table: table.name }
    return [
      {
        id: `${natUnusedRule.id} ${nat.id} ${subnet.id}`,
        rule: natUnusedRule.id,
        severity: 'warning',
        what: text('azure.finding.nat-unused.what', values),
        where: text('finding.where.record', { record: values.subnet }),
        why: text(`check.${natUnusedRule.id}.why`),
        source: natUnusedRule.source,
        marks: [
          { record: subnet.id, path: 'props.natGateway' },
          { record: table.id, path: `props.routes.${index}` },
        ],
        repairs: [],
      },
    ]
  })
}

/** Azure Firewall needs the Internet itself, unless it was made for forced tunneling. */
export function firewallsWithoutExit(context: CheckContext): Finding[] {
  const { design, name } = context
  return elsewhere(context).flatMap(({ table, index, subnet }): Finding[] => {
    const firewall = recordsOf(design, 'azure/firewall').find(({ parent }) => parent === subnet.id)
    if (!firewall) return []
    const { routes } = table.props as unknown as RouteTableProps
    const direct = routes.map((each, i) => {
      if (i !== index) return each
      const { nextHopIp: _, ...rest } = each
      return { ...rest, nextHopType: 'Internet' as const }
    })
    return [
      {
        id: `${firewallExitRule.id} ${firewall.id}`,
        rule: firewallExitRule.id,
        severity: 'error',
        what: text('azure.finding.firewall-exit.what', { firewall: firewall.name, table: table.name }),
        where: text('finding.where.record', { record: name(subnet.id) }),
        why: text(`check.${firewallExitRule.id}.why`),
        source: firewallExitRule.source,
        marks: [{ record: table.id, path: `props.routes.${index}` }, { record: firewall.id }],
        repairs: [
          {
            way: `firewall-exit:${table.id}`,
            title: text('azure.fix.firewall-exit', { table: table.name }),
            preference: 'restore',
            edit: { put: [withProp(table, 'routes', direct)] },
          },
        ],
      },
    ]
  })
}
