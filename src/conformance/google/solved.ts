import type { Address } from '../../ip/index.ts'
import type { NextHop, RouteRow } from '../../network/index.ts'
import { leafId } from '../../providers/google/lower/ids.ts'
import { tunnelOf } from '../../providers/joint/vpn-ids.ts'
import { Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'
import type { Topology } from './topology.ts'

export interface GoogleCase extends SolvedCase {
  readonly topology: Topology
}

/** The table of a region of a network, for machines with these tags. */
export function tableOf(
  { topology, solution }: GoogleCase,
  network: string,
  region: string,
  tags: readonly string[] = [],
) {
  const record = topology.networks.get(network)
  if (!record) throw new Missing(`network ${network}`)
  const tables = new Set(solution.network.tables.map(({ id }) => id))
  const asked = [...tags].sort()
  // A tag that no route asks for makes no table of its own.
  const found = [leafId(record.id, region, asked), leafId(record.id, region)].find((id) => tables.has(id))
  if (found === undefined) throw new Missing(`a machine of ${network} in ${region}`)
  return found
}

/** A next hop in the case's words. */
export function hopName({ topology, design }: GoogleCase, row: RouteRow): string {
  const next: NextHop | null = row.next
  switch (next?.k) {
    case 'scope':
      if (row.kind !== 'peer-subnet') return row.name ?? '?'
      return `peer:${design.records[next.scope]?.name}/${row.name}`
    case 'link':
      return next.labels?.[0] ?? tunnelName(topology, next.link)
    case 'address':
      return topology.hops.get(next.address) ?? next.address
    default:
      return next?.k ?? 'none'
  }
}

function tunnelName({ tunnels }: Topology, link: string): string {
  const n = tunnelOf(link)?.n
  const found = [...tunnels].find(([, { vpn, tunnel }]) => tunnel === n && link.startsWith(`${vpn.id}/tunnel`))
  return found?.[0] ?? link
}

/** Rows that a packet to an address follows, stage by stage; none: it is dropped. */
export function lookUp({ solution }: GoogleCase, table: string, address: string): RouteRow[] {
  const stages = solution.network.tables.find(({ id }) => id === table)?.stages ?? []
  for (const stage of stages) {
    if (stage.k !== 'longest') throw new Missing('lookups with policy-based routes')
    const found = solution.lookup(table, address as Address, stage.kinds)
    if (found) return found.rows
  }
  return []
}

/** Dynamic routes of a table that are not hidden by a subnet. */
export const dynamicRows = ({ solution }: GoogleCase, table: string): RouteRow[] =>
  solution.rows(table).filter(({ kind }) => kind === 'dynamic' || kind === 'peer-dynamic')

export const isSuppressed = (row: RouteRow): boolean => row.lostBy?.rule === 'google/inside-subnet'
