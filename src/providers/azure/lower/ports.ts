import type { LowerContext } from '../../provider.ts'
import type { Appliance, Nic, Subnet } from './records.ts'

/** A network interface of an appliance. */
export interface Port {
  readonly nic: Nic
  readonly subnet: Subnet
}

const cache = new WeakMap<LowerContext, Map<string, Port[]>>()

/** NICs by machine, in id order, each with its subnet. */
function portsByMachine(context: LowerContext): Map<string, Port[]> {
  const known = cache.get(context)
  if (known) return known
  const ports = new Map<string, Port[]>()
  for (const nic of context.ofKind<Nic['props']>('azure/nic')) {
    const subnet = nic.parent === undefined ? undefined : context.design.records[nic.parent]
    if (subnet?.kind !== 'azure/subnet') continue
    const list = ports.get(nic.props.machine) ?? []
    list.push({ nic, subnet: subnet as Subnet })
    ports.set(nic.props.machine, list)
  }
  cache.set(context, ports)
  return ports
}

export const portsOf = (context: LowerContext, appliance: Appliance): Port[] =>
  portsByMachine(context).get(appliance.id) ?? []
