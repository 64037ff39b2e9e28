import { importAws, type LeftOut } from '../../import/aws/index.ts'
import type { SourceFile } from '../../import/source-file.ts'
import {
  faultText,
  type KindId,
  type KindIndex,
  serializeDesign,
  type Text,
  validateDesign,
} from '../../model/index.ts'

/** A described network as it would be opened. */
export interface Understood {
  /** The design as a file holds it, without a layout. */
  readonly document: string
  /** How many of each kind, most first. Containers of accounts are in `places`. */
  readonly counts: readonly { readonly kind: KindId; readonly count: number }[]
  /** Accounts and regions, as their containers are called. */
  readonly places: readonly string[]
  /** What is not in the design, by name. */
  readonly leftOut: readonly LeftOut[]
}

/** Makes a design of a described network, and counts what is in it. The reason where nothing valid comes of it. */
export function understand(
  name: string,
  files: readonly SourceFile[],
  kinds: KindIndex,
): { ok: true; understood: Understood } | { ok: false; why: Text } {
  const { design, leftOut } = importAws(name, files)
  const valid = validateDesign(design, kinds)
  if (!valid.ok) {
    const [first] = valid.faults
    return { ok: false, why: first ? faultText(first) : { key: 'import.nothing-described' } }
  }
  const records = Object.values(design.records)
  const counts = new Map<KindId, number>()
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const places = records.filter(({ kind }) => kind === 'aws/region').map((record) => record.name)
  counts.delete('aws/region')
  return {
    ok: true,
    understood: {
      document: serializeDesign(valid.design),
      counts: [...counts]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
      places: places.sort(),
      leftOut,
    },
  }
}
