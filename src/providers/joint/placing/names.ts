import type { Design } from '../../../model/index.ts'

/** `base` itself if none of `taken` is called so (case ignored), else `base-2`, `base-3`, ... */
export function nameBeside(taken: Iterable<string>, base: string): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  if (!used.has(base.toLowerCase())) return base
  for (let n = 2; ; n++) {
    if (!used.has(`${base}-${n}`.toLowerCase())) return `${base}-${n}`
  }
}

/** A name like `base` that no record of the design has. */
export const nameInDesign = (design: Design, base: string, also: readonly string[] = []): string =>
  nameBeside([...Object.values(design.records).map((record) => record.name), ...also], base)
