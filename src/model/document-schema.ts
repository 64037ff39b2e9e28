import * as z from 'zod/mini'
import { judgedText } from './field-schema.ts'
import { isId } from './ids.ts'
import { nameFault } from './names.ts'

const id = judgedText((value) => (isId(value) ? undefined : { fault: 'not-an-id' }))
const name = judgedText((value) => {
  const fault = nameFault(value)
  return fault && { fault, values: { max: 80 } }
})
const probe = judgedText((value) => (isProbe(value) ? undefined : { fault: 'not-a-probe' }))
const pixels = z.number().check(z.minimum(-1e6), z.maximum(1e6))
const size = z.number().check(z.minimum(0), z.maximum(1e6))
const map = z.record(z.string(), z.unknown())

/** `icmp`, `tcp/443`, `udp/53`. */
export function isProbe(text: string): boolean {
  const match = /^(?:tcp|udp)\/([1-9]\d{0,4})$/.exec(text)
  return text === 'icmp' || (match !== null && Number(match[1]) <= 65535)
}

export const documentSchema = z.strictObject({
  format: z.literal('wheelwright'),
  versions: z.record(z.string(), z.int().check(z.minimum(1))),
  name,
  records: map,
  intents: map,
  layout: map,
})

export const recordSchema = z.strictObject({
  id,
  kind: z.string(),
  name,
  parent: z.optional(id),
  ends: z.optional(z.strictObject({ a: id, b: id })),
  props: z.record(z.string(), z.unknown()),
})

export const intentSchema = z.strictObject({
  id,
  from: z.array(id).check(z.minLength(1), z.maxLength(5000)),
  to: z.array(id).check(z.minLength(1), z.maxLength(5000)),
  expect: z.enum(['reach', 'not-reach']),
  probe,
  note: z.optional(z.string().check(z.maxLength(2000))),
})

export const placementSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: z.optional(size),
  height: z.optional(size),
  collapsed: z.optional(z.boolean()),
})
