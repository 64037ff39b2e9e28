import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { NicKind } from '../selection.ts'

/** Words of the REST API, of which the portal's are translations. */
export interface ApiRow {
  readonly source: 'Default' | 'User' | 'VirtualNetworkGateway'
  readonly state: 'Active' | 'Invalid'
  readonly nextHopType: string
  readonly nextHopIps: readonly string[]
}

/**
 * One route of a NIC's table in the API's words.
 * Source: learn.microsoft.com, EffectiveRoute class of the Network SDK; printed outputs of azure-networking-lab.
 */
export function apiRow(row: RouteRow): ApiRow {
  const kind = row.kind as NicKind
  return {
    source: sourceOf(kind),
    state: row.state === 'active' ? 'Active' : 'Invalid',
    nextHopType: nextHopTypeOf(kind, row.next),
    nextHopIps: nextHopIpsOf(row.next),
  }
}

function sourceOf(kind: NicKind): ApiRow['source'] {
  if (kind === 'user') return 'User'
  return kind === 'gateway' ? 'VirtualNetworkGateway' : 'Default'
}

function nextHopTypeOf(kind: NicKind, next: NextHop | null): string {
  switch (kind) {
    case 'local':
      return 'VnetLocal'
    case 'peering':
      return 'VNetPeering'
    case 'global-peering':
      return 'VNetGlobalPeering'
    case 'gateway':
      return 'VirtualNetworkGateway'
    case 'private-endpoint':
      return 'InterfaceEndpoint'
    case 'internet':
      return 'Internet'
    case 'none':
      return 'None'
    case 'user':
      return userNextHopType(next)
  }
}

function userNextHopType(next: NextHop | null): string {
  switch (next?.k) {
    case 'address':
      return 'VirtualAppliance'
    case 'link':
      return 'VirtualNetworkGateway'
    case 'scope':
      return 'VnetLocal'
    case 'exit':
      return 'Internet'
    case 'drop':
      if (next.outcome === 'blackhole') return 'VirtualNetworkGateway'
      return next.outcome === 'next-hop-unreachable' ? 'VirtualAppliance' : 'None'
    default:
      return 'None'
  }
}

function nextHopIpsOf(next: NextHop | null): readonly string[] {
  if (next?.k === 'address') return [next.address]
  return next?.k === 'link' ? (next.labels ?? []) : []
}
