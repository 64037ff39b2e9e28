import { useEffect, useRef, useState } from 'react'
import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import type { Fault } from '../../providers/provider.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'

const NONE: ReadonlySet<RecordId> = new Set()
/** ms of looking before the page may do something else. */
const SLICE = 6
/** So many are looked into at once: that is done before a frame is over. */
const AT_ONCE = 300

/** Faults that the kind of a record finds in its values. */
export function faultsOf(record: DesignRecord, design: Design, catalog: Catalog): readonly Fault[] {
  const kind = catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind)
  return kind?.validate?.(record, design) ?? []
}

/**
 * Records whose values have faults. Those of a large design are looked for in slices between other work, and until all
 * are known the former answer stays.
 */
export function useFaultyRecords(): ReadonlySet<RecordId> {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const latest = useRef(design)
  latest.current = design
  const [faulty, setFaulty] = useState(NONE)
  const { records } = design
  useEffect(() => {
    const { current } = latest
    const all = Object.values(records)
    const found = new Set<RecordId>()
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const start = performance.now()
      for (; next < all.length; next++) {
        if (next % 16 === 15 && all.length > AT_ONCE && performance.now() - start > SLICE) {
          timer = setTimeout(look)
          return
        }
        const record = all[next]!
        if (faultsOf(record, current, catalog).length > 0) found.add(record.id)
      }
      setFaulty((before) => (sameSet(before, found) ? before : found))
    }
    if (all.length > AT_ONCE) timer = setTimeout(look, 100)
    else look()
    return () => clearTimeout(timer)
  }, [records, catalog])
  return faulty
}

const sameSet = (a: ReadonlySet<RecordId>, b: ReadonlySet<RecordId>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id))
