import type { Design } from '../model/index.ts'
import { type Blocker, PREFERENCES, type Repair } from './contract.ts'
import { blockerKey, findBlockers } from './find-blockers.ts'
import { attemptEdit, isSound } from './prove-fix.ts'
import type { AskedFlow, Trial, Workbench } from './trial.ts'

/** What was met, what was done about it, and the design as it was then. */
export interface Step {
  readonly blocker: Blocker
  /** Where both legs stopped then. */
  readonly stops: string
  readonly repair: Repair
  readonly before: Design
}

/** One way through, and the copy in which the flow passes. */
export interface Way {
  readonly steps: readonly Step[]
  readonly end: Trial
}

/** Repairs that one way may be made of, and candidates that are tried for all steps but the first. */
const MAX_DEPTH = 8
const BREADTH = 3
/** Copies that may be solved to follow one repair of the first blocker to its end. */
const BUDGET = 40

interface Search {
  readonly bench: Workbench
  readonly flow: AskedFlow
  readonly depth: number
  left: number
}

/**
 * Every repair of the first blocker, followed to its end: the copies in which the flow passes, no intent is broken and
 * no new error is made. Once one setting mends all, others are looked at only if they are as short: nobody builds an
 * appliance where a switch was off.
 */
export function findWays(bench: Workbench, start: Trial, flow: AskedFlow, blockers: readonly Blocker[]): Way[] {
  let depth = MAX_DEPTH
  const [first] = blockers
  if (!first) return []
  const met = { blocker: first, stops: stopsKey(blockers), before: start.design }
  return candidatesFor(bench, start, first, undefined).flatMap((repair) => {
    const way = follow({ bench, flow, depth, left: BUDGET }, start, [{ ...met, repair }])
    if (!way || !isSound(bench, start, way.end)) return []
    if (repair.preference === 'restore' && way.steps.length === 1) depth = 1
    return [way]
  })
}

const stopsKey = (stops: readonly Blocker[]): string => stops.map(blockerKey).join(' | ')

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
function follow(search: Search, trial: Trial, steps: readonly Step[]): Way | undefined {
  const last = steps.at(-1)
  if (!last || search.left-- <= 0) return undefined
  const end = attemptEdit(search.bench, trial.design, last.repair.edit)
  if (!end) return undefined
  const stops = findBlockers(end, search.flow)
  const [next] = stops
  if (!next) return end.trip(search.flow)?.ok ? { steps, end } : undefined
  const known = steps.some((step) => step.stops === stopsKey(stops))
  if (known || steps.length >= search.depth) return undefined
  for (const step of nextSteps(search.bench, end, stops, last.repair.way)) {
    const way = follow(search, end, [...steps, step])
    if (way) return way
  }
  return undefined
}

/** What goes on with the way begun, on either leg, else repairs of the first blocker. */
function nextSteps(bench: Workbench, trial: Trial, stops: readonly Blocker[], way: string): Step[] {
  const key = stopsKey(stops)
  const stepsAt = (blocker: Blocker) =>
    candidatesFor(bench, trial, blocker, way).map(
      (repair): Step => ({ blocker, stops: key, repair, before: trial.design }),
    )
  const all = stops.map(stepsAt)
  const isSame = ({ repair }: Step) => repair.way === way
  const same = all.flat().filter(isSame)
  const other = (all[0] ?? []).filter((step) => !isSame(step))
  return [...same, ...other].slice(0, BREADTH)
}
