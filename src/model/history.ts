import type { Design } from './design.ts'

/** Documents before and after the present one, nearest last. Documents are immutable, so a step costs what it changed. */
export interface History {
  readonly past: readonly Design[]
  readonly present: Design
  readonly future: readonly Design[]
}

export const MAX_STEPS = 200

export const startHistory = (design: Design): History => ({ past: [], present: design, future: [] })

/** One undo step. The same history when the design did not change. */
export function commit(history: History, design: Design): History {
  if (design === history.present) return history
  return { past: [...history.past, history.present].slice(-MAX_STEPS), present: design, future: [] }
}

/** The history one step back; the same one when there is nothing to undo. */
export function undo(history: History): History {
  const present = history.past.at(-1)
  if (!present) return history
  return { past: history.past.slice(0, -1), present, future: [...history.future, history.present] }
}

/** The history one step forward; the same one when there is nothing to redo. */
export function redo(history: History): History {
  const present = history.future.at(-1)
  if (!present) return history
  return { past: [...history.past, history.present], present, future: history.future.slice(0, -1) }
}
