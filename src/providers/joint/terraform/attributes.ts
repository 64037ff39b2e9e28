import { attribute, type HclInput, type HclNode } from '../../../codegen/hcl/index.ts'

export type Values = Readonly<Record<string, HclInput | undefined>>

/** One attribute per value; those that are `undefined` are left out. */
export const attributes = (values: Values): HclNode[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [attribute(name, value)]))
