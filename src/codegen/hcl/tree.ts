/**
 * HCL as a tree. A value and a reference are different nodes, so that only the printer escapes and nothing has to guess
 * whether a text is an expression.
 */

export type HclExpression =
  | { readonly k: 'string'; readonly value: string }
  | { readonly k: 'number'; readonly value: number }
  | { readonly k: 'bool'; readonly value: boolean }
  | { readonly k: 'null' }
  /** `var.key`, `type.label.attribute[0]`: names and indices. */
  | { readonly k: 'traversal'; readonly root: string; readonly steps: readonly (string | number)[] }
  | { readonly k: 'template'; readonly parts: readonly (string | HclExpression)[] }
  | { readonly k: 'call'; readonly name: string; readonly args: readonly HclExpression[] }
  | { readonly k: 'list'; readonly items: readonly HclExpression[] }
  | { readonly k: 'object'; readonly entries: readonly (readonly [string, HclExpression])[] }

export interface HclAttribute {
  readonly k: 'attribute'
  readonly name: string
  readonly value: HclExpression
  readonly comment?: string
}

export interface HclBlock {
  readonly k: 'block'
  readonly type: string
  readonly labels: readonly string[]
  readonly body: readonly HclNode[]
  readonly comment?: string
  /** What it is written for; the printer reports its lines under this name. */
  readonly source?: string
}

export type HclNode = HclAttribute | HclBlock

/** A plain value becomes a literal; nodes pass as they are. */
export type HclInput = HclExpression | string | number | boolean | null | readonly HclInput[]

export function hcl(input: HclInput): HclExpression {
  if (input === null) return { k: 'null' }
  if (typeof input === 'string') return { k: 'string', value: input }
  if (typeof input === 'number') return { k: 'number', value: input }
  if (typeof input === 'boolean') return { k: 'bool', value: input }
  if (isList(input)) return { k: 'list', items: input.map(hcl) }
  return input
}

const isList = (input: HclExpression | readonly HclInput[]): input is readonly HclInput[] => Array.isArray(input)

/** A reference: `ref('var', 'key')` is `var.key`. Every name must be an identifier. */
export const ref = (root: string, ...steps: (string | number)[]): HclExpression => ({ k: 'traversal', root, steps })

export const call = (name: string, ...args: HclInput[]): HclExpression => ({ k: 'call', name, args: args.map(hcl) })

export const template = (...parts: (string | HclExpression)[]): HclExpression => ({ k: 'template', parts })

/** Attributes and blocks of a body; `undefined` and `false` leave an entry out. */
export function body(...nodes: (HclNode | readonly HclNode[] | undefined | false)[]): HclNode[] {
  return nodes.flatMap((node) => (node ? node : []))
}

export const attribute = (name: string, value: HclInput): HclAttribute => ({ k: 'attribute', name, value: hcl(value) })

export function block(type: string, labels: readonly string[], nodes: readonly HclNode[], source?: string): HclBlock {
  return { k: 'block', type, labels, body: nodes, ...(source === undefined ? {} : { source }) }
}
