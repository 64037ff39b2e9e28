import type { SetId, Statement } from '../network/index.ts'
import { type AsPath, countInPath, mapPath, prepend } from './as-path.ts'
import type { Interner } from './interner.ts'
import type { Route } from './route.ts'

/** Statements with their names interned. `undefined` = no policy: everything passes unchanged. */
export type Policy = readonly PolicyStatement[] | undefined

export interface PolicyStatement {
  prefixes: number | undefined
  kinds: readonly number[] | undefined
  tags: readonly number[] | undefined
  groups: readonly number[] | undefined
  asIn: readonly number[] | undefined
  communities: readonly string[] | undefined
  source: Statement
  tag: number | undefined
}

/** Reads statements; `setNumber` numbers the prefix sets. An empty list is no policy. */
export function readPolicy(
  statements: readonly Statement[],
  interner: Interner,
  setNumber: (set: SetId) => number,
): Policy {
  if (statements.length === 0) return undefined
  const [only] = statements
  if (statements.length === 1 && only?.do === 'accept' && !only.match && !only.set) return undefined
  const numbers = (texts: readonly string[] | undefined) => texts?.map((text) => interner.number(text))
  return statements.map((source) => ({
    prefixes: source.match?.prefixes === undefined ? undefined : setNumber(source.match.prefixes),
    kinds: numbers(source.match?.kinds),
    tags: numbers(source.match?.tags),
    groups: numbers(source.match?.groups),
    asIn: source.match?.asIn,
    communities: source.match?.communities,
    source,
    tag: source.set?.tag === undefined ? undefined : interner.number(source.set.tag),
  }))
}

const pathHolds = (path: AsPath, list: readonly number[]) => list.some((asn) => countInPath(path, asn) > 0)

function matches(statement: PolicyStatement, route: Route, sets: ReadonlySet<number>, interner: Interner): boolean {
  if (statement.prefixes !== undefined && !sets.has(statement.prefixes)) return false
  if (statement.kinds && !statement.kinds.includes(route.kind)) return false
  if (statement.tags && !statement.tags.includes(route.tag)) return false
  if (statement.groups && !statement.groups.includes(route.group)) return false
  if (statement.asIn && !pathHolds(route.path, statement.asIn)) return false
  if (statement.communities) {
    const has = interner.communityList(route.communities)
    if (!statement.communities.some((community) => has.includes(community))) return false
  }
  return true
}

/**
 * Applies a policy to a route that the caller owns (it is changed in place). True = accepted. The first statement that
 * matches and does not `continue` decides; none matching denies. `rules` collects the statements that matched.
 */
export function applyPolicy(
  policy: Policy,
  route: Route,
  sets: ReadonlySet<number>,
  interner: Interner,
  rules?: string[],
): boolean {
  if (policy === undefined) return true
  for (const statement of policy) {
    if (!matches(statement, route, sets, interner)) continue
    rules?.push(statement.source.rule)
    if (statement.source.do === 'deny') return false
    if (statement.source.set) change(statement, route, interner)
    if (statement.source.do === 'accept') return true
  }
  return false
}

function change(statement: PolicyStatement, route: Route, interner: Interner): void {
  const set = statement.source.set
  if (!set) return
  if (set.localPref !== undefined) route.localPref = set.localPref
  if (set.med !== undefined) route.med = set.med
  if (set.addMed !== undefined) route.med += set.addMed
  if (set.weight !== undefined) route.weight = set.weight
  if (set.excludeAs !== undefined) {
    const gone = set.excludeAs
    route.path = mapPath(route.path, (asn) => (asn === gone ? undefined : asn))
  }
  if (set.replaceAs) {
    const [from, to] = set.replaceAs
    route.path = mapPath(route.path, (asn) => (asn === from ? to : asn))
  }
  if (set.prepend) for (let i = 0; i < set.prepend[1]; i++) route.path = prepend(route.path, set.prepend[0])
  if (statement.tag !== undefined) route.tag = statement.tag
  if (set.addCommunity !== undefined)
    route.communities = interner.communities([...interner.communityList(route.communities), set.addCommunity])
  if (set.priority !== undefined) route.priority = set.priority === 'med' ? route.med : set.priority
  if (set.category !== undefined) route.category = set.category
}
