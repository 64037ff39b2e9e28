import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type RecordId, text } from '../../../../model/index.ts'
import { all, vnetOf } from '../../catalog/lookup.ts'

export const limitRule: CheckRule = {
  id: 'azure/limits',
  source:
    'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits',
}

/** Per virtual network, as published. Routes per table and rules per group are limits of their fields. */
const MAX = { peerings: 500, subnets: 3000, addresses: 65_536 } as const

/** Networks that hold more than the platform lets them. */
export function limits({ design }: CheckContext): Finding[] {
  const peerings = countBy(all(design, 'azure/vnet-peering').flatMap(({ ends }) => (ends ? [ends.a, ends.b] : [])))
  const subnets = countBy(all(design, 'azure/subnet').map(({ parent }) => parent))
  const addresses = countBy(all(design, 'azure/nic').map(({ id }) => vnetOf(design, id)?.id))
  return all(design, 'azure/vnet').flatMap(({ id, name }) => {
    const counts = { peerings: peerings.get(id) ?? 0, subnets: subnets.get(id) ?? 0, addresses: addresses.get(id) ?? 0 }
    return (Object.keys(MAX) as (keyof typeof MAX)[]).flatMap((what): Finding[] =>
      counts[what] <= MAX[what] ? [] : [tooMany(id, name, what, counts[what])],
    )
  })
}

function countBy(ids: readonly (RecordId | undefined)[]): Map<RecordId | undefined, number> {
  const counts = new Map<RecordId | undefined, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

const tooMany = (id: RecordId, name: string, what: keyof typeof MAX, count: number): Finding => ({
  id: `${limitRule.id} ${id} ${what}`,
  rule: limitRule.id,
  severity: 'error',
  what: text(`azure.finding.limit.${what}`, { vnet: name, count, max: MAX[what] }),
  where: text('finding.where.record', { record: name }),
  why: text(`check.${limitRule.id}.why`),
  source: limitRule.source,
  marks: [{ record: id }],
  repairs: [],
})
