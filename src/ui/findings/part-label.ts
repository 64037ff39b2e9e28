import type { Design, DesignRecord, Json } from '../../model/index.ts'
import type { Catalog } from '../shared/catalog.ts'
import type { Translate } from '../shared/use-text.ts'
import { valueText, type Words } from './describe-changes.ts'
import { fieldAt } from './field-at.ts'

/** What a place in a record is called in its form, with the entry of a list that it is: `Routes: 10.20.0.0/16 → …`. */
export function partLabel(
  record: DesignRecord,
  path: string,
  { records }: Design,
  catalog: Catalog,
  t: Translate,
): string {
  const parts = path.split('.').slice(1)
  const named = parts.filter((part) => !/^\d+$/.test(part))
  const kind = record.kind.replace('/', '.')
  const name = (id: string): string => records[id]?.name ?? id
  const ends = record.ends && { a: name(record.ends.a), b: name(record.ends.b) }
  // Both sides of a link have the same settings: which side it is comes first.
  const labels = named.map((_, i) => t(`${[kind, ...named.slice(0, i + 1)].join('.')}.label`, ends))
  const label = [...new Set(labels)].join(', ')
  if (!/^\d+$/.test(parts.at(-1) ?? '')) return label
  const fields = (catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind))?.fields ?? {}
  const words: Words = { t, catalog, name, added: () => undefined }
  const value = parts.reduce<Json | undefined>(
    (at, part) => (at as Record<string, Json> | undefined)?.[part],
    record.props as Json,
  )
  return value === undefined
    ? label
    : `${label}: ${valueText(value, fieldAt(fields, parts), [kind, ...named].join('.'), words)}`
}
