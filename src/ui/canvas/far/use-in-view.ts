import { useMemo, useRef, useSyncExternalStore } from 'react'
import { type ReactFlowState, useStoreApi } from 'reactflow'
import type { Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import { useCanvasState } from '../canvas-state.ts'
import type { Projection } from '../project-design.ts'
import { type ElementsInView, elementsInView } from './elements-in-view.ts'

/** A drawing with more nodes is given to React Flow in parts, and painted when it is seen from afar. */
const LARGE = 300
const FAR_BELOW = 0.2

/** The piece of the canvas that the elements are taken for: wider than what is seen, so that it changes seldom. */
type Window = { readonly k: 'far' } | { readonly k: 'near'; readonly rect: Rect; readonly zoom: number }

const FAR: Window = { k: 'far' }

interface InView extends ElementsInView {
  /** Nothing is given to React Flow: the far view paints it. */
  readonly far: boolean
}

/** What React Flow gets of the drawing: all of a small one, of a large one what is around the view, from afar nothing. */
export function useInView(projection: Projection, selection: readonly RecordId[]): InView {
  const flow = useStoreApi()
  const last = useRef<Window>(FAR)
  const large = projection.nodes.length > LARGE
  const window = useSyncExternalStore(flow.subscribe, () => {
    if (!large) return undefined
    last.current = windowOf(flow.getState(), last.current)
    return last.current
  })
  const focused = useCanvasState((state) => state.focused)
  const connecting = useCanvasState((state) => state.connecting)
  const moves = useCanvasState((state) => state.moves)
  const kept = useMemo(
    () => new Set([...selection, ...Object.keys(moves), ...[focused, connecting].flatMap((id) => id ?? [])]),
    [selection, moves, focused, connecting],
  )
  return useMemo(() => {
    if (!window) return { nodes: projection.nodes, edges: projection.edges, far: false }
    if (window.k === 'far') return { nodes: [], edges: [], far: true }
    return { ...elementsInView(projection, window.rect, kept), far: false }
  }, [projection, window, kept])
}

/** The window for what is seen now; the one before while that still covers it and is not much too large. */
function windowOf({ transform: [x, y, zoom], width, height }: ReactFlowState, before: Window): Window {
  if (zoom < FAR_BELOW || width === 0 || height === 0) return FAR
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  const covers =
    before.k === 'near' &&
    zoom / before.zoom < 2 &&
    before.rect.x <= seen.x &&
    before.rect.y <= seen.y &&
    before.rect.x + before.rect.width >= seen.x + seen.width &&
    before.rect.y + before.rect.height >= seen.y + seen.height
  if (covers) return before
  const [aside, above] = [seen.width / 2, seen.height / 2]
  const rect = { x: seen.x - aside, y: seen.y - above, width: 2 * seen.width, height: 2 * seen.height }
  return { k: 'near', rect, zoom }
}
