import type { Field, Fields } from '../../model/index.ts'

/** The declaration of the field at a place: names of groups, numbers of list entries. */
export function fieldAt(fields: Fields, [head, ...rest]: readonly string[]): Field | undefined {
  let field = head === undefined ? undefined : fields[head]
  for (const part of rest) {
    if (field?.type === 'list') field = field.of
    else if (field?.type === 'group') field = field.fields[part]
  }
  return field
}
