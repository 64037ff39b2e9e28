import { judgePairs } from '../../checks/intent-pairs.ts'
import { brokenBy, judgeRemovals } from '../../checks/judge-removals.ts'
import { listRemovals, type Removal, removalsIn } from '../../checks/list-removals.ts'
import { repairPairs } from '../../checks/repair-pairs.ts'
import type { Workbench } from '../../checks/trial.ts'
import { applyEdit, type Design, type RecordId, type Text } from '../../model/index.ts'
import type { FlowPairView, WithoutPartsView, WithoutView } from './check-views.ts'
import { pairView } from './fixes.ts'

/** What breaks without a record, or without a flag, element or field of it (`props.routes.0`). */
export function withoutView(
  bench: Workbench,
  design: Design,
  record: RecordId,
  path?: string,
): WithoutView | undefined {
  const removal = findRemoval(bench, design, record, path)
  const present = design.records[record]
  if (!removal || !present) return undefined
  const { after, pairs } = brokenBy(bench, design, removal)
  const gone = Object.values(design.records).filter(({ id }) => id !== record && !after.records[id])
  return {
    record,
    ...(path !== undefined && { path }),
    kind: present.kind,
    takes: gone.map(({ id, kind }) => ({ record: id, name: bench.name(design, id), kind })),
    breaks: pairs.map((pair) => intentPairView(bench, design, pair)),
    intents: [...new Set(pairs.map(({ intent }) => intent.id))],
  }
}

/** What breaks without a record as a whole, and without each thing that it says. */
export function withoutParts(bench: Workbench, design: Design, record: RecordId): WithoutPartsView | undefined {
  const present = design.records[record]
  if (!present) return undefined
  const paths = [undefined, ...removalsIn(present, bench.kinds).map(({ path }) => path)]
  const views = paths.flatMap((path) => withoutView(bench, design, record, path) ?? [])
  return { tried: views.length, breaking: views.filter(({ breaks }) => breaks.length > 0) }
}

function findRemoval(
  bench: Workbench,
  design: Design,
  record: RecordId,
  path: string | undefined,
): Removal | undefined {
  const present = design.records[record]
  if (path === undefined) return { k: 'record', record, edit: { remove: [record] } }
  return present && removalsIn(present, bench.kinds).find((each) => each.path === path)
}

function intentPairView(
  bench: Workbench,
  design: Design,
  { intent, from, to }: { intent: { id: string; probe: string }; from: RecordId; to: RecordId },
): FlowPairView {
  return { ...pairView(bench, design, { from, to, probe: intent.probe }), intent: intent.id }
}

/** One removal that breaks an intent, for the report of the command line. */
export interface FaultRow {
  readonly removed: Pick<Removal, 'k' | 'record' | 'path'>
  readonly breaks: readonly FlowPairView[]
  readonly named: boolean
  readonly repaired: boolean
  readonly fix?: { readonly id: string; readonly title: Text; readonly steps: number }
}

export interface FaultReport {
  /** No intent holds at first: the fix that was applied before anything was taken away. */
  readonly repairedFirst?: Text
  readonly tried: number
  readonly rows: readonly FaultRow[]
  readonly breaking: number
  readonly named: number
  readonly repaired: number
}

/**
 * Takes away or turns over each thing in turn, and tells how well the breaking ones are explained and repaired. Where no
 * intent holds there is nothing to break: then it is asked of the design after its own repair.
 */
export function faultReport(bench: Workbench, design: Design): FaultReport {
  const mended = repairedDesign(bench, design)
  const judged = mended?.design ?? design
  const rows = judgeRemovals(bench, judged).map(({ removal, breaks, named, fix }): FaultRow => {
    const { k, record, path } = removal
    return {
      removed: { k, record, ...(path !== undefined && { path }) },
      breaks: breaks.map((pair) => intentPairView(bench, judged, pair)),
      named,
      repaired: fix !== undefined,
      ...(fix && { fix: { id: fix.id, title: fix.title, steps: fix.steps.length } }),
    }
  })
  return {
    ...(mended && { repairedFirst: mended.title }),
    tried: listRemovals(judged, bench.kinds).length,
    rows,
    breaking: rows.length,
    named: rows.filter((row) => row.named).length,
    repaired: rows.filter((row) => row.repaired).length,
  }
}

function repairedDesign(bench: Workbench, design: Design): { design: Design; title: Text } | undefined {
  const trial = bench.attempt(design)
  const pairs = trial ? judgePairs(trial) : []
  if (pairs.length === 0 || pairs.some(({ holds }) => holds)) return undefined
  const fix = repairPairs(bench, design, pairs)
  return fix && { design: applyEdit(design, fix.edit, bench.kinds), title: fix.title }
}
