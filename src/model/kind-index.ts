import type { KindId } from './design.ts'
import type { Fields } from './fields.ts'

/** What the document needs to know about a kind. A provider's `Kind` or `LinkKind` is one as it stands. */
export interface KindRules {
  readonly kind: KindId
  readonly fields: Fields
  /** Kinds that may hold it; `null` = the canvas. Absent: a link, which has ends and no parent. */
  readonly parents?: readonly (KindId | null)[]
}

/** Who owns a part of the document (`core` or a provider), its current version and the steps from older ones. */
export interface Owner {
  readonly id: string
  readonly version: number
  readonly migrations: readonly RecordMigration[]
}

/** One step up, from version `from` to `from + 1`, for one raw record of its owner. */
export interface RecordMigration {
  readonly from: number
  readonly what: string
  migrate(record: Record<string, unknown>): Record<string, unknown>
}

/** Every kind that documents may contain, and the owners of their kinds. */
export interface KindIndex {
  readonly kinds: ReadonlyMap<KindId, KindRules>
  readonly owners: ReadonlyMap<string, Owner>
}

/** Version of the document's own shape, and of the kinds where two providers meet. */
export const CORE_VERSION = 1

const core: Owner = { id: 'core', version: CORE_VERSION, migrations: [] }

/** Builds the index from all kinds and from all owners beside `core`. */
export function indexKinds(kinds: Iterable<KindRules>, owners: Iterable<Owner> = []): KindIndex {
  return {
    kinds: new Map([...kinds].map((kind) => [kind.kind, kind])),
    owners: new Map([core, ...owners].map((owner) => [owner.id, owner])),
  }
}

/** First half of a kind: `azure` of `azure/vnet`. */
export const ownerOf = (kind: KindId): string => kind.slice(0, Math.max(0, kind.indexOf('/')))
