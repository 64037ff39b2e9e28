import type { Design } from '../model/index.ts'
import { explainFlow, type FlowExplanation } from './explain-flow.ts'
import type { Fix } from './fix.ts'
import type { IntentPair } from './intent-pairs.ts'
import { attemptEdit, byPreference, fixFrom, isSound, withoutLargerOnes } from './prove-fix.ts'
import type { Trial, Workbench } from './trial.ts'

/** Why a pair is not as its intent wants it, and what can be done: a way through, or a stop. */
export function explainPair(bench: Workbench, design: Design, pair: IntentPair): FlowExplanation {
  const { intent, from, to } = pair
  const flow = { from, to, probe: intent.probe }
  if (intent.expect === 'reach') return explainFlow(bench, design, flow)
  const start = bench.attempt(design)
  const passes = start?.trip(flow)?.ok ?? false
  return { flow, passes, blockers: [], fixes: start && passes ? separate(bench, start, pair) : [] }
}

/** Edits after which the pair no longer passes, and nothing else is worse. */
function separate(bench: Workbench, start: Trial, { intent, from, to }: IntentPair): Fix[] {
  const [source, target] = [start.endpointOf(from), start.endpointOf(to)]
  if (!source || !target) return []
  const unwanted = { from, to, source: source.address, destination: target.address, probe: intent.probe }
  const fixes = bench.separations(unwanted, start.design).flatMap((repair): Fix[] => {
    const after = attemptEdit(bench, start.design, repair.edit)
    if (!after || after.trip({ from, to, probe: intent.probe })?.ok || !isSound(bench, start, after)) return []
    return [fixFrom(start.design, after, [repair])]
  })
  return withoutLargerOnes(fixes.sort(byPreference))
}
