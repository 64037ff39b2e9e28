import { type Prefix, parsePrefix, prefixContains } from '../../../ip/index.ts'
import type { Design, RecordId } from '../../../model/index.ts'
import type { Fault } from '../../provider.ts'
import { type CustomRoute, NEXT_HOP_KINDS } from '../schema/route.ts'
import { vswitchCidrs } from './lookup.ts'
import { fault } from './place-result.ts'

const SERVICE = '100.64.0.0/10' as Prefix

/**
 * A custom route may contain a vSwitch CIDR, not equal it or lie inside it, nor lie inside 100.64.0.0/10; one
 * destination stands once in a table. Source: CreateRouteEntry.
 */
export function routeFaults(design: Design, routes: readonly CustomRoute[], vpc: RecordId): Fault[] {
  const locals = vswitchCidrs(design, vpc)
  return routes.flatMap((route, i): Fault[] => {
    const path = `props.routes.${i}`
    const destination = parsePrefix(route.destination)
    if (!destination) return []
    const local = locals.find((cidr) => prefixContains(cidr, destination))
    const twice = routes.slice(0, i).some((other) => other.destination === route.destination)
    return [
      ...(local ? [fault(`${path}.destination`, 'route-in-vswitch', { prefix: destination, vswitch: local })] : []),
      ...(prefixContains(SERVICE, destination)
        ? [fault(`${path}.destination`, 'route-in-service', { prefix: destination })]
        : []),
      ...(twice ? [fault(`${path}.destination`, 'route-twice', { prefix: destination })] : []),
      ...nextHopFaults(design, route, path),
    ]
  })
}

/** The next hops are records of the kind that the type names. */
function nextHopFaults(design: Design, { nextHopType, nextHops }: CustomRoute, path: string): Fault[] {
  const kind = NEXT_HOP_KINDS[nextHopType]
  if (kind === undefined)
    return nextHops.length > 0 ? [fault(`${path}.nextHops`, 'next-hop-unwanted', { type: nextHopType })] : []
  if (nextHops.length === 0) return [fault(`${path}.nextHops`, 'next-hop-missing', { type: nextHopType })]
  return nextHops.flatMap((id, i) => {
    const target = design.records[id]
    const wrong = target !== undefined && target.kind !== kind
    return wrong ? [fault(`${path}.nextHops.${i}`, 'next-hop-kind', { name: target.name, type: nextHopType })] : []
  })
}
