import * as z from 'zod/mini'
import { parseAddress, parsePrefix, readPrefix } from '../ip/index.ts'
import type { FaultCode } from './fault.ts'
import type { Field, Fields } from './fields.ts'
import { isId } from './ids.ts'

// Compiled validators need `new Function`, which a strict Content-Security-Policy forbids and reports.
z.config({ jitless: true })

export const MAX_TEXT_LENGTH = 1000
export const MAX_LIST_LENGTH = 5000

/** 32-bit AS numbers without the reserved 0 and 4294967295 (RFC 7607, RFC 7300). */
const MAX_ASN = 4_294_967_294

const CONTROL = /\p{Cc}|\p{Cs}/u

export interface Finding {
  readonly fault: FaultCode
  readonly values?: Readonly<Record<string, string | number>>
}

/** A text that `judge` finds nothing wrong with. */
export const judgedText = (judge: (value: string) => Finding | undefined) =>
  z.string().check((context) => {
    const found = judge(context.value)
    if (found) context.issues.push({ code: 'custom', params: { ...found }, input: context.value, continue: true })
  })

function judgeText(value: string, maxLength: number): Finding | undefined {
  if (value.length > maxLength) return { fault: 'too-long', values: { max: maxLength } }
  return CONTROL.test(value) ? { fault: 'control-character' } : undefined
}

function judgeAddress(value: string): Finding | undefined {
  const canonical = parseAddress(value)
  if (canonical === undefined) return { fault: 'not-an-address', values: { value: value.slice(0, 60) } }
  return canonical === value ? undefined : { fault: 'not-canonical', values: { value: value.slice(0, 60), canonical } }
}

function judgePrefix(value: string, family: 4 | 6 | undefined): Finding | undefined {
  const shown = value.slice(0, 60)
  const parsed = readPrefix(value)
  if (typeof parsed === 'string') return { fault: parsed, values: { value: shown } }
  if (family !== undefined && parsed.family !== family)
    return { fault: 'wrong-family', values: { value: shown, family } }
  const canonical = parsePrefix(value)!
  return canonical === value ? undefined : { fault: 'not-canonical', values: { value: shown, canonical } }
}

function listSchema(field: Field & { type: 'list' }) {
  return z.array(fieldSchema(field.of)).check(z.minLength(field.min ?? 0), z.maxLength(field.max ?? MAX_LIST_LENGTH))
}

/** The zod schema of one field, without regard to `optional`. */
export function fieldSchema(field: Field): z.ZodMiniType {
  switch (field.type) {
    case 'text':
      return judgedText((value) => judgeText(value, field.maxLength ?? MAX_TEXT_LENGTH))
    case 'address':
      return judgedText(judgeAddress)
    case 'prefix':
      return judgedText((value) => judgePrefix(value, field.family))
    case 'integer':
      return z.int().check(z.minimum(field.min), z.maximum(field.max))
    case 'asn':
      return z.int().check(z.minimum(1), z.maximum(MAX_ASN))
    case 'flag':
      return z.boolean()
    case 'choice':
      return z.enum(field.options as [string, ...string[]])
    case 'ref':
      return judgedText((value) => (isId(value) ? undefined : { fault: 'not-an-id' }))
    case 'list':
      return listSchema(field)
    case 'group':
      return propsSchema(field.fields)
  }
}

const compiled = new WeakMap<Fields, z.ZodMiniType>()

/** The zod schema of a record's props: exactly these fields. Compiled once per declaration. */
export function propsSchema(fields: Fields): z.ZodMiniType {
  const known = compiled.get(fields)
  if (known) return known
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = fieldSchema(field)
      return [name, field.optional ? z.optional(schema) : schema]
    }),
  )
  const schema = z.strictObject(shape)
  compiled.set(fields, schema)
  return schema
}
