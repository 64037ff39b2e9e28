import { type Design, type RecordId, type Text, text } from '../../../../model/index.ts'
import { all, type Of, vnetOf } from '../../catalog/lookup.ts'
import type { LoadBalancerProps } from '../../schema/compute.ts'

/** Something in a network that can be the next hop of a user route. */
export interface Forwarder {
  readonly record: RecordId
  readonly address: string
}

/** The internal load balancer before appliances, else the first appliance, in a network. */
export function forwarderIn(design: Design, vnet: RecordId, except: RecordId | undefined): Forwarder | undefined {
  const balancer = Object.values(design.records).find(
    (record) =>
      record.kind === 'azure/load-balancer' && vnetOf(design, record.id)?.id === vnet && balances(record.props),
  )
  if (balancer) return { record: balancer.id, address: String(balancer.props['address']) }
  const nic = all(design, 'azure/nic').find((each) => each.id !== except && isForwarder(design, each, vnet))
  return nic && { record: nic.id, address: nic.props.address }
}

const balances = (props: object): boolean =>
  (props as LoadBalancerProps).haPorts && (props as LoadBalancerProps).backends.length > 0

const isForwarder = (design: Design, nic: Of<'azure/nic'>, vnet: RecordId): boolean =>
  nic.props.ipForwarding &&
  design.records[nic.props.machine]?.kind === 'azure/appliance' &&
  vnetOf(design, nic.id)?.id === vnet

export const throughAppliance = (vnet: string): Text => text('azure.fix.through-appliance', { vnet })
