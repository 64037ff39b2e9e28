import type { Finding } from '../../checks/contract.ts'
import type { BlockerFinding } from '../../checks/describe-blocker.ts'
import { explainFlow } from '../../checks/explain-flow.ts'
import type { Fix } from '../../checks/fix.ts'
import { attemptEdit } from '../../checks/prove-fix.ts'
import type { AskedFlow, Trial, Workbench } from '../../checks/trial.ts'
import type { Design } from '../../model/index.ts'
import type { FindingView, FixView, FlowFindingView, FlowPairView } from './check-views.ts'
import { flowChange } from './flow-change.ts'

/** All blockers of a flow, and all ways to repair it. A flow that passes has neither. */
export function explainView(bench: Workbench, design: Design, flow: AskedFlow): FlowFindingView {
  const { passes, blockers, fixes } = explainFlow(bench, design, flow)
  return {
    pairs: [pairView(bench, design, flow)],
    passes,
    blockers: blockers.map(findingView),
    fixes: fixViews(bench, design, fixes),
  }
}

export function pairView(bench: Workbench, design: Design, { from, to, probe }: AskedFlow): FlowPairView {
  const toName = typeof to === 'string' ? bench.name(design, to) : to.address
  return { from, to, probe, fromName: bench.name(design, from), toName }
}

export function findingView(finding: Finding | BlockerFinding): FindingView {
  const { id, rule, severity, what, where, why, source, marks } = finding
  return {
    id,
    rule,
    severity,
    what,
    ...(where && { where }),
    why,
    ...(source !== undefined && { source }),
    marks,
    ...('leg' in finding && { leg: finding.leg }),
    ghosts: 'ghosts' in finding ? finding.ghosts : [],
  }
}

export function fixViews(bench: Workbench, design: Design, fixes: readonly Fix[]): FixView[] {
  const before = bench.attempt(design)
  return before ? fixes.flatMap((fix) => fixView(bench, before, fix) ?? []) : []
}

export function fixView(bench: Workbench, before: Trial, fix: Fix): FixView | undefined {
  const after = attemptEdit(bench, before.design, fix.edit)
  if (!after) return undefined
  const { id, ways, title, steps, preference, changes, edit } = fix
  return { id, ways, title, steps, preference, changes, flows: flowChange(before, after).counts, edit }
}
