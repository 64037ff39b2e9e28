/**
 * A resource template of the form `ROSTemplateFormatVersion: 2015-09-01` as a tree. A value and a reference are different
 * nodes, so that only the printer escapes and no text can become a function call.
 */

export type RosValue =
  | { readonly k: 'string'; readonly value: string }
  | { readonly k: 'number'; readonly value: number }
  | { readonly k: 'bool'; readonly value: boolean }
  /** A parameter of the template. */
  | { readonly k: 'parameter'; readonly name: string }
  /** What a resource returns. */
  | { readonly k: 'attribute'; readonly resource: string; readonly name: string }
  | { readonly k: 'list'; readonly items: readonly RosValue[] }
  | RosMap

export interface RosMap {
  readonly k: 'map'
  readonly entries: readonly (readonly [string, RosValue])[]
}

/** A plain value becomes a literal; nodes pass as they are. `undefined` leaves an entry out. */
export type RosInput = RosValue | string | number | boolean | readonly RosInput[]

export interface RosParameter {
  readonly name: string
  readonly description: string
  /** Never shown in the console or in answers of the API. */
  readonly secret?: true
}

export interface RosResource {
  /** Logical id: letters and digits. */
  readonly id: string
  readonly type: string
  readonly properties: RosMap
  /** Logical ids of what must be there first without being referred to. */
  readonly after?: readonly string[]
  /** What it is written for; the printer reports its lines under this name. */
  readonly source?: string
}

export interface RosOutput {
  readonly name: string
  readonly description: string
  readonly value: RosValue
}

export interface RosTemplate {
  readonly description: string
  readonly parameters: readonly RosParameter[]
  readonly resources: readonly RosResource[]
  readonly outputs: readonly RosOutput[]
}

export function ros(input: RosInput): RosValue {
  if (typeof input === 'string') return { k: 'string', value: input }
  if (typeof input === 'number') return { k: 'number', value: input }
  if (typeof input === 'boolean') return { k: 'bool', value: input }
  if (isList(input)) return { k: 'list', items: input.map(ros) }
  return input
}

const isList = (input: RosValue | readonly RosInput[]): input is readonly RosInput[] => Array.isArray(input)

/** A map in the order given. */
export function rosMap(entries: Readonly<Record<string, RosInput | undefined>>): RosMap {
  return {
    k: 'map',
    entries: Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, ros(value)] as const],
    ),
  }
}
