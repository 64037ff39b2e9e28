import type * as z from 'zod/mini'
import { type DesignFault, designFault, type Path } from './fault.ts'
import type { Finding } from './field-schema.ts'

/** Checks a value against a schema; faults carry `path` and the place inside the value. */
export function schemaFaults(schema: z.ZodMiniType, value: unknown, path: Path): DesignFault[] {
  const result = schema.safeParse(value, { reportInput: true })
  return result.success ? [] : result.error.issues.flatMap((issue) => issueFaults(issue, path))
}

function issueFaults(issue: z.core.$ZodIssue, path: Path): DesignFault[] {
  const at = [...path, ...issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key))]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => designFault([...at, key], 'unknown-field', { field: key.slice(0, 60) }))
    case 'invalid_type':
      if (issue.input === undefined) return [designFault(at, 'missing')]
      return [designFault(at, 'wrong-type', { expected: issue.expected })]
    case 'too_big':
      if (issue.origin === 'array') return [designFault(at, 'too-many', { max: Number(issue.maximum) })]
      if (issue.origin === 'string') return [designFault(at, 'too-long', { max: Number(issue.maximum) })]
      return [designFault(at, 'too-large', { max: Number(issue.maximum) })]
    case 'too_small':
      if (issue.origin === 'array') return [designFault(at, 'too-few', { min: Number(issue.minimum) })]
      return [designFault(at, 'too-small', { min: Number(issue.minimum) })]
    case 'invalid_value':
      if (issue.input === undefined) return [designFault(at, 'missing')]
      return [designFault(at, 'not-an-option', { options: issue.values.map(String).join(', ') })]
    case 'custom': {
      const finding = issue.params as Finding | undefined
      return [designFault(at, finding?.fault ?? 'wrong-type', finding?.values)]
    }
    default:
      return [designFault(at, 'wrong-type', { expected: issue.code })]
  }
}
