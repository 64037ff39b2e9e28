import type { Design } from '../model/index.ts'
import type { Blocker, Repair } from './contract.ts'
import { PREFERENCES } from './contract.ts'
import { type BlockerFinding, describeBlocker } from './describe-blocker.ts'
import { blockerKey, findBlockers } from './find-blockers.ts'
import type { Fix } from './fix.ts'
import { costOf, listChanges } from './list-changes.ts'
import { attemptEdit, byPreference, fixFrom, isSound, withoutLargerOnes } from './prove-fix.ts'
import type { AskedFlow, Trial, Workbench } from './trial.ts'

export interface FlowExplanation {
  readonly flow: AskedFlow
  readonly passes: boolean
  /** Everything that must go before the flow passes, in the order in which it is met; forward before return. */
  readonly blockers: readonly BlockerFinding[]
  /** Every sensible way to repair all of them, best first. Each was proved on a copy. */
  readonly fixes: readonly Fix[]
}

/** Blockers one behind the other that are followed, and candidates that are tried for all but the first. */
const MAX_DEPTH = 8
const BREADTH = 3
const MAX_FIXES = 6
/** Copies that one explanation may solve. */
const BUDGET = 240

/** One way through: what was met, what was done about it, and the copy in which the flow passes. */
interface Way {
  readonly met: readonly Blocker[]
  readonly repairs: readonly Repair[]
  readonly end: Trial
}

/**
 * All blockers of a flow in both directions, and all repairs, by iterated repair on copies: first blocker, smallest
 * repair, lower and solve again, next blocker, until the round trip passes. It branches where the first blocker has
 * several repairs; later ones stay on the way that was begun.
 */
export function explainFlow(bench: Workbench, design: Design, flow: AskedFlow): FlowExplanation {
  const start = bench.attempt(design)
  const stops = start ? findBlockers(start, flow) : []
  const [first] = stops
  if (!start || !first) return { flow, passes: start?.trip(flow)?.ok ?? false, blockers: [], fixes: [] }
  const ways = findWays(bench, start, flow, first)
  const found = ways.map((way) => fixFrom(design, way.end.design, way.repairs)).sort(byPreference)
  const fixes = withoutLargerOnes(found).slice(0, MAX_FIXES)
  return { flow, passes: false, blockers: tellBlockers(bench, start, flow, stops, ways), fixes }
}

/**
 * Every repair of the first blocker, followed to its end. Once one setting mends all, others are looked at only if they
 * are as short: nobody builds an appliance where a switch was off.
 */
function findWays(bench: Workbench, start: Trial, flow: AskedFlow, first: Blocker): Way[] {
  const search: Search = { bench, flow, left: BUDGET, depth: MAX_DEPTH }
  return candidatesFor(bench, start, first, undefined).flatMap((repair) => {
    const way = follow(search, start, [first], [repair])
    if (!way || !isSound(bench, start, way.end)) return []
    if (repair.preference === 'restore' && way.repairs.length === 1) search.depth = 1
    return [way]
  })
}

interface Search {
  readonly bench: Workbench
  readonly flow: AskedFlow
  left: number
  /** Repairs that one way may be made of. */
  depth: number
}

/** Repairs of the same way first, then those that mend, then the small ones. */
function candidatesFor(bench: Workbench, trial: Trial, blocker: Blocker, way: string | undefined): Repair[] {
  const rank = (repair: Repair) => (repair.way === way ? -1 : PREFERENCES.indexOf(repair.preference))
  const size = ({ edit }: Repair) => edit.put?.length ?? 0
  const seen = new Set<string>()
  return [...bench.repairs(blocker, trial.design)]
    .sort((a, b) => rank(a) - rank(b) || size(a) - size(b) || (a.way < b.way ? -1 : 1))
    .filter(({ edit }) => {
      const key = JSON.stringify(edit)
      return !seen.has(key) && seen.add(key)
    })
}

/** Applies the last repair and goes on with what is met next; `undefined` where that leads nowhere. */
function follow(search: Search, trial: Trial, met: readonly Blocker[], repairs: readonly Repair[]): Way | undefined {
  const last = repairs.at(-1)
  if (!last || search.left-- <= 0) return undefined
  const end = attemptEdit(search.bench, trial.design, last.edit)
  if (!end) return undefined
  const stops = findBlockers(end, search.flow)
  const [next] = stops
  if (!next) return end.trip(search.flow)?.ok ? { met, repairs, end } : undefined
  const known = met.some((blocker) => blockerKey(blocker) === blockerKey(next))
  if (known || repairs.length >= search.depth) return undefined
  for (const [blocker, repair] of nextSteps(search.bench, end, stops, last.way)) {
    const way = follow(search, end, [...met, blocker], [...repairs, repair])
    if (way) return way
  }
  return undefined
}

/** What goes on with the way begun, on either leg, else repairs of the first blocker. */
function nextSteps(bench: Workbench, trial: Trial, stops: readonly Blocker[], way: string): [Blocker, Repair][] {
  const all = stops.map((blocker) => ({ blocker, repairs: candidatesFor(bench, trial, blocker, way) }))
  const same = all.flatMap(({ blocker, repairs }) =>
    repairs.filter((repair) => repair.way === way).map((repair): [Blocker, Repair] => [blocker, repair]),
  )
  const first = (all[0]?.repairs ?? []).map((repair): [Blocker, Repair] => [all[0]!.blocker, repair])
  return [...same, ...first.filter(([, repair]) => repair.way !== way)].slice(0, BREADTH)
}

/** Both first stops, and what the smallest repair of the design as it stands meets behind them. */
function tellBlockers(
  bench: Workbench,
  start: Trial,
  flow: AskedFlow,
  stops: readonly Blocker[],
  ways: readonly Way[],
): BlockerFinding[] {
  const cost = ({ end }: Way) => costOf(listChanges(start.design, end.design))
  const smallest = ways.reduce<Way | undefined>(
    (best, way) => (!best || cost(way) < cost(best) ? way : best),
    undefined,
  )
  const blockers = new Map([...stops, ...(smallest?.met ?? [])].map((blocker) => [blockerKey(blocker), blocker]))
  return [...blockers].map(([key, blocker]) => {
    const repairs = ways.flatMap((way) =>
      way.repairs.filter((_, i) => way.met[i] !== undefined && blockerKey(way.met[i]) === key),
    )
    return describeBlocker(
      bench,
      smallest && !stops.includes(blocker) ? smallest.end.design : start.design,
      flow,
      blocker,
      repairs,
    )
  })
}
