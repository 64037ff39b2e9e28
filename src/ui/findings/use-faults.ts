import { useMemo } from 'react'
import type { Design, RecordId } from '../../model/index.ts'
import type { Fault } from '../../providers/provider.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'

export interface RecordFault extends Fault {
  readonly record: RecordId
}

const known = new WeakMap<Design, readonly RecordFault[]>()

/** Faults that the kinds find in the values of the design, in record order. Worked out once per document. */
export function faultsOf(design: Design, catalog: Catalog): readonly RecordFault[] {
  const before = known.get(design)
  if (before) return before
  const faults = Object.values(design.records).flatMap((record) => {
    const kind = catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind)
    return (kind?.validate?.(record, design) ?? []).map((fault) => ({ ...fault, record: record.id }))
  })
  known.set(design, faults)
  return faults
}

function useFaults(): readonly RecordFault[] {
  const catalog = useCatalog()
  return faultsOf(
    useAppState((state) => state.design),
    catalog,
  )
}

export function useFaultyRecords(): ReadonlySet<RecordId> {
  const faults = useFaults()
  return useMemo(() => new Set(faults.map((fault) => fault.record)), [faults])
}
