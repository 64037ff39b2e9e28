import type { Field, Text } from '../../model/index.ts'

/** Which values a field takes, from its declaration; `undefined` where its control says it all. */
export function valueRule(field: Field): Text | undefined {
  switch (field.type) {
    case 'text':
      return field.maxLength === undefined ? undefined : { key: 'ui.help.text', values: { max: field.maxLength } }
    case 'address':
      return { key: 'ui.help.address' }
    case 'prefix':
      return { key: field.family === undefined ? 'ui.help.prefix' : `ui.help.prefix${field.family}` }
    case 'integer':
      return { key: 'ui.help.integer', values: { min: field.min, max: field.max } }
    case 'asn':
      return { key: 'ui.help.asn' }
    case 'list':
      return listRule(field)
    case 'flag':
    case 'choice':
    case 'ref':
    case 'group':
      return undefined
  }
}

function listRule({ of, min, max }: Extract<Field, { type: 'list' }>): Text | undefined {
  if (min !== undefined && max !== undefined) return { key: 'ui.help.list', values: { min, max } }
  if (max !== undefined) return { key: 'ui.help.list-most', values: { max } }
  return valueRule(of)
}

/** The declared example, else one that every value of the type looks like. */
export function exampleOf(field: Field): string | undefined {
  if (field.example !== undefined) return field.example
  switch (field.type) {
    case 'address':
      return '10.0.0.4'
    case 'prefix':
      return field.family === 6 ? 'fd00::/64' : '10.0.0.0/24'
    case 'asn':
      return '65010'
    case 'integer':
      return String(field.default ?? field.min)
    case 'list':
      return exampleOf(field.of)
    case 'text':
    case 'flag':
    case 'choice':
    case 'ref':
    case 'group':
      return undefined
  }
}
