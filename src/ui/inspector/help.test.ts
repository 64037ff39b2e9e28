import { describe, expect, it } from 'vitest'
import { en } from '../../i18n/messages.en.ts'
import { ja } from '../../i18n/messages.ja.ts'
import type { Field, Fields } from '../../model/index.ts'
import { catalogs, jointLinks } from '../../providers/catalogs.ts'
import { exampleOf, valueRule } from './value-rule.ts'

interface Documented {
  readonly kind: string
  readonly docs?: string
  readonly fields: Fields
}

const owners: readonly (readonly [string, readonly Documented[]])[] = [
  ...catalogs.map(({ id, kinds, links }) => [id, [...kinds, ...links]] as const),
  ['core', jointLinks],
]

/** Fields with the path that their messages have, inside groups and lists too. */
function pathsOf(path: string, fields: Fields): { path: string; field: Field }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const own = { path: `${path}.${name}`, field }
    const inner = field.type === 'list' ? field.of : field
    return inner.type === 'group' ? [own, ...pathsOf(own.path, inner.fields)] : [own]
  })
}

describe.each(owners)('help for what %s offers', (owner, kinds) => {
  it('explains every field in both languages', () => {
    const keys = kinds.flatMap(({ kind, fields }) =>
      pathsOf(kind.replace('/', '.'), fields).map(({ path }) => `${path}.help`),
    )
    expect(keys.filter((key) => !en[key]?.trim() || !ja[key]?.trim())).toEqual([])
  })

  // A site, its router and its hosts are no vendor's product, and a note is ours.
  it.skipIf(owner === 'onprem' || owner === 'core')('leads from every kind to its vendor’s page', () => {
    expect(kinds.filter(({ docs }) => !docs?.startsWith('https://')).map(({ kind }) => kind)).toEqual([])
  })

  it('has an example for every value that is typed by a rule', () => {
    const typed = kinds
      .flatMap(({ kind, fields }) => pathsOf(kind, fields))
      .filter(({ field }) => valueRule(field)?.key.match(/address|prefix|asn|integer/))
    expect(typed.filter(({ field }) => exampleOf(field) === undefined).map(({ path }) => path)).toEqual([])
  })
})
