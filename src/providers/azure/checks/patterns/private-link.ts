import { type Prefix, parseAddress, prefixContains } from '../../../../ip/index.ts'
import { type Design, type Edit, freeId, type RecordId } from '../../../../model/index.ts'
import { recordsOf, vnetOf } from '../../catalog/lookup.ts'
import { privateConnection } from '../../catalog/private-link/private-connection.ts'
import { privateLinkService } from '../../catalog/private-link/private-link-service.ts'
import { type Draft, offered, place } from './draft.ts'
import type { PatternSituation } from './situation.ts'

/**
 * A Private Link service before the spoke's machines and a private endpoint in the hub that leads to it: branches call
 * an address of the hub. Source: github.com/skmkzyk/bicep-templates, 20220923_nat-loadbalancer.
 */
export function addressInHub(situation: PatternSituation): Draft {
  const { design, spoke, hub } = situation
  const start: Draft = { design, edit: {} }
  const present = recordsOf(design, 'azure/private-link-service').find(({ id }) => vnetOf(design, id)?.id === spoke.id)
  const [served, service] = present
    ? [start, present.id]
    : place(start, privateLinkService.place(design, { parent: spoke.id, at: { x: 0, y: 0 } }))
  const { design: after, edit } = offered(served, privateConnection.connect(served.design, hub.vnet.id, service))
  const endpoint = recordsOf(after, 'azure/private-connection').find(({ ends }) => ends?.b === service)?.ends?.a
  return { design: after, edit: { ...edit, ...(endpoint && calledFrom(situation, after, endpoint)) } }
}

/** What the branches' machines are to reach from now on; a Private Link carries no ICMP. */
function calledFrom({ design, hub }: PatternSituation, after: Design, endpoint: RecordId): Edit {
  const from = Object.values(design.records)
    .filter(({ props: { address } }) => hub.branches.some((range) => isIn(range, address)))
    .map(({ id }) => id)
    .sort()
  if (from.length === 0) return {}
  const id = freeId(after, ['branch', endpoint])
  return { putIntents: [{ id, from, to: [endpoint], expect: 'reach', probe: 'tcp/22' }] }
}

function isIn(range: Prefix, value: unknown): boolean {
  const address = typeof value === 'string' ? parseAddress(value) : undefined
  return address !== undefined && prefixContains(range, address)
}
