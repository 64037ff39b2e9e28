import type { RecordId } from '../../model/index.ts'
import type { Point } from '../drawing/rect.ts'
import type { Alignment } from './align.ts'

/** What can be done to where things stand. Each is one undo step. */
export type ArrangeStep =
  /** By px inside their containers. */
  | { readonly k: 'move'; readonly dx: number; readonly dy: number }
  /** Containers wider and higher by px, or less so. */
  | { readonly k: 'resize'; readonly dw: number; readonly dh: number }
  /** Two or more. */
  | { readonly k: 'align'; readonly to: Alignment }
  /** Three or more, with equal gaps. */
  | { readonly k: 'distribute'; readonly along: 'x' | 'y' }
  /** As summaries or open again; without `collapsed`: the other of the two. */
  | { readonly k: 'collapse'; readonly collapsed?: boolean }
  /** Auto-layout of what is chosen, or of `all`. */
  | { readonly k: 'tidy'; readonly all?: true }
  /** Into another container; `null` is the canvas itself. `at`: upper left corners, canvas px. */
  | { readonly k: 'move-into'; readonly parent: RecordId | null; readonly at?: ReadonlyMap<RecordId, Point> }
