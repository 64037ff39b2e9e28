import type { Text } from '../../model/index.ts'
import type { NativeRow } from '../../providers/provider.ts'

/** Puts a message into a language. */
export type Say = (text: Text) => string

/** What stands in a cell: the vendor's word as it is, or a message. */
export const cellText = (cell: NativeRow['cells'][number], say: Say): string =>
  typeof cell === 'string' ? cell : say(cell)
