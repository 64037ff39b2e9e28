import type { Design } from '../model/index.ts'
import { editMarks } from './change-marks.ts'
import { type Blocker, PREFERENCES } from './contract.ts'
import { type BlockerFinding, describeBlocker } from './describe-blocker.ts'
import { blockerKey, findBlockers } from './find-blockers.ts'
import { findWays, type Step, type Way } from './find-ways.ts'
import type { Fix } from './fix.ts'
import { costOf, listChanges } from './list-changes.ts'
import { byPreference, fixFrom, withoutLargerOnes } from './prove-fix.ts'
import type { AskedFlow, Trial, Workbench } from './trial.ts'

export interface FlowExplanation {
  readonly flow: AskedFlow
  readonly passes: boolean
  /** Everything that must go before the flow passes, in the order in which it is met; forward before return. */
  readonly blockers: readonly BlockerFinding[]
  /** Every sensible way to repair all of them, best first. Each was proved on a copy. */
  readonly fixes: readonly Fix[]
}

const MAX_FIXES = 6

/** Explanations are asked for again by the list of findings, by one flow, and by what repairs several. */
const explained = new WeakMap<Trial, Map<string, FlowExplanation>>()

/**
 * All blockers of a flow in both directions, and all repairs, by iterated repair on copies: first blocker, smallest
 * repair, lower and solve again, next blocker, until the round trip passes. It branches where the first blocker has
 * several repairs; later ones stay on the way that was begun.
 */
export function explainFlow(bench: Workbench, design: Design, flow: AskedFlow): FlowExplanation {
  const start = bench.attempt(design)
  if (!start) return { flow, passes: false, blockers: [], fixes: [] }
  const told = explained.get(start) ?? new Map<string, FlowExplanation>()
  explained.set(start, told)
  const key = JSON.stringify(flow)
  const known = told.get(key) ?? explainAnew(bench, start, flow)
  told.set(key, known)
  return known
}

function explainAnew(bench: Workbench, start: Trial, flow: AskedFlow): FlowExplanation {
  const stops = findBlockers(start, flow)
  const [first] = stops
  if (!first) return { flow, passes: start.trip(flow)?.ok ?? false, blockers: [], fixes: [] }
  const ways = findWays(bench, start, flow, stops)
  const fixOf = ({ steps, end }: Way) =>
    fixFrom(
      start.design,
      end,
      steps.map(({ repair }) => repair),
    )
  const fixes = withoutLargerOnes(ways.map(fixOf).sort(byPreference)).slice(0, MAX_FIXES)
  return { flow, passes: false, blockers: tellBlockers(bench, start, flow, stops, ways), fixes }
}

/** Both first stops, and what the repair nearest to the design as it stands meets behind them. */
function tellBlockers(
  bench: Workbench,
  start: Trial,
  flow: AskedFlow,
  stops: readonly Blocker[],
  ways: readonly Way[],
): BlockerFinding[] {
  const steps = nearestTo(start, ways)?.steps ?? []
  const met = [...stops.map((blocker) => ({ blocker, before: start.design })), ...steps]
  const first = new Map<string, { blocker: Blocker; before: Design }>()
  for (const each of met) if (!first.has(blockerKey(each.blocker))) first.set(blockerKey(each.blocker), each)
  return [...first].map(([key, { blocker, before }]) => {
    const taken = ways.flatMap((way) => way.steps.filter((step) => blockerKey(step.blocker) === key))
    const marks = taken.flatMap((step: Step) => editMarks(bench.kinds, step.before, step.repair.edit))
    const along = ways
      .filter(({ steps: own }) => !own.some((step) => blockerKey(step.blocker) === key))
      .flatMap(({ steps: own }) => own.map(({ repair }) => repair))
    return describeBlocker(bench, before, flow, blocker, { repairs: taken.map(({ repair }) => repair), along, marks })
  })
}

/** The way that leaves the design most as it was meant, and of those the one that changes least. */
function nearestTo(start: Trial, ways: readonly Way[]): Way | undefined {
  const laxest = ({ steps }: Way) => Math.max(...steps.map(({ repair }) => PREFERENCES.indexOf(repair.preference)))
  const rank = (way: Way) => laxest(way) * 1000 + costOf(listChanges(start.design, way.end.design))
  return ways.reduce<Way | undefined>((best, way) => (!best || rank(way) < rank(best) ? way : best), undefined)
}
