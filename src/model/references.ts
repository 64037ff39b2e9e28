import type { Json, KindId, Props, RecordId } from './design.ts'
import type { Field, Fields } from './fields.ts'

export interface Reference {
  readonly to: RecordId
  /** Kinds that it may name. */
  readonly kinds: readonly KindId[]
  /** Keys and indices from the record's props. */
  readonly path: readonly (string | number)[]
}

const isGroup = (value: Json | undefined): value is Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function* referencesOf(field: Field, value: Json | undefined, path: (string | number)[]): Generator<Reference> {
  if (field.type === 'ref' && typeof value === 'string' && !field.or?.includes(value))
    yield { to: value, kinds: field.kinds, path }
  if (field.type === 'group' && isGroup(value)) yield* references(field.fields, value, path)
  if (field.type === 'list' && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* referencesOf(field.of, item, [...path, i])
  }
}

/** Every reference in a record's props, in the order of its fields. */
export function* references(
  fields: Fields,
  props: Readonly<Props>,
  path: (string | number)[] = [],
): Generator<Reference> {
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(props, name)) yield* referencesOf(field, props[name], [...path, name])
  }
}

/** Value of a field that cannot stand without what was removed. */
const GONE = Symbol('gone')

function clearField(
  field: Field,
  value: Json | undefined,
  gone: ReadonlySet<RecordId>,
): Json | undefined | typeof GONE {
  if (field.type === 'ref')
    return typeof value === 'string' && gone.has(value) && !field.or?.includes(value) ? GONE : value
  if (field.type === 'group' && isGroup(value)) return clearReferences(field.fields, value, gone) ?? GONE
  if (field.type === 'list' && Array.isArray(value)) {
    const kept = value.map((item) => clearField(field.of, item, gone))
    if (kept.every((item, i) => item === value[i])) return value
    const left = kept.filter((item): item is Json => item !== GONE && item !== undefined)
    return left.length < (field.min ?? 0) ? GONE : left
  }
  return value
}

/**
 * Props without references to `gone`; the same object when there are none. The smallest thing that may be missing goes
 * with the reference: the optional field, the item of a list, the optional group. `undefined`: the record itself must go.
 */
export function clearReferences<P extends Props>(
  fields: Fields,
  props: Readonly<P>,
  gone: ReadonlySet<RecordId>,
): Readonly<P> | undefined {
  let cleared: Props | undefined
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(props, name)) continue
    const value = clearField(field, props[name], gone)
    if (value === props[name]) continue
    cleared ??= { ...props }
    if (value !== GONE && value !== undefined) cleared[name] = value
    else if (field.optional) delete cleared[name]
    else return undefined
  }
  return (cleared as P | undefined) ?? props
}
