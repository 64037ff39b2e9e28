import type { Design, RecordId } from '../../model/index.ts'
import type { TableRef } from '../../providers/provider.ts'
import type { FindingsView, IntentView } from '../analysis/check-views.ts'
import type { ExportView, RoutesView, Summary } from '../analysis/views.ts'
import type { Catalog } from '../catalog.ts'
import { describeRecords } from '../drawing/describe-records.ts'

/** What a report tells beside the design itself. */
export interface ReportAnswers {
  readonly summary: Summary
  readonly tables: readonly RoutesView[]
  readonly findings: FindingsView
  readonly intents: readonly IntentView[]
  /** Of each target that has files: what the export leaves out, and why. */
  readonly exports: readonly ExportView[]
}

/** Who knows the routes: the analysis itself, or the worker that runs it. */
interface RouteSource {
  tablesOf(record: RecordId): TableRef[] | Promise<TableRef[]>
  routes(record: RecordId, table?: string): RoutesView | undefined | Promise<RoutesView | undefined>
}

/** Every table of every endpoint, gateway and router, in the order of their names. */
export async function gatherTables(design: Design, catalog: Catalog, source: RouteSource): Promise<RoutesView[]> {
  const things = describeRecords(design, catalog)
    .nodes.filter(({ kind }) => kind.shape === 'endpoint' || kind.shape === 'card')
    .sort((a, b) => (a.title === b.title ? (a.record.id < b.record.id ? -1 : 1) : a.title < b.title ? -1 : 1))
  const found = await Promise.all(
    things.map(async ({ record }) => {
      const refs = await source.tablesOf(record.id)
      return Promise.all(refs.map(({ id }) => source.routes(record.id, id)))
    }),
  )
  return found.flat().filter((view) => view !== undefined)
}
