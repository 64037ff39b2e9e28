import { type IntentFinding, intentFindings } from '../../checks/intent-findings.ts'
import { judgePairs } from '../../checks/intent-pairs.ts'
import { proveRepairs } from '../../checks/prove-repairs.ts'
import { repairPairs } from '../../checks/repair-pairs.ts'
import type { Trial, Workbench } from '../../checks/trial.ts'
import { type Design, text } from '../../model/index.ts'
import type { FindingsView, FixView, FlowFindingView, RuleFindingView } from './check-views.ts'
import { groupFlows, groupRules } from './finding-groups.ts'
import { findingView, fixView, fixViews, pairView } from './fixes.ts'

/** Everything that is wrong with a design, and every proved way to mend it. */
export function findingsView(bench: Workbench, design: Design): FindingsView {
  const trial = bench.attempt(design)
  const rules = ruleFindings(bench, design, trial)
  const flows = intentFindings(bench, design).map((each) => flowFinding(bench, design, each))
  const all = trial && repairAll(bench, trial, flows)
  const groups = trial ? [...groupRules(bench, trial, rules), ...groupFlows(bench, trial, flows)] : []
  const errors = rules.filter(({ severity }) => severity === 'error').length + flows.length
  return {
    rules,
    flows,
    groups,
    ...(all && { repairAll: all }),
    counts: { errors, warnings: rules.length + flows.length - errors },
  }
}

function ruleFindings(bench: Workbench, design: Design, trial: Trial | undefined): RuleFindingView[] {
  const findings = [...bench.findings(design)].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || (a.id < b.id ? -1 : 1),
  )
  return findings.map((finding) => ({
    ...findingView(finding),
    fixes: trial ? fixViews(bench, design, proveRepairs(bench, trial, finding)) : [],
  }))
}

function flowFinding(bench: Workbench, design: Design, { pairs, blockers, fixes }: IntentFinding): FlowFindingView {
  return {
    pairs: pairs.map(({ intent, from, to }) => ({
      ...pairView(bench, design, { from, to, probe: intent.probe }),
      intent: intent.id,
    })),
    passes: false,
    blockers: blockers.map(findingView),
    fixes: fixViews(bench, design, fixes),
  }
}

/** One edit for all intents, where more than one finding has a fix. */
function repairAll(bench: Workbench, trial: Trial, flows: readonly FlowFindingView[]): FixView | undefined {
  const mendable = flows.filter(({ fixes }) => fixes.length > 0)
  if (mendable.length < 2) return undefined
  const wanted = new Set(
    mendable.flatMap(({ pairs }) => pairs.map(({ intent, from, to }) => `${intent} ${from} ${to}`)),
  )
  const pairs = judgePairs(trial).filter(({ intent, from, to }) => wanted.has(`${intent.id} ${from} ${to}`))
  const fix = repairPairs(bench, trial.design, pairs)
  const title = text('checks.fix.repair-all', { count: pairs.length })
  return fix && fixView(bench, trial, { ...fix, id: 'all', title })
}
