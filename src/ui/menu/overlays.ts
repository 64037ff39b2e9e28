import { create } from 'zustand'
import type { RecordId } from '../../model/index.ts'

export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** Small things that stand over the drawing, one of each kind. None of it is part of the document. */
interface Overlays {
  /** Context menu of these records, or of the canvas when there are none. `opener` gets the keyboard back. */
  menu: { readonly records: readonly RecordId[]; readonly at: ScreenPoint; readonly opener?: HTMLElement } | undefined
  /** The record whose name is being written on the drawing. */
  naming: RecordId | undefined
  /** List of the links of a record. */
  links: RecordId | undefined
  /** Choice of what to connect this record to. */
  connecting: RecordId | undefined
  /** Search of blocks where one is to stand. */
  blocks: ScreenPoint | undefined
}

const NONE: Overlays = {
  menu: undefined,
  naming: undefined,
  links: undefined,
  connecting: undefined,
  blocks: undefined,
}

export const useOverlays = create<Overlays>(() => NONE)

/** Shows one of them in place of whatever is there. */
export const showOverlay = (overlay: Partial<Overlays>): void => useOverlays.setState({ ...NONE, ...overlay })
export const closeOverlays = (): void => useOverlays.setState(NONE)
