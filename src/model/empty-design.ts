import type { Design } from './design.ts'
import { CORE_VERSION } from './kind-index.ts'

/** A design with nothing in it. */
export function emptyDesign(name: string): Design {
  return { format: 'wheelwright', versions: { core: CORE_VERSION }, name, records: {}, intents: {}, layout: {} }
}

const known = new WeakMap<Design['records'], boolean>()

/** Whether a design has no records. Counted once per set of records: many parts of a page ask at every change. */
export function isEmpty({ records }: Design): boolean {
  let empty = known.get(records)
  if (empty === undefined) {
    empty = Object.keys(records).length === 0
    known.set(records, empty)
  }
  return empty
}
