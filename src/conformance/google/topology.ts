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
  readonly tunnels: Map<string, CaseTunnel>
  /** Sites at the far ends, by tunnel. */
  readonly sites: Map<string, DesignRecord>
  /** The subnet of the AWS side, where the case has one. */
  awsSubnet: DesignRecord | undefined
  /** What the case calls the owner of an address. */
  readonly hops: Map<string, string>
}

/** A tunnel of a case: a VPN and which of its tunnels. */
export interface CaseTunnel {
  readonly vpn: DesignRecord
  readonly tunnel: number
}

export const newTopology = (id: string, value: unknown): Topology => ({
  input: Members.of(value, 'input'),
  builder: new DesignBuilder(id),
  networks: new Map(),
  subnets: new Map(),
  tunnels: new Map(),
  sites: new Map(),
  awsSubnet: undefined,
  hops: new Map(),
})

/** Members of `input.networks`, by name. */
export const networksOf = ({ input }: Topology): [string, Members][] => {
  const networks = Members.of(input.raw('networks') ?? {}, 'input.networks')
  return Object.keys((input.raw('networks') ?? {}) as object).map((name) => [
    name,
    Members.of(networks.raw(name), `input.networks.${name}`),
  ])
}
