import { type Address, hostPrefix, type Prefix } from '../../../ip/index.ts'
import type { Endpoint, Link, Network } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { INTERNET } from '../../joint/internet.ts'
import type { LowerContext } from '../../provider.ts'
import { type NetworkFacts, rangesOf } from './facts.ts'
import { internetLink } from './ids.ts'
import { mainLeaf } from './leaf.ts'

/**
 * The default Internet gateway: only interfaces with an external address, and subnets that a Cloud NAT serves, get out. An
 * external address that is known is one to one with the interface's own.
 * Source: cloud.google.com/vpc/docs/vpc, Internet access requirements.
 */
export function lowerInternet(context: LowerContext, facts: NetworkFacts, sets: Network['sets']): Link {
  const set = internSet(
    sets,
    sourcesOf(context, facts).map((source) => ({ prefix: source, mode: 'or-longer' })),
  )
  return {
    id: internetLink(facts.network.id),
    from: mainLeaf(facts),
    to: INTERNET,
    up: true,
    owner: facts.network.id,
    shown: false,
    admits: [{ k: 'source-in', set, outcome: 'no-public-address', rule: 'google/internet-needs-address' }],
    staticNat: knownAddresses(facts).map(({ inside, outside }) => ({ inside, outside })),
  }
}

/** Where packets from the Internet to a known external address come in. */
export const externalEndpoints = (facts: NetworkFacts, tableOf: (nic: string) => string | undefined): Endpoint[] =>
  knownAddresses(facts).flatMap(({ nic, inside, outside }): Endpoint[] => {
    const table = tableOf(nic)
    if (table === undefined) return []
    return [
      {
        id: `${nic}/external`,
        scope: INTERNET,
        address: outside,
        table,
        forwards: false,
        translate: { destination: inside, continueAt: table },
        filtersOut: [],
        filtersIn: [],
        owner: nic,
      },
    ]
  })

const knownAddresses = (facts: NetworkFacts) =>
  facts.nics.flatMap(({ nic }) => {
    const { externalIp, externalAddress, address } = nic.props
    if (!externalIp || externalAddress === undefined) return []
    return [{ nic: nic.id, inside: address as Address, outside: externalAddress as Address }]
  })

function sourcesOf(context: LowerContext, facts: NetworkFacts): Prefix[] {
  const external = facts.nics.filter(({ nic }) => nic.props.externalIp)
  return [
    ...external.map(({ nic }) => hostPrefix(nic.props.address as Address)),
    ...facts.nats.flatMap(({ props }) => {
      const region = context.design.records[props.router]?.props['region']
      return facts.subnets
        .filter((subnet) => subnet.props.region === region)
        .filter((subnet) => props.subnets.length === 0 || props.subnets.includes(subnet.id))
        .flatMap(rangesOf)
    }),
  ]
}
