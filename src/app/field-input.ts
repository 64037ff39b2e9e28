import { type Address, type Prefix, parseAddress, parsePrefix } from '../ip/index.ts'
import { fieldSchema } from '../model/field-schema.ts'
import {
  type DesignRecord,
  type Field,
  faultText,
  type Json,
  type KindIndex,
  rangesOf,
  type Text,
} from '../model/index.ts'
import { schemaFaults } from '../model/zod-faults.ts'

export type FieldInput = { ok: true; value: Json } | { ok: false; fault: Text }

/** What a user typed or chose for a field: canonical, or the reason against it. Numbers come as text. */
export function readFieldInput(field: Field, input: string | boolean): FieldInput {
  const value = canonical(field, input)
  const [fault] = schemaFaults(fieldSchema(field), value, [])
  return fault ? { ok: false, fault: faultText(fault) } : { ok: true, value }
}

function canonical(field: Field, input: string | boolean): Json {
  if (typeof input === 'boolean') return input
  const text = input.trim()
  switch (field.type) {
    case 'address':
      return parseAddress(text) ?? text
    case 'prefix':
      return parsePrefix(text) ?? text
    case 'integer':
    case 'asn':
      return /^\d+$/.test(text) ? Number(text) : text
    default:
      return text
  }
}

/** An address or prefix that a user asks about; `undefined` when it is neither. */
export function readTarget(input: string): Address | Prefix | undefined {
  const text = input.trim()
  return text.includes('/') ? parsePrefix(text) : parseAddress(text)
}

/** An address that a user asks about; `undefined` when it is none. */
export const readAddressInput = (input: string): Address | undefined => parseAddress(input.trim())

/** The value a new field or list entry starts with; `undefined` when the user must say it first. */
export function startValue(field: Field): Json | undefined {
  switch (field.type) {
    case 'group': {
      const entries = Object.entries(field.fields).flatMap(([name, inner]) => {
        const value = inner.optional ? undefined : startValue(inner)
        return value === undefined ? [] : [[name, value] as const]
      })
      return Object.fromEntries(entries)
    }
    case 'list':
      return (field.default as Json[] | undefined) ?? []
    case 'ref':
      return field.or?.[0]
    case 'integer':
      return field.default ?? field.min
    default:
      return field.default ?? (field.type === 'text' ? '' : undefined)
  }
}

/** The first range that a container states as its own; `undefined` for what holds nothing. */
export const ownRange = (record: DesignRecord, kinds: KindIndex): Prefix | undefined => rangesOf(record, kinds)[0]
