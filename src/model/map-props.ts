import type { Json, Props } from './design.ts'
import type { Field, Fields } from './fields.ts'

/** What becomes of one value: itself, another one, or `undefined` to leave it out (see `mapProps`). */
export type MapValue = (field: Field, value: string | number) => string | number | undefined

const isGroup = (value: Json | undefined): value is Props =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Stands for a value that must be left out. */
const OUT = Symbol('out')

function mapField(field: Field, value: Json, map: MapValue): Json | typeof OUT {
  if (field.type === 'group') return isGroup(value) ? (mapProps(field.fields, value, map) ?? OUT) : value
  if (field.type === 'list') return Array.isArray(value) ? mapList(field, value, map) : value
  return typeof value === 'string' || typeof value === 'number' ? (map(field, value) ?? OUT) : value
}

function mapList(field: Extract<Field, { type: 'list' }>, value: Json[], map: MapValue): Json | typeof OUT {
  const mapped = value.map((item) => mapField(field.of, item, map))
  if (mapped.every((item, i) => item === value[i])) return value
  const left = mapped.filter((item): item is Json => item !== OUT)
  return left.length < (field.min ?? 0) ? OUT : left
}

/**
 * Props with every text, number, address, prefix and reference in them put through `map`; the same object when nothing changes.
 * A value that is left out takes the smallest thing with it that may be missing: the optional field, the item of a list,
 * the optional group. `undefined`: the record cannot be without it.
 */
export function mapProps<P extends Props>(fields: Fields, props: Readonly<P>, map: MapValue): Readonly<P> | undefined {
  let changed: Props | undefined
  for (const [name, field] of Object.entries(fields)) {
    const value = props[name]
    if (!Object.hasOwn(props, name) || value === undefined) continue
    const mapped = mapField(field, value, map)
    if (mapped === value) continue
    changed ??= { ...props }
    if (mapped !== OUT) changed[name] = mapped
    else if (field.optional) delete changed[name]
    else if (field.type === 'list' && (field.min ?? 0) === 0) changed[name] = []
    else return undefined
  }
  return (changed as P | undefined) ?? props
}
