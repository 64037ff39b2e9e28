import { canonicalNumbers, type ParsedPrefix, PrefixTable } from '../ip/index.ts'
import type { LinkId, PrefixMatch } from '../network/index.ts'
import { holds } from './link-state.ts'
import type { Plan, Seed } from './plan.ts'
import type { Route } from './route.ts'

/** Prefixes that behave alike: the same speaker-side origins and the same membership in the sets that policies use. */
export interface PrefixClass {
  /** Interned signature: equal across solutions that share an interner. */
  key: number
  /** Tables with origins, ascending, and their routes in canonical order. */
  seedTables: number[]
  seedRoutes: Route[][]
  sets: ReadonlySet<number>
}

export interface Classes {
  all: PrefixClass[]
  /** Class of each prefix of the plan; -1 when every origin of it is conditioned away. */
  of: Int32Array
  byKey: Map<number, number>
}

const NO_SETS: ReadonlySet<number> = new Set()

/** Groups the prefixes of a plan into classes under a state of links. */
export function classify(plan: Plan, down: ReadonlySet<LinkId>): Classes {
  const setsOf = setIndex(plan)
  const classes: Classes = { all: [], of: new Int32Array(plan.prefixes.length), byKey: new Map() }
  const conditional = new Set(plan.conditional)
  const singles = new Map<Route, Int32Array>()
  for (let prefix = 0; prefix < plan.prefixes.length; prefix++) {
    const seeds = liveSeeds(plan, down, prefix, conditional.has(prefix))
    const sets = setsOf(plan.numbers[prefix] as ParsedPrefix)
    const [only] = seeds
    if (only && seeds.length === 1 && sets.size === 0) {
      // Most prefixes have one origin and are in no set: skip building their key.
      let byTable = singles.get(only.route)
      if (!byTable) {
        byTable = new Int32Array(plan.tables.length)
        singles.set(only.route, byTable)
      }
      const known = byTable[only.table] as number
      classes.of[prefix] = known > 0 ? known - 1 : classOf(plan, classes, seeds, sets)
      byTable[only.table] = (classes.of[prefix] as number) + 1
    } else classes.of[prefix] = seeds.length === 0 ? -1 : classOf(plan, classes, seeds, sets)
  }
  return classes
}

/** Classifies again only the prefixes whose origins depend on links that changed. */
export function reclassify(
  plan: Plan,
  down: ReadonlySet<LinkId>,
  before: Classes,
  downBefore: ReadonlySet<LinkId>,
): Classes {
  if (plan.conditional.length === 0) return before
  const setsOf = setIndex(plan)
  const classes: Classes = { all: [...before.all], of: before.of.slice(), byKey: new Map(before.byKey) }
  for (const prefix of plan.conditional) {
    const changed = (plan.seeds[prefix] as Seed[]).some(
      ({ origin }) => origin.when && holds(plan, down, origin.when) !== holds(plan, downBefore, origin.when),
    )
    if (!changed) continue
    const seeds = liveSeeds(plan, down, prefix, true)
    const sets = setsOf(plan.numbers[prefix] as ParsedPrefix)
    classes.of[prefix] = seeds.length === 0 ? -1 : classOf(plan, classes, seeds, sets)
  }
  return classes
}

function liveSeeds(plan: Plan, down: ReadonlySet<LinkId>, prefix: number, conditional: boolean): Seed[] {
  const seeds = plan.seeds[prefix] as Seed[]
  return conditional ? seeds.filter((seed) => holds(plan, down, seed.origin.when)) : seeds
}

function classOf(plan: Plan, classes: Classes, seeds: Seed[], sets: ReadonlySet<number>): number {
  const { interner } = plan
  let text = ''
  for (const seed of seeds) {
    const table = plan.tables[seed.table]?.table.id ?? ''
    text += `${interner.number(table)}:${interner.key(interner.templateText(seed.route))};`
  }
  if (sets.size > 0)
    text += `#${[...sets].map((set) => interner.number(plan.sets[set] as string)).sort((a, b) => a - b)}`
  const key = interner.key(text)
  const known = classes.byKey.get(key)
  if (known !== undefined) return known
  const fresh: PrefixClass = { key, seedTables: [], seedRoutes: [], sets }
  for (const seed of seeds) {
    const last = fresh.seedTables.length - 1
    if (fresh.seedTables[last] === seed.table) fresh.seedRoutes[last]?.push(seed.route)
    else {
      fresh.seedTables.push(seed.table)
      fresh.seedRoutes.push([seed.route])
    }
  }
  classes.byKey.set(key, classes.all.length)
  classes.all.push(fresh)
  return classes.all.length - 1
}

/** A function that tells which of the sets used by policies hold a prefix. */
function setIndex(plan: Plan): (prefix: ParsedPrefix) => ReadonlySet<number> {
  if (plan.sets.length === 0) return () => NO_SETS
  const index = new PrefixTable<{ set: number; mode: PrefixMatch['mode'] }[]>()
  plan.sets.forEach((id, set) => {
    for (const match of plan.network.sets[id] ?? []) {
      const numbers = canonicalNumbers(match.prefix)
      const list = index.get(numbers)
      if (list) list.push({ set, mode: match.mode })
      else index.set(numbers, [{ set, mode: match.mode }])
    }
  })
  return (prefix) => {
    let found: Set<number> | undefined
    index.visitCovering(prefix, (entries, length) => {
      for (const { set, mode } of entries) {
        const equal = length === prefix.length
        if (mode === 'exact' ? !equal : mode === 'longer' && equal) continue
        found ??= new Set()
        found.add(set)
      }
      return undefined
    })
    return found ?? NO_SETS
  }
}
