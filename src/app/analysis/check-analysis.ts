import type { Workbench } from '../../checks/trial.ts'
import type { Design } from '../../model/index.ts'
import type { Provider } from '../../providers/provider.ts'
import type { CheckAnalysis, FindingsView } from './check-views.ts'
import { codeChange } from './code-change.ts'
import { changeSince, differenceView } from './difference.ts'
import { withoutParts, withoutView } from './faults.ts'
import { findingsView } from './findings.ts'
import { explainView } from './fixes.ts'
import { intentsView } from './intents.ts'
import { patternsView } from './patterns.ts'
import { switchesOf } from './switches.ts'
import { type Failed, whatIfView } from './what-if.ts'

/** Answers about one design; `open` makes the workbench when the first question comes. */
export function checkAnalysis(
  design: Design,
  open: () => Workbench,
  failed: Failed,
  providers: readonly Provider[],
): CheckAnalysis {
  let opened: Workbench | undefined
  const bench = () => {
    opened ??= open()
    return opened
  }
  let findings: FindingsView | undefined
  return {
    findings: () => {
      findings ??= findingsView(bench(), design)
      return findings
    },
    intents: () => intentsView(bench(), design),
    explain: (flow) => explainView(bench(), design, flow),
    difference: (edit) => differenceView(bench(), design, edit),
    changeSince: (back) => changeSince(bench(), design, back),
    switches: () => switchesOf(failed.context),
    whatIf: () => (failed.down.length > 0 ? whatIfView(bench(), design, failed) : undefined),
    without: (record, path) => withoutView(bench(), design, record, path),
    withoutParts: (record) => withoutParts(bench(), design, record),
    patterns: (record) => patternsView(bench(), design, record),
    codeChange: (edit, target) => codeChange(design, providers, edit, target),
  }
}
