import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from './field-schema.ts'
import type { Field, Fields } from './fields.ts'
import { MAX_ID_LENGTH } from './ids.ts'
import type { KindIndex, KindRules } from './kind-index.ts'
import { MAX_NAME_LENGTH } from './names.ts'

const refText = ({ kinds, or = [] }: Extract<Field, { type: 'ref' }>): string =>
  [`Id of a record of kind ${kinds.join(' or ')}`, ...or.map((word) => `'${word}'`)].join(', or ')

type Schema = { readonly [key: string]: unknown }

const id: Schema = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$', maxLength: MAX_ID_LENGTH }
const name: Schema = { type: 'string', minLength: 1, maxLength: MAX_NAME_LENGTH }
const ids: Schema = { type: 'array', items: id, minItems: 1 }

const exactly = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

function fieldJsonSchema(field: Field): Schema {
  switch (field.type) {
    case 'text':
      return { type: 'string', maxLength: field.maxLength ?? MAX_TEXT_LENGTH }
    case 'address':
      return { type: 'string', description: 'An IPv4 or IPv6 address in canonical form.' }
    case 'prefix':
      return { type: 'string', description: 'A prefix in canonical form, host bits cleared: 10.0.0.0/16.' }
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max }
    case 'asn':
      return { type: 'integer', minimum: 1, maximum: 4_294_967_294 }
    case 'flag':
      return { type: 'boolean' }
    case 'choice':
      return { type: 'string', enum: [...field.options] }
    case 'ref':
      return { ...id, description: `${refText(field)}.` }
    case 'list':
      return {
        type: 'array',
        items: fieldJsonSchema(field.of),
        minItems: field.min ?? 0,
        maxItems: field.max ?? MAX_LIST_LENGTH,
      }
    case 'group':
      return fieldsJsonSchema(field.fields)
  }
}

function fieldsJsonSchema(fields: Fields): Schema {
  const properties = Object.entries(fields).map(([key, field]) => [key, fieldJsonSchema(field)])
  const required = Object.entries(fields).filter(([, field]) => !field.optional)
  return exactly(
    Object.fromEntries(properties),
    required.map(([key]) => key),
  )
}

function kindJsonSchema(rules: KindRules): Schema {
  const isLink = rules.parents === undefined
  const needsParent = rules.parents !== undefined && !rules.parents.includes(null)
  const properties = {
    id,
    kind: { const: rules.kind },
    name,
    ...(isLink ? { ends: exactly({ a: id, b: id }, ['a', 'b']) } : { parent: id }),
    props: fieldsJsonSchema(rules.fields),
  }
  return exactly(properties, ['id', 'kind', 'name', ...(isLink ? ['ends'] : needsParent ? ['parent'] : []), 'props'])
}

const intent = exactly(
  {
    id,
    from: ids,
    to: ids,
    expect: { enum: ['reach', 'not-reach'] },
    probe: { type: 'string' },
    note: { type: 'string' },
  },
  ['id', 'from', 'to', 'expect', 'probe'],
)

const placement = exactly(
  {
    x: { type: 'number' },
    y: { type: 'number' },
    width: { type: 'number', minimum: 0 },
    height: { type: 'number', minimum: 0 },
    collapsed: { type: 'boolean' },
  },
  ['x', 'y'],
)

/**
 * The published JSON Schema (2020-12) of design files. It says less than `validateDesign`: what lies between records
 * and the canonical form of addresses are not expressible in it.
 */
export function designJsonSchema(kinds: KindIndex): Schema {
  const sorted = [...kinds.kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
  const definitions = sorted.map((rules) => [rules.kind.replace('/', '.'), kindJsonSchema(rules)] as const)
  const owners = [...kinds.owners.values()].map((owner) => [
    owner.id,
    { type: 'integer', minimum: 1, maximum: owner.version },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Wheelwright design',
    ...exactly(
      {
        format: { const: 'wheelwright' },
        versions: exactly(Object.fromEntries(owners), ['core']),
        name,
        records: {
          type: 'object',
          additionalProperties: { anyOf: definitions.map(([key]) => ({ $ref: `#/$defs/${key}` })) },
        },
        intents: { type: 'object', additionalProperties: intent },
        layout: { type: 'object', additionalProperties: placement },
      },
      ['format', 'versions', 'name', 'records', 'intents', 'layout'],
    ),
    $defs: Object.fromEntries(definitions),
  }
}
