import { type Prefix, prefixContains, prefixNumbers } from '../ip/index.ts'
import { type RecordId, text } from '../model/index.ts'
import type { Network, TableId } from '../network/index.ts'
import type { CheckContext, CheckRule, Finding } from './contract.ts'
import type { Trial } from './trial.ts'

export const joinedRangesRule: CheckRule = {
  id: 'core/joined-ranges-differ',
  source: 'https://www.rfc-editor.org/rfc/rfc1918#section-4',
}

interface Range {
  readonly prefix: Prefix
  readonly owner: RecordId
  readonly part: TableId
  readonly scope: string
  readonly start: bigint
  readonly length: number
}

/** Findings that are told at most. */
const MAX_TOLD = 50

/**
 * Networks that have overlapping ranges and are joined by links over others: packets for the shared part come to one of
 * them only. Directly joined ones are told by the rules of their platform.
 */
export function joinedRanges({ network }: Trial, { name }: CheckContext): Finding[] {
  const neighbors = directNeighbors(network)
  const told = new Map<string, Finding>()
  const open: Range[] = []
  for (const range of rangesOf(network)) {
    while (open.length > 0 && !prefixContains(open.at(-1)!.prefix, range.prefix)) open.pop()
    for (const around of open) {
      const pair = [around.owner, range.owner].sort().join(' ')
      const apart = around.part !== range.part || around.scope === range.scope || around.owner === range.owner
      if (apart || neighbors.has(pair) || told.has(pair) || told.size >= MAX_TOLD) continue
      told.set(pair, findingOf(around, range, name))
    }
    open.push(range)
  }
  return [...told.values()]
}

function findingOf(a: Range, b: Range, name: CheckContext['name']): Finding {
  const values = { a: name(a.owner), b: name(b.owner), prefix: b.prefix }
  const [first, second] = [a.owner, b.owner].sort()
  return {
    id: `${joinedRangesRule.id} ${first} ${second}`,
    rule: joinedRangesRule.id,
    severity: 'warning',
    what: text('finding.joined-ranges.what', values),
    where: text('finding.joined-ranges.where', { ...values, around: a.prefix }),
    why: text(`check.${joinedRangesRule.id}.why`),
    source: joinedRangesRule.source,
    marks: [{ record: a.owner }, { record: b.owner }],
    repairs: [],
  }
}

/** Each network's own ranges, widest first where they begin alike; subnets of one network have its scope in common. */
function rangesOf(network: Network): Range[] {
  const partOf = partsOf(network)
  const scopes = new Map(network.tables.map(({ id, scope }) => [id, scope]))
  const seen = new Set<string>()
  const ranges = network.origins.flatMap(({ table, prefix, next, owner }): Range[] => {
    const scope = next?.k === 'scope' && next.link === undefined ? next.scope : next?.k === 'box' ? table : undefined
    const { family, value, length } = prefixNumbers(prefix)
    const key = `${scope} ${prefix}`
    const isHost = length === (family === 4 ? 32 : 128)
    if (scope === undefined || isHost || length === 0 || seen.has(key)) return []
    seen.add(key)
    return [{ prefix, owner, part: partOf(table), scope: scopes.get(table) ?? scope, start: BigInt(value), length }]
  })
  return ranges.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.length - b.length))
}

/** Which tables links and sessions join, over any number of others. */
function partsOf({ tables, links }: Network): (table: TableId) => TableId {
  const parent = new Map<TableId, TableId>(tables.map(({ id }) => [id, id]))
  const find = (id: TableId): TableId => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  const byScope = new Map<string, TableId>()
  for (const { id, scope } of tables) {
    if (scope === undefined) continue
    const other = byScope.get(scope)
    if (other === undefined) byScope.set(scope, id)
    else parent.set(find(id), find(other))
  }
  for (const { from, to } of links) if (parent.has(from) && parent.has(to)) parent.set(find(from), find(to))
  return find
}

/** Owners of ranges with a route straight to each other's scope. */
function directNeighbors({ origins, tables }: Network): ReadonlySet<string> {
  const scopeOwners = new Map<string, RecordId>()
  for (const { next, owner } of origins)
    if (next?.k === 'scope' && next.link === undefined) scopeOwners.set(next.scope, owner)
  const scopeOf = new Map(tables.map(({ id, scope }) => [id, scope]))
  const pairs = new Set<string>()
  for (const { table, next } of origins) {
    if (next?.k !== 'scope' || next.link === undefined) continue
    const [here, there] = [scopeOwners.get(scopeOf.get(table) ?? ''), scopeOwners.get(next.scope)]
    if (here !== undefined && there !== undefined) pairs.add([here, there].sort().join(' '))
  }
  return pairs
}
