import type { Design, DesignRecord, KindId } from '../model/index.ts'
import type { LowerContext } from './provider.ts'
import { indexRecords } from './record-index.ts'

const NONE: readonly DesignRecord[] = []

/** A design with its records by kind, container and link end; each list is in id order, whatever the order of the records. */
export function lowerContext(design: Design): LowerContext {
  const { byKind, byParent, byEnd } = indexRecords(design.records)
  return {
    design,
    ofKind: <P>(kind: KindId) => (byKind.get(kind) ?? NONE) as readonly (DesignRecord & { props: P })[],
    children: (parent) => byParent.get(parent) ?? NONE,
    linksAt: (record) => byEnd.get(record) ?? NONE,
  }
}
