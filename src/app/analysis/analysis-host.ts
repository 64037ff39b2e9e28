import type { Design } from '../../model/index.ts'
import type { Provider } from '../../providers/provider.ts'
import { analyse, type SolvedDesign } from './analyse.ts'
import type { Down } from './check-views.ts'
import { type DesignPatch, patchDesign } from './design-patch.ts'
import type { Analysis, Summary } from './views.ts'

/** What the worker offers: a design comes as a patch to the one before, and questions are about the last one solved. */
export interface AnalysisHost extends Omit<Analysis, 'summary'> {
  /** Throws when the network has no meaning; questions are then still about the one before. */
  load(patch: DesignPatch, revision: number, down?: readonly Down[]): Summary
}

export function analysisHost(providers: readonly Provider[], clock: () => number): AnalysisHost {
  let design: Design | undefined
  let solved: SolvedDesign | undefined
  const current = (): SolvedDesign => {
    if (!solved) throw new Error('asked before a design was loaded')
    return solved
  }
  return {
    load(patch, revision, down = []) {
      design = patchDesign(design, patch)
      solved = analyse(design, providers, { revision, clock, down, ...(solved && { previous: solved }) })
      return solved.summary()
    },
    endpoints: () => current().endpoints(),
    tablesOf: (record) => current().tablesOf(record),
    routes: (record, table) => current().routes(record, table),
    why: (record, table, row) => current().why(record, table, row),
    propagation: (record, table, row) => current().propagation(record, table, row),
    whyNot: (record, table, wanted) => current().whyNot(record, table, wanted),
    ping: (request) => current().ping(request),
    matrix: (probe) => current().matrix(probe),
    tunnels: (record) => current().tunnels(record),
    flowVerdicts: () => current().flowVerdicts(),
    export: (target) => current().export(target),
    findings: () => current().findings(),
    intents: () => current().intents(),
    explain: (flow) => current().explain(flow),
    difference: (edit) => current().difference(edit),
    changeSince: (back) => current().changeSince(back),
    switches: () => current().switches(),
    whatIf: () => current().whatIf(),
    without: (record, path) => current().without(record, path),
    withoutParts: (record) => current().withoutParts(record),
    patterns: (record) => current().patterns(record),
    codeChange: (edit, target) => current().codeChange(edit, target),
  }
}
