import type { Design, DesignRecord, Edit, Field, Fields, Json, KindIndex, Props, RecordId } from '../model/index.ts'

/** One thing that somebody could have forgotten, and the edit that takes it away or turns it over. */
export interface Removal {
  readonly k: 'record' | 'flag' | 'element' | 'field'
  readonly record: RecordId
  /** `props.tunnels.0.up`; absent for a record as a whole. */
  readonly path?: string
  readonly edit: Edit
}

/** Every record, then every flag, list element and optional field of each, in the order of the design. */
export function listRemovals(design: Design, kinds: KindIndex): Removal[] {
  const records = Object.values(design.records)
  return [
    ...records.map(({ id }): Removal => ({ k: 'record', record: id, edit: { remove: [id] } })),
    ...records.flatMap((record) => removalsIn(record, kinds)),
  ]
}

/** Flags, list elements and optional fields of one record. What would leave the document invalid is no removal. */
export function removalsIn(record: DesignRecord, kinds: KindIndex): Removal[] {
  const fields = kinds.kinds.get(record.kind)?.fields
  if (!fields) return []
  return [...inGroup(fields, record.props, [])].map(({ k, path, value }) => ({
    k,
    record: record.id,
    path: `props.${path.join('.')}`,
    edit: { put: [{ ...record, props: withValue(record.props, path, value) as Props }] },
  }))
}

interface Place {
  readonly k: Removal['k']
  readonly path: readonly (string | number)[]
  /** Absent: taken away. */
  readonly value?: Json
}

function* inGroup(fields: Fields, props: Readonly<Props>, path: readonly (string | number)[]): Generator<Place> {
  for (const [name, field] of Object.entries(fields)) {
    const value = props[name]
    if (value === undefined) continue
    const here = [...path, name]
    if (field.optional && field.type !== 'flag') yield { k: 'field', path: here }
    yield* inField(field, value, here)
  }
}

function* inField(field: Field, value: Json, path: readonly (string | number)[]): Generator<Place> {
  if (field.type === 'flag') yield { k: 'flag', path, value: value !== true }
  if (field.type === 'group') yield* inGroup(field.fields, value as Props, path)
  if (field.type !== 'list' || !Array.isArray(value)) return
  for (const [i, item] of value.entries()) {
    if (value.length > (field.min ?? 0)) yield { k: 'element', path: [...path, i] }
    yield* inField(field.of, item, [...path, i])
  }
}

/** A copy of a JSON value with one place in it set, or taken away. */
function withValue(target: Json, [key, ...rest]: readonly (string | number)[], value: Json | undefined): Json {
  if (Array.isArray(target)) {
    const at = Number(key)
    if (rest.length > 0) return target.with(at, withValue(target[at]!, rest, value))
    return value === undefined ? target.toSpliced(at, 1) : target.with(at, value)
  }
  const { [String(key)]: present, ...others } = target as Props
  if (rest.length > 0) return { ...others, [String(key)]: withValue(present!, rest, value) }
  return value === undefined ? others : { ...others, [String(key)]: value }
}
