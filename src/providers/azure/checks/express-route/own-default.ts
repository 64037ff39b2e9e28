import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import type { Prefix } from '../../../../ip/index.ts'
import { text } from '../../../../model/index.ts'
import { find, nicsOf, recordsOf } from '../../catalog/lookup.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { routeVia } from '../repairs/add-route.ts'

export const ownDefaultRule: CheckRule = {
  id: 'azure/appliance-own-default',
  source: 'https://learn.microsoft.com/azure/route-server/troubleshoot-route-server',
}

const ZERO = '0.0.0.0/0' as Prefix

/**
 * A Route Server programs the default route of an appliance into the appliance's own subnet too: what the appliance sends to the
 * Internet comes back to it, unless a user route of its subnet leads out. One finding per appliance.
 */
export function ownDefaults({ design, name }: CheckContext): Finding[] {
  const peered = new Set(
    recordsOf(design, 'azure/bgp-peering').flatMap(({ ends }) => {
      const both = [ends?.a, ends?.b].map((id) => design.records[id ?? ''])
      return both.some((each) => each?.kind === 'azure/route-server') ? both.flatMap((each) => each?.id ?? []) : []
    }),
  )
  return recordsOf(design, 'azure/appliance').flatMap((machine): Finding[] => {
    const subnet = find(design, 'azure/subnet', nicsOf(design, machine.id)[0]?.parent)
    const { advertises = [] } = machine.props as ApplianceProps
    if (!peered.has(machine.id) || !subnet || !advertises.includes(ZERO)) return []
    const table = design.records[subnet.props.routeTable ?? '']?.props as RouteTableProps | undefined
    if (table?.disableBgpRoutePropagation || table?.routes.some(({ prefix }) => prefix === ZERO)) return []
    const edit = routeVia(design, subnet, ZERO, 'internet', { nextHopType: 'Internet' })
    const values = { appliance: name(machine.id), subnet: name(subnet.id) }
    const title = text('azure.fix.own-default', values)
    return [
      {
        id: `${ownDefaultRule.id} ${machine.id}`,
        rule: ownDefaultRule.id,
        severity: 'error',
        what: text('azure.finding.own-default.what', values),
        where: text('finding.where.record', { record: name(subnet.id) }),
        why: text(`check.${ownDefaultRule.id}.why`),
        source: ownDefaultRule.source,
        marks: [
          { record: subnet.id, path: 'props.routeTable' },
          { record: machine.id, path: 'props.advertises' },
        ],
        repairs: edit ? [{ way: `own-default:${subnet.id}`, title, preference: 'add', edit }] : [],
      },
    ]
  })
}
