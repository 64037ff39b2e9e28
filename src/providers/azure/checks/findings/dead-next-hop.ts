import type { CheckContext, CheckRule, Finding, Mark, Repair } from '../../../../checks/contract.ts'
import { type Address, type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type Text, text } from '../../../../model/index.ts'
import { bgpAddressesOf, gatewayOf, spaceOf, vnetOf } from '../../catalog/lookup.ts'
import { instanceAddresses } from '../../lower/gateway-addresses.ts'
import { circuitGatewayUsedBy, gatewayUsedBy, peersOf, type Vnet, withProp } from '../situation.ts'
import { ownersOf, type RouteUse, routeUses } from './route-uses.ts'

export const nextHopRule: CheckRule = {
  id: 'azure/next-hop-forwards',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined',
}

/** User routes whose next hop is nobody, cannot be reached directly, or does not forward. One finding per route. */
export function deadNextHops(context: CheckContext): Finding[] {
  const seen = new Set<string>()
  return routeUses(context.design).flatMap((use): Finding[] => {
    const fault = faultOf(use, context)
    const id = `${nextHopRule.id} ${use.table.id} ${use.route.prefix}`
    if (!fault || seen.has(id)) return []
    seen.add(id)
    const values = {
      table: use.table.name,
      route: use.route.name,
      prefix: use.route.prefix,
      address: use.route.nextHopIp ?? '-',
      subnet: context.name(use.subnet.id),
    }
    return [
      {
        id,
        rule: nextHopRule.id,
        severity: 'error',
        what: text(`azure.finding.next-hop.${fault.k}`, { ...values, ...fault.values }),
        where: text('azure.finding.route.where', values),
        why: text(`check.${nextHopRule.id}.why`),
        source: nextHopRule.source,
        marks: [{ record: use.table.id, path: `props.routes.${use.index}` }, ...(fault.marks ?? [])],
        repairs: fault.repairs ?? [],
      },
    ]
  })
}

interface NextHopFault {
  readonly k: 'nobody' | 'too-far' | 'not-forwarding' | 'no-gateway' | 'circuit-gateway'
  readonly values?: Text['values']
  readonly marks?: readonly Mark[]
  readonly repairs?: readonly Repair[]
}

function faultOf({ route, subnet }: RouteUse, context: CheckContext): NextHopFault | undefined {
  const { design, name } = context
  const vnet = vnetOf(design, subnet.id)
  if (!vnet) return undefined
  if (route.nextHopType === 'VirtualNetworkGateway') {
    const circuits = circuitGatewayUsedBy(design, vnet.id)
    if (circuits) return { k: 'circuit-gateway', values: { name: name(circuits.id) } }
    return gatewayUsedBy(design, vnet.id) ? undefined : { k: 'no-gateway', values: { vnet: vnet.name } }
  }
  if (route.nextHopType !== 'VirtualAppliance' || !route.nextHopIp) return undefined
  const near = [vnet, ...peersOf(design, vnet.id)]
  const holder = near.find((each) => holds(each, route.nextHopIp as Address))
  if (!holder) return { k: 'too-far', values: { vnet: vnet.name } }
  if (isGatewayAddress(context, holder, route.nextHopIp)) return undefined
  const owner = ownersOf(design, route.nextHopIp).find(({ id }) => vnetOf(design, id)?.id === holder.id)
  if (!owner) return { k: 'nobody', values: { vnet: holder.name } }
  if (owner.kind === 'azure/firewall') return undefined
  const flag = owner.kind === 'azure/nic' ? 'ipForwarding' : 'haPorts'
  if (owner.props[flag] === true) return undefined
  const edit = { put: [withProp(owner, flag, true)] }
  const title = text(`azure.fix.${flag === 'haPorts' ? 'ha-ports' : 'ip-forwarding'}`, { name: name(owner.id) })
  return {
    k: 'not-forwarding',
    values: { name: name(owner.id) },
    marks: [{ record: owner.id, path: `props.${flag}` }],
    repairs: [{ way: `forward:${owner.id}`, title, preference: 'restore', edit }],
  }
}

const holds = (vnet: Vnet, address: Address): boolean =>
  spaceOf(vnet).some((prefix: Prefix) => prefixContains(prefix, address))

/** A VPN gateway's instances take packets too, though nothing documents it. Source: azure-networking-lab, lab 9. */
function isGatewayAddress({ design }: CheckContext, vnet: Vnet, address: string): boolean {
  const gateway = gatewayOf(design, vnet.id)
  const subnet = gateway && design.records[gateway.parent ?? '']
  if (!gateway || !subnet) return false
  return (
    bgpAddressesOf(design, gateway).includes(address as Address) ||
    instanceAddresses(gateway as never, subnet as never).includes(address as Address)
  )
}
