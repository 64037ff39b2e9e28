import { applyEdit as applyTo, type Edit, faultText, text, validateDesign } from '../../model/index.ts'
import { commit, type Workspace } from '../workspace.ts'

/** One undo step, if the document stays valid; the reason against it is told otherwise. Whether the document has changed. */
export function applyToDesign(work: Workspace, edit: Edit): boolean {
  const { design, readOnly } = work.get()
  if (readOnly) {
    work.toast(text('edit.read-only'), 'bad')
    return false
  }
  const next = applyTo(design, edit, work.deps.kinds)
  const result = validateDesign(next, work.deps.kinds, design)
  if (result.ok) return commit(work, next)
  work.toast(faultText(result.faults[0]!), 'bad')
  return false
}
