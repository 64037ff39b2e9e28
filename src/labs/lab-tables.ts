import { type Address, prefixContains } from '../ip/index.ts'
import type { RouteRow } from '../network/index.ts'
import type { Solution } from '../solver/index.ts'
import type { Lab, LabPath, LabState } from './lab.ts'
import { BGP_KINDS, FORWARDING } from './lab-words.ts'

const SHOWN = new Set(['connected', 'static', 'igp', 'bgp'])
const ORIGINS = ['i', 'e', '?'] as const

/** The forwarding table of each router, next hops resolved to addresses on its links. */
export function labFib(lab: Lab, solution: Solution): LabState['fib'] {
  const fib: LabState['fib'] = {}
  for (const { name } of lab.routers) {
    const rows = new Map<string, [string, string, string[]]>()
    for (const row of solution.rows(name)) {
      if (row.state !== 'active' || !SHOWN.has(row.kind)) continue
      const line = rows.get(row.prefix) ?? [row.prefix, row.kind, []]
      rows.set(row.prefix, line)
      for (const next of directHops(solution, row)) if (!line[2].includes(next)) line[2].push(next)
    }
    fib[name] = [...rows.values()]
  }
  return fib
}

/** Addresses on the router's links behind a route: a BGP or static next hop may need several steps. */
export function directHops(solution: Solution, row: RouteRow, depth = 0): string[] {
  const { next } = row
  if (next === null || depth > 8) return []
  if (next.k === 'drop') return ['blackhole']
  if (next.k !== 'address') return ['direct']
  return resolveHop(solution, row.table, next.address, depth)
}

function resolveHop(solution: Solution, router: string, hop: Address, depth: number): string[] {
  const rows = solution.lookup(router, hop, FORWARDING)?.rows ?? []
  return rows.flatMap((row) => {
    const direct = row.next?.k === 'box' || (row.next?.k === 'address' && row.next.address === hop)
    return direct || (row.next?.k === 'address' && prefixContains(row.prefix, row.next.address))
      ? [hop]
      : directHops(solution, row, depth + 1)
  })
}

/** The BGP table of each router that has sessions: the best path of each prefix. */
export function labBgp(lab: Lab, solution: Solution): LabState['bgp'] {
  const bgp: LabState['bgp'] = {}
  const speakers = new Set(solution.network.sessions.flatMap(({ from, to }) => [from, to]))
  for (const { name } of lab.routers) {
    bgp[name] = []
    if (!speakers.has(name)) continue
    for (const prefix of solution.prefixesAt(name)) {
      const rows = solution.rowsAt(name, prefix, { kinds: BGP_KINDS })
      const best =
        rows.find(({ kind }) => kind === 'own') ??
        rows.find(({ kind }) => kind === 'redistributed') ??
        rows.find(({ state }) => state === 'active')
      if (best) bgp[name].push([prefix, [pathOf(best)]])
    }
  }
  return bgp
}

function pathOf(row: RouteRow): LabPath {
  const next = row.next?.k === 'address' ? row.next.address : 'self'
  const { asPath, localPref, med, originCode } = row.attrs
  return [next, asPath.join(' '), localPref, med, ORIGINS[originCode] ?? '?']
}
