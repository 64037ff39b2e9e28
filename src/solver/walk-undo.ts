import type { ScopeId, TableId } from '../network/index.ts'
import type { Todo, Undo, WalkRun, WalkState } from './walk-state.ts'

function apply(run: WalkRun, state: WalkState, undo: Undo): void {
  state.undo = state.undo.slice(0, -1)
  const change = {
    ...(undo.source !== undefined && { source: undo.source }),
    ...(undo.destination !== undefined && { destination: undo.destination }),
  }
  state.packet = { ...state.packet, ...change, own: state.packet.own && undo.source === undefined }
  if (run.traced) state.steps.push({ k: 'untranslate', owner: undo.owner, ...change })
}

/**
 * Undoes translations that are undone where the packet stands (a pool member answers with its frontend's address). Returns the
 * table that it goes on in, where that is another one.
 */
export function undoHere(run: WalkRun, state: WalkState): TableId | undefined {
  let table: TableId | undefined
  for (let top = state.undo.at(-1); top && !top.at; top = state.undo.at(-1)) {
    apply(run, state, top)
    if (top.viaTable) table = top.continueAt
  }
  return table
}

/**
 * Undoes the last translation of the other leg if the packet has reached its address: in that table, or delivered in its
 * scope. Returns where the packet goes on, or `undefined` when nothing is undone here.
 */
export function undoAt(
  run: WalkRun,
  state: WalkState,
  place: { table: TableId } | { scope: ScopeId | undefined },
): Todo | undefined {
  const top = state.undo.at(-1)
  if (!top?.at || state.stack.length > 0) return undefined
  const { address, table, scope } = top.at
  const here = 'table' in place ? place.table === table : scope !== undefined && place.scope === scope
  if (!here || state.packet.destination !== address) return undefined
  apply(run, state, top)
  return { k: 'enter', table: undoHere(run, state) ?? top.continueAt }
}
