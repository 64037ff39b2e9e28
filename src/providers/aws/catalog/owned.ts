import type { Design, Json, RecordId } from '../../../model/index.ts'

const idsIn = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string')

/** Records that these props of a record refer to and that no other record refers to: they would be left over. */
export function onlyUsedHere(design: Design, id: RecordId, names: readonly string[]): RecordId[] {
  const referred = names.flatMap((name) => idsIn(design.records[id]?.props[name]))
  const elsewhere = (target: RecordId) =>
    Object.values(design.records).some(
      (record) => record.id !== id && Object.values(record.props).some((value) => idsIn(value).includes(target)),
    )
  return referred.filter((target) => design.records[target] !== undefined && !elsewhere(target))
}
