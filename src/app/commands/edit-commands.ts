import {
  applyEdit,
  type DesignRecord,
  type Edit,
  faultText,
  nameFault,
  type RecordId,
  redo,
  removalOf,
  text,
  undo,
  validateDesign,
} from '../../model/index.ts'
import type { Commands } from '../state.ts'
import { commit, show, type Workspace } from '../workspace.ts'

type EditCommands = Pick<Commands, 'edit' | 'undo' | 'redo' | 'place' | 'remove' | 'rename' | 'renameDesign'>

export function editCommands(work: Workspace): EditCommands {
  /** Whether the document has changed. */
  const apply = (edit: Edit): boolean => {
    const { design, readOnly } = work.get()
    if (readOnly) {
      work.toast(text('edit.read-only'), 'bad')
      return false
    }
    const next = applyEdit(design, edit, work.deps.kinds)
    const result = validateDesign(next, work.deps.kinds, design)
    if (result.ok) return commit(work, next)
    work.toast(faultText(result.faults[0]!), 'bad')
    return false
  }
  const step = (move: typeof undo) => {
    const next = move(work.history)
    if (next === work.history || work.get().readOnly) return
    show(work, next)
    for (const tell of work.changed) tell('edited')
  }
  return {
    edit(edit, toast) {
      if (apply(edit) && toast) work.toast(toast, 'plain', true)
    },
    undo: () => step(undo),
    redo: () => step(redo),
    place(moves) {
      apply({ place: moves })
    },
    remove(records) {
      const before = work.get().design.records
      const asked = withOwned(work, records)
      if (!apply({ remove: asked })) return
      const gone = Object.keys(before).filter((id) => !Object.hasOwn(work.get().design.records, id))
      work.toast(removedText(before, records, gone), 'plain', true)
    },
    rename(id, name) {
      const record = work.get().design.records[id]
      const fault = nameFault(name)
      if (!record || record.name === name) return
      if (fault) work.toast(text(`fault.${fault}`, { max: 80 }), 'bad')
      else apply({ put: [{ ...record, name }] })
    },
    renameDesign(name) {
      const fault = nameFault(name)
      if (fault) work.toast(text(`fault.${fault}`, { max: 80 }), 'bad')
      else apply({ rename: name })
    },
  }
}

/** With a record goes what exists only for it, such as a gateway's public addresses; also what goes with its children. */
function withOwned(work: Workspace, asked: readonly RecordId[]): RecordId[] {
  const { design } = work.get()
  const kinds = new Map(work.deps.providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))
  const all = new Set(asked)
  for (const id of removalOf(design.records, asked, work.deps.kinds).gone) {
    const record = design.records[id]
    const owned = record && kinds.get(record.kind)?.owned?.(record, design)
    for (const other of owned ?? []) all.add(other)
  }
  return [...all]
}

function removedText(
  before: Readonly<Record<RecordId, DesignRecord>>,
  asked: readonly RecordId[],
  gone: readonly RecordId[],
) {
  const name = before[asked[0] ?? '']?.name ?? '-'
  const others = gone.length - 1
  return others === 0 ? text('edit.removed', { name }) : text('edit.removed-with', { name, count: others })
}
