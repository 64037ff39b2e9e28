import { brokenBy, judgeRemovals } from '../../checks/judge-removals.ts'
import { listRemovals, type Removal, removalsIn } from '../../checks/list-removals.ts'
import type { Workbench } from '../../checks/trial.ts'
import type { Design, RecordId, Text } from '../../model/index.ts'
import type { FlowPairView, WithoutView } from './check-views.ts'
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
  readonly tried: number
  readonly rows: readonly FaultRow[]
  readonly breaking: number
  readonly named: number
  readonly repaired: number
}

/** Takes away or turns over each thing in turn, and tells how well the breaking ones are explained and repaired. */
export function faultReport(bench: Workbench, design: Design): FaultReport {
  const rows = judgeRemovals(bench, design).map(({ removal, breaks, named, fix }): FaultRow => {
    const { k, record, path } = removal
    return {
      removed: { k, record, ...(path !== undefined && { path }) },
      breaks: breaks.map((pair) => intentPairView(bench, design, pair)),
      named,
      repaired: fix !== undefined,
      ...(fix && { fix: { id: fix.id, title: fix.title, steps: fix.steps.length } }),
    }
  })
  return {
    tried: listRemovals(design, bench.kinds).length,
    rows,
    breaking: rows.length,
    named: rows.filter((row) => row.named).length,
    repaired: rows.filter((row) => row.repaired).length,
  }
}
