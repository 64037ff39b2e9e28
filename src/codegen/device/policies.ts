import type { Prefix } from '../../ip/index.ts'
import { prefixNumbers } from '../../ip/index.ts'
import type { DeviceBgp, DeviceNeighbor, PolicyStatement, PrefixRule } from './device-config.ts'

/** Routing policies as the lists and maps that routers have, named and numbered. What several neighbors share is there once. */
export interface RoutingPolicies {
  readonly prefixLists: readonly PrefixList[]
  readonly asPathLists: readonly AsPathList[]
  readonly routeMaps: readonly RouteMap[]
  /** Names of the maps of a neighbor. */
  readonly of: ReadonlyMap<DeviceNeighbor, { readonly receives: string; readonly sends: string }>
}

export interface PrefixList {
  readonly name: string
  readonly entries: readonly PrefixListEntry[]
}

/** Permits the prefix itself, or with `ge` and `le` what lies in it and has a length between them. */
export interface PrefixListEntry {
  readonly sequence: number
  readonly prefix: Prefix
  readonly ge?: number
  readonly le?: number
}

export interface AsPathList {
  readonly name: string
  readonly asns: readonly number[]
}

export interface RouteMap {
  readonly name: string
  readonly entries: readonly RouteMapEntry[]
}

export interface RouteMapEntry {
  readonly sequence: number
  readonly do: 'permit' | 'deny'
  readonly prefixList?: string
  readonly asPathList?: string
  readonly set: NonNullable<PolicyStatement['set']>
}

/** The policies of all neighbors. Names: `in-1`, `out-1` for the maps, `in-1-10` for the lists of their entry 10. */
export function routingPolicies({ neighbors }: DeviceBgp): RoutingPolicies {
  const known = new Map<string, string>()
  const prefixLists: PrefixList[] = []
  const asPathLists: AsPathList[] = []
  const routeMaps: RouteMap[] = []
  const counts = { in: 0, out: 0 }
  const mapFor = (way: 'in' | 'out', statements: readonly PolicyStatement[]): string => {
    const key = `${way} ${JSON.stringify(statements)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const name = `${way}-${++counts[way]}`
    known.set(key, name)
    const entries = statements.map((statement, i): RouteMapEntry => {
      const sequence = 10 * (i + 1)
      const list = `${name}-${sequence}`
      if (statement.prefixes) prefixLists.push({ name: list, entries: statement.prefixes.flatMap(entriesOf) })
      if (statement.asIn) asPathLists.push({ name: list, asns: statement.asIn })
      return {
        sequence,
        do: statement.do,
        ...(statement.prefixes ? { prefixList: list } : {}),
        ...(statement.asIn ? { asPathList: list } : {}),
        set: statement.set ?? {},
      }
    })
    // A map without entries is no map to most systems: this one denies in so many words.
    routeMaps.push({ name, entries: entries.length > 0 ? entries : [{ sequence: 10, do: 'deny', set: {} }] })
    return name
  }
  const of = new Map(
    neighbors.map((neighbor) => [
      neighbor,
      { receives: mapFor('in', neighbor.receives), sends: mapFor('out', neighbor.sends) },
    ]),
  )
  return { prefixLists, asPathLists, routeMaps, of }
}

function entriesOf({ prefix, mode }: PrefixRule, i: number): PrefixListEntry[] {
  const { family, length } = prefixNumbers(prefix)
  const longest = family === 4 ? 32 : 128
  const sequence = 5 * (i + 1)
  if (mode === 'exact' || (mode === 'or-longer' && length === longest)) return [{ sequence, prefix }]
  if (mode === 'or-longer') return [{ sequence, prefix, le: longest }]
  return length === longest ? [] : [{ sequence, prefix, ge: length + 1, le: longest }]
}
