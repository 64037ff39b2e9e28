import { useRef } from 'react'
import type { Moves } from '../../app/drawing/measure-design.ts'
import type { Design } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { useCanvasState } from './canvas-state.ts'
import { type Projection, projectDesign } from './project-design.ts'

/** The drawing of the open design, with a drag in progress laid over it. Unchanged elements keep their objects. */
export function useProjection(): Projection {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const moves = useCanvasState((state) => state.moves)
  const last = useRef<{ design: Design; catalog: Catalog; moves: Moves; projection: Projection } | undefined>(undefined)
  const kept = last.current
  if (kept && kept.design === design && kept.catalog === catalog && kept.moves === moves) return kept.projection
  const projection = projectDesign(design, catalog, moves, kept?.projection)
  last.current = { design, catalog, moves, projection }
  return projection
}
