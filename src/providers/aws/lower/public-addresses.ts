import type { Address } from '../../../ip/index.ts'
import type { VpcFacts } from './records.ts'

/** A private address with its public one; `outside` is unknown until something runs. */
export interface PublicAddress {
  readonly inside: Address
  readonly outside: Address | undefined
  readonly owner: string
}

/** Interfaces, NAT gateways and load balancers of a VPC that have a public address. */
export function publicAddresses({ subnets, elasticIps, balancers }: VpcFacts): PublicAddress[] {
  const elastic = (id: string | undefined) =>
    elasticIps.find((each) => each.id === id)?.props.address as Address | undefined
  const nodes = balancers.flatMap(({ id, props }) =>
    props.scheme === 'internal'
      ? []
      : props.nodes.map((node) => ({
          inside: node.address as Address,
          outside: elastic(node.elasticIp) ?? (node.publicIp as Address | undefined),
          owner: id,
        })),
  )
  const others = subnets.flatMap(({ interfaces, nats }): PublicAddress[] => [
    ...interfaces
      .filter(({ props }) => props.elasticIp !== undefined || props.publicIp !== undefined || props.autoPublicIp)
      .map(({ id, props }) => ({
        inside: props.address as Address,
        outside: elastic(props.elasticIp) ?? (props.publicIp as Address | undefined),
        owner: id,
      })),
    ...interfaces.flatMap(({ id, props }) =>
      (props.secondaryPublicIps ?? []).map((second) => ({
        inside: second.address as Address,
        outside: elastic(second.elasticIp) ?? (second.publicIp as Address | undefined),
        owner: id,
      })),
    ),
    ...nats
      .filter(({ props }) => props.connectivity === 'public')
      .map(({ id, props }) => ({ inside: props.address as Address, outside: elastic(props.elasticIp), owner: id })),
  ])
  return [...others, ...nodes]
}
