import type { RecordId, Text } from '../../model/index.ts'
import type { PingView } from '../analysis/views.ts'
import type { Badge } from '../drawing/count-badges.ts'
import type { PictureTheme } from './picture-colors.ts'

export type Say = (text: Text) => string

export interface PictureOptions {
  readonly theme: PictureTheme
  readonly language: 'en' | 'ja'
  readonly say: Say
  /** Nothing is painted behind the drawing. */
  readonly transparent?: boolean
  /** Findings to count at the corners of nodes. */
  readonly badges?: ReadonlyMap<RecordId, Badge>
  /** A ping to draw, both directions. */
  readonly trace?: PingView
}
