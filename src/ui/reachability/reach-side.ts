import { create } from 'zustand'
import type { IntentId, RecordId } from '../../model/index.ts'

/** What stands beside the matrix. */
export type ReachSide = 'intents' | 'what-if' | 'change'

interface ReachState {
  readonly side: ReachSide
  readonly intent: IntentId | undefined
  readonly all: boolean
  readonly switchable: ReadonlyMap<RecordId, number>
}

/** `switchable`: what can be switched off in a what-if, and the tunnels that it is a bundle of. `intent`: the one that is pointed at in its list; the canvas shows it alone. `all`: those that hold are drawn, too. */
export const useReachSide = create<ReachState>(() => ({
  side: 'intents',
  intent: undefined,
  all: false,
  switchable: new Map(),
}))

export const showReachSide = (side: ReachSide): void => useReachSide.setState({ side, intent: undefined })

export const pointAtIntent = (intent: IntentId | undefined): void => useReachSide.setState({ intent })
