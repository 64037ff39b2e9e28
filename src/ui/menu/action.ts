import type { Text } from '../../model/index.ts'

/** In this order, with a line between them. */
export type ActionGroup = 'open' | 'place' | 'edit' | 'link' | 'arrange' | 'view' | 'design' | 'settings' | 'danger'

/** Something that the user can do: the same in the menu, the search, the details and by its keys. */
export interface Action {
  readonly id: string
  readonly label: Text
  readonly group: ActionGroup
  /** Its keys, as `chordOf` writes them. */
  readonly keys?: string
  readonly off?: boolean
  run(): void
}
