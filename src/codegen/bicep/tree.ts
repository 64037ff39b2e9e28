/**
 * Bicep as a tree. A value and a reference are different nodes, so that only the printer escapes and nothing has to guess
 * whether a text is an expression.
 */

export type BicepExpression =
  | { readonly k: 'string'; readonly value: string }
  | { readonly k: 'int'; readonly value: number }
  | { readonly k: 'bool'; readonly value: boolean }
  | { readonly k: 'null' }
  /** `symbol.a[0].b`: names and indices. */
  | { readonly k: 'reference'; readonly symbol: string; readonly steps: readonly (string | number)[] }
  /** The same of a call's result: `f().a`. */
  | { readonly k: 'member'; readonly of: BicepExpression; readonly steps: readonly (string | number)[] }
  | { readonly k: 'interpolation'; readonly parts: readonly (string | BicepExpression)[] }
  | { readonly k: 'call'; readonly name: string; readonly args: readonly BicepExpression[] }
  | { readonly k: 'array'; readonly items: readonly BicepExpression[] }
  | BicepObject

export interface BicepObject {
  readonly k: 'object'
  readonly entries: readonly (readonly [string, BicepExpression])[]
  /** What it is written for, when that is a thing of its own inside another (a subnet in its network). */
  readonly source?: string
}

export type BicepType = 'string' | 'int' | 'bool' | 'object' | 'array'

export type BicepStatement =
  | { readonly k: 'target-scope'; readonly scope: 'resourceGroup' | 'subscription' }
  | BicepParameter
  | { readonly k: 'variable'; readonly symbol: string; readonly value: BicepExpression }
  | BicepResource
  | { readonly k: 'module'; readonly symbol: string; readonly path: string; readonly body: BicepObject }
  | { readonly k: 'output'; readonly symbol: string; readonly type: BicepType; readonly value: BicepExpression }

export interface BicepParameter {
  readonly k: 'parameter'
  readonly symbol: string
  readonly type: BicepType
  readonly description?: string
  /** Never logged, never shown in the deployment's record. */
  readonly secure?: boolean
  readonly default?: BicepExpression
}

export interface BicepResource {
  readonly k: 'resource'
  readonly symbol: string
  /** `Provider/type@api-version` */
  readonly type: string
  /** Refers to what is there already instead of creating it. */
  readonly existing?: boolean
  readonly body: BicepObject
  readonly source?: string
}

/** A file of parameter values for the Bicep file at `using`. */
export interface BicepParameterFile {
  readonly using: string
  readonly values: readonly { readonly symbol: string; readonly value: BicepExpression; readonly comment?: string }[]
}

/** A plain value becomes a literal; nodes pass as they are. */
export type BicepInput = BicepExpression | string | number | boolean | null | readonly BicepInput[]

export function bicep(input: BicepInput): BicepExpression {
  if (input === null) return { k: 'null' }
  if (typeof input === 'string') return { k: 'string', value: input }
  if (typeof input === 'number') return { k: 'int', value: input }
  if (typeof input === 'boolean') return { k: 'bool', value: input }
  if (isList(input)) return { k: 'array', items: input.map(bicep) }
  return input
}

const isList = (input: BicepExpression | readonly BicepInput[]): input is readonly BicepInput[] => Array.isArray(input)

/** An object in the order given; an `undefined` value leaves its entry out. */
export function object(entries: Readonly<Record<string, BicepInput | undefined>>, source?: string): BicepObject {
  return {
    k: 'object',
    entries: Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, bicep(value)] as const],
    ),
    ...(source === undefined ? {} : { source }),
  }
}

export const reference = (symbol: string, ...steps: (string | number)[]): BicepExpression => ({
  k: 'reference',
  symbol,
  steps,
})

export const callBicep = (name: string, ...args: BicepInput[]): BicepExpression => ({
  k: 'call',
  name,
  args: args.map(bicep),
})

export const member = (of: BicepExpression, ...steps: (string | number)[]): BicepExpression => ({
  k: 'member',
  of,
  steps,
})

export const interpolate = (...parts: (string | BicepExpression)[]): BicepExpression => ({ k: 'interpolation', parts })
