import type { DesignRecord } from '../../model/index.ts'
import type { DesignBuilder } from '../design-builder.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'

/** The network of a case while it becomes a design: records by the case's names, and what can be routed to. */
export interface Topology {
  readonly members: Members
  readonly builder: DesignBuilder
  readonly names: Map<string, DesignRecord>
}

/** Members of an object of objects, by name. */
export function entries(members: Members, key: string): [string, Members][] {
  const value = members.raw(key) ?? {}
  const all = Members.of(value, `${members.where}.${key}`)
  return Object.entries(value as object).map(([name, each]) => [name, Members.of(each, `${all.where}.${name}`)])
}

export const named = ({ names }: Topology, name: string): DesignRecord => {
  const record = names.get(name)
  if (!record) throw new Missing(`${name}, which the case does not declare`)
  return record
}

/** A route of a case: destination and target. */
export function routeOf(value: unknown): [string, string] {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || typeof value[1] !== 'string')
    throw new Missing('a route that is no pair of destination and target')
  return [value[0], value[1]]
}
