import { type KindIndex, type Owner, ownerOf } from './kind-index.ts'

export type Migrated =
  /** `steps`: what was done, oldest first; empty when the document was current. */
  | { readonly k: 'current'; readonly document: Record<string, unknown>; readonly steps: readonly string[] }
  /** Written by a newer version of the program: these owners are ahead of it, or unknown to it. */
  | { readonly k: 'newer'; readonly owners: readonly string[] }

/**
 * Brings a raw document up to the current version of each owner, one owner after the other, `core` first.
 * `versions` and `records` have been seen to be objects; the values inside need not be right.
 */
export function migrateDocument(document: Record<string, unknown>, kinds: KindIndex): Migrated {
  const versions = document.versions as Record<string, unknown>
  const newer = Object.entries(versions).filter(
    ([owner, version]) =>
      Number.isSafeInteger(version) && (version as number) > (kinds.owners.get(owner)?.version ?? 0),
  )
  if (newer.length > 0) return { k: 'newer', owners: newer.map(([owner]) => owner) }
  const steps: string[] = []
  let records = document.records as Record<string, unknown>
  const reached = { ...versions }
  for (const owner of kinds.owners.values()) {
    const version = versions[owner.id]
    // Versions count from 1; what is no version is a fault of the document, which validation names.
    if (!Number.isSafeInteger(version) || (version as number) < 1 || version === owner.version) continue
    for (const step of stepsFrom(owner, version as number)) {
      records = mapRecords(records, owner.id, step.migrate)
      steps.push(step.what)
    }
    reached[owner.id] = owner.version
  }
  if (steps.length === 0) return { k: 'current', document, steps }
  return { k: 'current', document: { ...document, versions: reached, records }, steps }
}

/** The owner's steps from `version` to its current one. Throws when the sequence has a gap: a fault of the program. */
function stepsFrom(owner: Owner, version: number) {
  return Array.from({ length: owner.version - version }, (_, i) => {
    const step = owner.migrations.find((migration) => migration.from === version + i)
    if (!step) throw new Error(`no migration of ${owner.id} from version ${version + i}`)
    return step
  })
}

function mapRecords(
  records: Record<string, unknown>,
  owner: string,
  migrate: (record: Record<string, unknown>) => Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => {
      const raw = typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : undefined
      const mine = raw !== undefined && typeof raw.kind === 'string' && ownerOf(raw.kind) === owner
      return [id, mine ? migrate(raw) : record]
    }),
  )
}
