import type { RecordId } from '../../model/index.ts'
import type { Endpoint } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import type { EndpointView } from './views.ts'

export interface KnownEndpoint extends EndpointView {
  readonly endpoint: Endpoint
}

/**
 * One endpoint per record that traffic can begin or end at, by name: what the canvas draws as an endpoint. Addresses of
 * gateways and appliances' inner addresses are reached by pings too, but are not listed.
 */
export function listEndpoints(context: Context): KnownEndpoint[] {
  const byRecord = new Map<RecordId, Endpoint>()
  for (const endpoint of context.network.endpoints) {
    if (byRecord.has(endpoint.owner) || context.kind(endpoint.owner)?.shape !== 'endpoint') continue
    byRecord.set(endpoint.owner, endpoint)
  }
  return [...byRecord.values()]
    .map((endpoint) => ({
      record: endpoint.owner,
      name: recordName(context, endpoint.owner),
      address: endpoint.address,
      endpoint,
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.record, b.record))
}

const NUMBERS = /\d+|\D+/g

/** `vm-2` before `vm-10`, the same in every browser. */
export function compare(a: string, b: string): number {
  const left = a.match(NUMBERS) ?? []
  const right = b.match(NUMBERS) ?? []
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!]
    const order = Number(x) - Number(y)
    if (order > 0 || order < 0) return order
    if (x !== y) return x < y ? -1 : 1
  }
  return left.length - right.length
}

/** The endpoint that packets of a record leave from, listed or not. */
export function endpointOf(context: Context, record: RecordId): Endpoint | undefined {
  return context.network.endpoints.find((endpoint) => endpoint.owner === record)
}
