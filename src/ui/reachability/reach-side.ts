import { create } from 'zustand'

/** What stands beside the matrix. */
export type ReachSide = 'intents' | 'what-if' | 'change'

export const useReachSide = create<{ side: ReachSide }>(() => ({ side: 'intents' }))

export const showReachSide = (side: ReachSide): void => useReachSide.setState({ side })
