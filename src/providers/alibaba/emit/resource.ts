import { attribute, block, body, type HclBlock, type HclInput, type HclNode } from '../../../codegen/hcl/index.ts'
import type { Names } from './names.ts'

interface Resource {
  readonly type: string
  /** What its label hangs on: the record's id, or more where a record becomes several resources. */
  readonly key: string
  readonly name: string
  /** The record that decides the region. */
  readonly at: string | undefined
  readonly source: string
  readonly values: Readonly<Record<string, HclInput | undefined>>
  readonly blocks?: readonly HclNode[]
}

/** A resource block in the provider of its region; values that are `undefined` are left out. */
export function resource(names: Names, { type, key, name, at, source, values, blocks = [] }: Resource): HclBlock {
  return block(
    'resource',
    [type, names.label(type, key, name)],
    body(attribute('provider', names.provider(at)), attributes(values), blocks),
    source,
  )
}

export const attributes = (values: Readonly<Record<string, HclInput | undefined>>): HclNode[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [attribute(name, value)]))
