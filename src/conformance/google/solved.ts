import type { Address } from '../../ip/index.ts'
import { text } from '../../model/index.ts'
import type { NextHop, RouteRow } from '../../network/index.ts'
import { google } from '../../providers/google/index.ts'
import { tunnelOf } from '../../providers/joint/vpn-ids.ts'
import { Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'
import type { Topology } from './topology.ts'

export interface GoogleCase extends SolvedCase {
  readonly topology: Topology
}

/** The table of a region of a network, for machines with these tags: that of one that has them, else the network's. */
export function tableOf(solved: GoogleCase, network: string, region: string, tags: readonly string[] = []): string {
  const { topology, design } = solved
  const record = topology.networks.get(network)
  if (!record) throw new Missing(`network ${network}`)
  const tagged = Object.values(design.records).find((nic) => {
    const machine = design.records[String(nic.props['machine'])]
    const own = (machine?.props['tags'] ?? []) as string[]
    const subnet = design.records[nic.parent ?? '']
    const here = subnet?.parent === record.id && subnet.props['region'] === region
    return nic.kind === 'google/nic' && here && tags.length > 0 && tags.every((tag) => own.includes(tag))
  })
  const asked = tagged ?? record
  const refs = google.views.tablesOf(asked, design)
  const rows = (tagged ? refs[0] : refs.find(({ id }) => id === `routes-${region}`))?.rows
  if (rows?.k !== 'table') throw new Missing(`a machine of ${network} in ${region}`)
  return rows.table
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

export interface ShownRow {
  readonly row: RouteRow
  /** As the Routes page prints it. */
  readonly priority: string
}

/** Dynamic routes of a table, as the Routes page shows them. */
export function dynamicRows({ design, solution }: GoogleCase, table: string): ShownRow[] {
  const rows = solution.rows(table)
  const ref = { id: 'routes', title: text('google.view.routes'), record: table, rows: { k: 'table', table } } as const
  const shown = google.views.table(ref, rows, { design })
  const at = shown.columns.findIndex(({ id }) => id === 'priority')
  return shown.rows.flatMap(({ cells, of }) => {
    const row = rows[of[0] ?? -1]
    return row && /dynamic$/.test(row.kind) ? [{ row, priority: String(cells[at]) }] : []
  })
}

/** Next hops of the routes that Cloud Routers call the best. */
export function bestHops(solved: GoogleCase): string[] {
  const { design, solution } = solved
  return Object.values(design.records).flatMap((record) => {
    const [ref] = record.kind === 'google/cloud-router' ? google.views.tablesOf(record, design) : []
    if (!ref) return []
    const rows = solution.rows(record.id)
    const best = google.views.table(ref, rows, { design }).rows.filter(({ state }) => state === 'active')
    return best.flatMap(({ of }) => (rows[of[0] ?? -1] ? [hopName(solved, rows[of[0] ?? -1]!)] : []))
  })
}

export const isSuppressed = (row: RouteRow): boolean => row.lostBy?.rule === 'google/inside-subnet'
