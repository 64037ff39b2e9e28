import { diffLines } from '../../codegen/line-diff.ts'
import { applyEdit, type Design, type Edit } from '../../model/index.ts'
import { exportDesign } from '../../providers/emit-design.ts'
import type { EmittedFile, Provider, Target } from '../../providers/provider.ts'
import { kindIndex } from '../../providers/registry.ts'
import type { CodeChangeView } from './check-views.ts'

/** How an edit changes the files that a design exports; new and removed files count as wholly changed. */
export function codeChange(design: Design, providers: readonly Provider[], edit: Edit, target: Target): CodeChangeView {
  const before = contents(exportDesign(design, providers, target).files)
  const after = contents(exportDesign(applyEdit(design, edit, kindIndex), providers, target).files)
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
  const files = paths.map((path) => ({ path, hunks: diffLines(before.get(path) ?? '', after.get(path) ?? '') }))
  return { target, files: files.filter(({ hunks }) => hunks.length > 0) }
}

const contents = (files: readonly EmittedFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, content }) => [path, content]))
