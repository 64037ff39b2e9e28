import type { DesignRecord } from '../../model/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import { Members } from '../read-json.ts'

/** A case's network while it is read. */
export interface Topology {
  readonly input: Members
  readonly builder: DesignBuilder
  /** Networks by name, subnets by `network/subnet`, tunnels by name. */
  readonly networks: Map<string, DesignRecord>
  readonly subnets: Map<string, DesignRecord>
  readonly tunnels: Map<string, DesignRecord>
  /** Sites at the far ends, by tunnel. */
  readonly sites: Map<string, DesignRecord>
  /** What the case calls the owner of an address. */
  readonly hops: Map<string, string>
}

export const newTopology = (id: string, value: unknown): Topology => ({
  input: Members.of(value, 'input'),
  builder: new DesignBuilder(id),
  networks: new Map(),
  subnets: new Map(),
  tunnels: new Map(),
  sites: new Map(),
  hops: new Map(),
})
