import { useRef } from 'react'
import type { Moves } from '../../app/drawing/measure-design.ts'
import type { Design } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { useCanvasState } from './canvas-state.ts'
import { type Projection, projectDesign } from './project-design.ts'

interface Kept {
  readonly design: Design
  readonly catalog: Catalog
  readonly moves: Moves
  readonly open: string
  readonly projection: Projection
}

/**
 * The drawing of the open design, with a drag in progress laid over it; bundles of tunnels come apart while one of them
 * is selected. Unchanged elements keep their objects.
 */
export function useProjection(): Projection {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const moves = useCanvasState((state) => state.moves)
  const last = useRef<Kept | undefined>(undefined)
  const foldable = last.current?.projection.foldable
  const open = useAppState((state) => state.selection.filter((id) => foldable?.has(id)).join('\n'))
  const kept = last.current
  if (kept && kept.design === design && kept.catalog === catalog && kept.moves === moves && kept.open === open)
    return kept.projection
  const projection = projectDesign(design, catalog, moves, kept?.projection, new Set(open.split('\n')))
  last.current = { design, catalog, moves, open, projection }
  return projection
}
