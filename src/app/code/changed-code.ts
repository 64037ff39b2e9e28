import { type DiffHunk, diffLines } from '../../codegen/line-diff.ts'
import type { EmittedFile } from '../../providers/provider.ts'

export interface ChangedFile {
  readonly path: string
  readonly hunks: readonly DiffHunk[]
}

/** How files differ from those of before; new and removed files count as wholly changed. */
export function changedCode(
  before: readonly Pick<EmittedFile, 'path' | 'content'>[],
  after: readonly Pick<EmittedFile, 'path' | 'content'>[],
): ChangedFile[] {
  const [old, now] = [contents(before), contents(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((path) => ({ path, hunks: diffLines(old.get(path) ?? '', now.get(path) ?? '') }))
    .filter(({ hunks }) => hunks.length > 0)
}

const contents = (files: readonly Pick<EmittedFile, 'path' | 'content'>[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, content }) => [path, content]))
