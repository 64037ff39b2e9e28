import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { type CircuitGatewayRecord, connectionsAt } from '../../catalog/express-route/lookup.ts'
import { recordsOf } from '../../catalog/lookup.ts'

export const hairpinRule: CheckRule = {
  id: 'azure/er-hairpin',
  source: 'https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance',
}

/** Networks that reach each other over one circuit: it works, through both gateways and the peering location. One finding per circuit. */
export function hairpins({ design, name }: CheckContext): Finding[] {
  return recordsOf(design, 'azure/expressroute-circuit').flatMap((circuit): Finding[] => {
    const gateways = connectionsAt(design, circuit.id).flatMap(({ link, other }) => {
      const open = link.props.up && (other as CircuitGatewayRecord | undefined)?.props.allowRemoteVnetTraffic === true
      return open && other ? [other] : []
    })
    const [first, second] = gateways
    if (!first || !second) return []
    const values = { a: name(first.id), b: name(second.id), circuit: circuit.name }
    return [
      {
        id: `${hairpinRule.id} ${circuit.id}`,
        rule: hairpinRule.id,
        severity: 'warning',
        what: text('azure.finding.er-hairpin.what', values),
        where: text('finding.where.record', { record: circuit.name }),
        why: text(`check.${hairpinRule.id}.why`),
        ...(hairpinRule.source ? { source: hairpinRule.source } : {}),
        marks: [
          { record: circuit.id },
          ...gateways.map(({ id }) => ({ record: id, path: 'props.allowRemoteVnetTraffic' })),
        ],
        repairs: [],
      },
    ]
  })
}
