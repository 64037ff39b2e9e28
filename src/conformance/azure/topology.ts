import type { DesignRecord } from '../../model/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import { Members } from '../read-json.ts'

/** A case's network while it is read: its members, the design so far, and the records by the case's names. */
export interface Topology {
  readonly members: Members
  readonly builder: DesignBuilder
  readonly names: Map<string, DesignRecord>
  /** Subnets by `vnet/subnet`. */
  readonly subnets: Map<string, DesignRecord>
}

export const newTopology = (id: string, value: unknown): Topology => ({
  members: Members.of(value, 'topology'),
  builder: new DesignBuilder(id),
  names: new Map(),
  subnets: new Map(),
})
