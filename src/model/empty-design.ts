import type { Design } from './design.ts'
import { CORE_VERSION } from './kind-index.ts'

/** A design with nothing in it. */
export function emptyDesign(name: string): Design {
  return { format: 'wheelwright', versions: { core: CORE_VERSION }, name, records: {}, intents: {}, layout: {} }
}
