import { create } from 'zustand'
import type { Badge } from '../../app/drawing/count-badges.ts'
import type { Moves } from '../../app/drawing/measure-design.ts'
import type { Rect } from '../../app/drawing/rect.ts'
import type { KindId, RecordId } from '../../model/index.ts'
import type { Dragging } from './moving/dragging.ts'
import type { Placing } from './place-at.ts'
import type { Proposals } from './propose-links.ts'

/** What the canvas is in the middle of. None of it is part of the document. */
interface CanvasState {
  /** Positions of a drag in progress; committed as one step on drop. */
  moves: Moves
  /** Where what the pointer holds would land. */
  dragging: Dragging | undefined
  /** A block over the canvas: from the palette by drag, or by the armed tool. */
  placing: (Placing & { kind: KindId; screen: { x: number; y: number } }) | undefined
  dragged: KindId | undefined
  prefixLength: number | undefined
  /** The choice after a connection was drawn. */
  offer: { a: RecordId; b: RecordId; screen: { x: number; y: number }; proposals: Proposals } | undefined
  /** Where the connection that is being drawn starts. */
  connecting: RecordId | undefined
  /** Record with the roving keyboard focus. */
  focused: RecordId | undefined
  badges: ReadonlyMap<RecordId, Badge>
  /** Where the words of links stand. */
  labels: ReadonlyMap<RecordId, Rect>
}

export const useCanvasState = create<CanvasState>(() => ({
  moves: {},
  dragging: undefined,
  placing: undefined,
  dragged: undefined,
  prefixLength: undefined,
  offer: undefined,
  connecting: undefined,
  focused: undefined,
  badges: new Map(),
  labels: new Map(),
}))
