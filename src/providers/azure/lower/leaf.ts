import type { Prefix } from '../../../ip/index.ts'
import type { NextHop, Origin, RecordId, Table } from '../../../network/index.ts'
import { NIC_ORDER, nicShadows } from '../selection.ts'
import { leafId } from './ids.ts'
import type { Leaf } from './leaf-of.ts'
import { endpointShadows } from './private-link/routes.ts'
import type { VnetFacts } from './records.ts'

/** The distinct tables of a VNet. One without subnets has one all the same: its peers end there; so has one in which the platform sends. */
export function leavesOf({ vnet, subnets, routeTables, privateLink }: VnetFacts): Leaf[] {
  const byId = new Map<string, Leaf>()
  for (const { subnet } of subnets) {
    const id = leafId(vnet.id, subnet.props.routeTable)
    const owner = byId.has(id) ? vnet.id : subnet.id
    byId.set(id, { id, owner, routeTable: routeTables.find((table) => table.id === subnet.props.routeTable) })
  }
  const system = emptyLeaf(vnet.id)
  if (byId.size === 0 || (privateLink.platform && !byId.has(system.id))) byId.set(system.id, system)
  return [...byId.values()]
}

const emptyLeaf = (vnet: RecordId): Leaf => ({ id: leafId(vnet, undefined), routeTable: undefined, owner: vnet })

const LONGEST: Table['stages'] = [{ k: 'longest' }]

export function lowerLeaf(leaf: Leaf, { vnet, peers, privateLink }: VnetFacts): Table {
  return {
    id: leaf.id,
    owner: leaf.owner,
    order: NIC_ORDER,
    stages: LONGEST,
    shadows: privateLink.endpoints.length > 0 ? [...nicShadows, ...endpointShadows(privateLink.endpoints)] : nicShadows,
    scope: vnet.id,
    reach: [vnet.id, ...peers.map((peer) => peer.vnet.id)],
    self: [],
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  }
}

/**
 * Private and shared address space that the platform drops when nothing else is said.
 * Source: learn.microsoft.com, Virtual network traffic routing, default routes (RFC 1918, RFC 6598).
 */
export const NONE_PREFIXES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'] as Prefix[]

const ZERO = '0.0.0.0/0' as Prefix
const INTERNET: NextHop = { k: 'exit', where: 'internet' }
const DROP: NextHop = { k: 'drop', outcome: 'drop-route' }

/**
 * Routes that every subnet has: one per prefix of the VNet's address space (never per subnet), the Internet, and the
 * blocks that are dropped. Source: learn.microsoft.com, Virtual network traffic routing, default routes.
 */
export function lowerSystemRoutes(leaf: Leaf, { vnet }: VnetFacts): Origin[] {
  const { id: table } = leaf
  const owner = vnet.id
  const here: NextHop = { k: 'scope', scope: vnet.id }
  const origins: Origin[] = []
  for (const prefix of vnet.props.addressSpace as Prefix[]) {
    origins.push({ table, prefix, kind: 'local', next: here, owner, rule: 'azure/vnet-local' })
  }
  origins.push({ table, prefix: ZERO, kind: 'internet', next: INTERNET, owner, rule: 'azure/internet' })
  for (const prefix of NONE_PREFIXES) {
    origins.push({ table, prefix, kind: 'none', next: DROP, owner, rule: 'azure/none' })
  }
  return origins
}
