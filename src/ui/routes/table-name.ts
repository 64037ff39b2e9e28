import type { Catalog } from '../../app/catalog.ts'
import { describeRecords } from '../../app/drawing/describe-records.ts'
import type { Design, RecordId } from '../../model/index.ts'

/** What heads a node: a NIC's table is called by its machine, everything else by its own name. */
export const tableName = (design: Design, catalog: Catalog, id: RecordId): string =>
  describeRecords(design, catalog).nodes.find(({ record }) => record.id === id)?.title ?? design.records[id]?.name ?? id
