import { useEffect, useReducer, useRef } from 'react'
import { describeInSteps, isDescribed } from '../../app/drawing/describe-records.ts'
import type { Moves } from '../../app/drawing/measure-design.ts'
import type { Design } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { useCanvasState } from './canvas-state.ts'
import { type Projection, projectDesign } from './project-design.ts'

interface Kept {
  readonly design: Design
  readonly opened: number
  readonly catalog: Catalog
  readonly moves: Moves
  readonly open: string
  readonly projection: Projection
}

/** A drawing of more nodes is made anew between other work, and the former one stands until it is done. */
const AT_ONCE = 1000
/** ms of describing before the page may do something else. */
const SLICE = 6

/**
 * The drawing of the open design, with a drag in progress laid over it; bundles of tunnels come apart while one of them
 * is selected. Unchanged elements keep their objects.
 */
export function useProjection(): Projection {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const opened = useAppState((state) => state.opened)
  const moves = useCanvasState((state) => state.moves)
  const last = useRef<Kept | undefined>(undefined)
  const foldable = last.current?.projection.foldable
  const open = useAppState((state) => state.selection.filter((id) => foldable?.has(id)).join('\n'))
  const kept = last.current
  const later =
    kept !== undefined &&
    kept.opened === opened &&
    kept.catalog === catalog &&
    kept.projection.nodes.length > AT_ONCE &&
    !isDescribed(design, catalog)
  useDescribing(design, catalog, later)
  if (later) return kept.projection
  if (kept && kept.design === design && kept.catalog === catalog && kept.moves === moves && kept.open === open)
    return kept.projection
  const projection = projectDesign(design, catalog, moves, kept?.projection, new Set(open.split('\n')))
  last.current = { design, opened, catalog, moves, open, projection }
  return projection
}

/** Asks what all records of a design say, in slices, and renders again when it is known. */
function useDescribing(design: Design, catalog: Catalog, wanted: boolean): void {
  const [, described] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!wanted) return
    const describing = describeInSteps(design, catalog)
    let timer = setTimeout(describe)
    function describe(): void {
      const start = performance.now()
      let done = false
      while (!done && performance.now() - start < SLICE) done = describing.next().done === true
      if (done) described()
      else timer = setTimeout(describe)
    }
    return () => clearTimeout(timer)
  }, [design, catalog, wanted])
}
